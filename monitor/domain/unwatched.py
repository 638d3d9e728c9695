"""Why something is not watched, and what it takes to watch it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from monitor.domain.platform_access import Access, PlatformAccess
from monitor.domain.platforms import PLATFORM_ACCESS
from monitor.domain.sources import Capability

Place = tuple[str, Capability]
"""A platform, and what is seen there."""

Missing = tuple["Unwatched", str, str]
"""Why nothing watches a place, the same in a sentence, and what to do."""


class Unwatched(StrEnum):
    """Why something is not watched."""

    NO_CONNECTOR = "no connector"
    NO_SOURCE = "nothing to look for"
    NO_APPROVAL = "no approval"
    FORBIDDEN = "the platform forbids it"
    HIDDEN = "no program can see it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What an installation could watch with.

    Attributes:
        types: Type of connector for each place that this version can see.
        configured: What each configured connector could see, by its name.
    """

    types: Mapping[Place, str]
    configured: Mapping[str, frozenset[Place]]


ACCESS: Final = MappingProxyType(
    {(row.platform, row.capability): row for row in PLATFORM_ACCESS}
)
"""What each place demands."""

_HINTS: Final = MappingProxyType(
    {
        Capability.MENTIONS: "name hashtags, communities, feeds or terms to read",
        Capability.ACCOUNTS: "name terms to search for under `watch:`",
        Capability.OWN: "name the practice's accounts there under `accounts:`",
        Capability.REVIEWS: "name its listings there under `locations:`",
    }
)
_BY_HAND: Final = "until then, import what people see (connector `import`)"


def missing(installed: Installed, ready: Collection[str], place: Place) -> Missing:
    """Return why nothing watches `place`; `ready` are connectors with sources."""
    access = ACCESS.get(place)
    for name, places in installed.configured.items():
        if place in places:
            return _no_source(name, place, access, known=name in ready)
    kind = installed.types.get(place)
    adding = f"add a connector of type `{kind}`" if kind else _BY_HAND
    if access is None:
        return Unwatched.NO_CONNECTOR, "no connector reads it", adding
    if access.access is Access.FORBIDDEN:
        return Unwatched.FORBIDDEN, access.reason, ""
    todo = "; ".join(filter(None, (access.demands, adding)))
    if access.access is Access.OPEN:
        return Unwatched.NO_CONNECTOR, access.reason, todo
    return Unwatched.NO_APPROVAL, access.reason, todo


def _no_source(
    name: str, place: Place, access: PlatformAccess | None, *, known: bool
) -> Missing:
    if not known:
        reason = f"the connector {name} has not been started yet"
        return Unwatched.NO_SOURCE, reason, "start it: wardwatch run"
    reason = f"the connector {name} runs, but was not told what to read there"
    needed = "" if access is None else access.apply_at
    return (
        Unwatched.NO_SOURCE,
        reason,
        f"needs {needed}" if needed else _HINTS[place[1]],
    )
