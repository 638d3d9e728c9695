"""What a connector does after a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.sources import Gap, JSONValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do after a page: the cursor to store, and whether to go on."""

    cursor: Mapping[str, JSONValue]
    more: bool
    gaps: Sequence[Gap] = ()
