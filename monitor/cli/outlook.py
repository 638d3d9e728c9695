"""What a practice can have watched: today, later, by application, or never."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from monitor.domain.platform_access import Access, PlatformAccess
from monitor.domain.platforms import (
    NEVER_SEEN,
    PLATFORM_ACCESS,
)
from monitor.domain.sources import Capability

SEEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        Capability.ACCOUNTS: "lookalikes",
        Capability.MENTIONS: "mentions",
        Capability.OWN: "own pages",
        Capability.REVIEWS: "reviews",
    }
)
"""What people call the capabilities."""


def outlook(version: str) -> str:
    """Return the overview for people who use `version` of Wardwatch."""
    here = _number(version)
    free = [row for row in PLATFORM_ACCESS if row.access is Access.OPEN]
    bound = [
        row for row in PLATFORM_ACCESS if row.access in {Access.PAID, Access.APPROVAL}
    ]
    closed = [row for row in PLATFORM_ACCESS if row.access is Access.FORBIDDEN]
    sections = (
        ("What can be seen today", [row for row in free if _is_here(row, here)]),
        ("What later versions see", [row for row in free if not _is_here(row, here)]),
        ("What needs an approval or costs money: apply now", bound),
        ("What no program may read", closed),
    )
    never = f"What nobody can see: {', '.join(NEVER_SEEN)}"
    return "\n\n".join((*(_section(title, rows) for title, rows in sections), never))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:3] if part.isdecimal())


def _is_here(row: PlatformAccess, here: tuple[int, ...]) -> bool:
    return bool(row.since) and _number(row.since) <= here


def _section(title: str, rows: Iterable[PlatformAccess]) -> str:
    # Rows that say the same, as those of several review sites, become one line.
    groups = groupby(rows, key=lambda row: (row.capability, row.reason))
    return "\n".join((title, *(_line(list(group)) for _, group in groups)))


def _line(rows: list[PlatformAccess]) -> str:
    names, row = ", ".join(row.platform for row in rows), rows[0]
    told = f"version: {row.since or 'none announced'}; {row.demands}".rstrip("; ")
    doubt = "" if row.verified else " (not verified)"
    first = f"  {names}, {SEEN[row.capability]}: {row.reason}{doubt}"
    return first if row.access is Access.FORBIDDEN else f"{first}\n      {told}"
