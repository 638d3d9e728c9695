"""How fast a false claim spreads, and when that is news again."""

from dataclasses import dataclass
from typing import Final

from monitor.domain.time import DAY

WINDOW: Final = DAY
"""Time over which posts and their authors are counted, microseconds."""

_FACTOR: Final = 2
_FEWEST: Final = 4
"""Posts a day below which a claim that was told of is no news again: from one post to
two is chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What was seen of a claim within a day.

    Attributes:
        posts: Texts that promote it and were seen first on that day, >= 0.
        spreaders: Their authors, each counted once, >= 0; never who they are.
    """

    posts: int
    spreaders: int


def has_grown(now: int, told: int) -> bool:
    """Return whether `now` posts are news to those who heard of `told`, each >= 0."""
    return now >= max(_FEWEST, _FACTOR * told)
