"""What each fault is to do to each connector.

A new connector adds its row to `PLATFORMS` in `fault_grounds`, and here what it
does otherwise than the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.fault_grounds import FOLDER_FAULTS, PLATFORMS
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.simulator.faults import FaultKind

Errors = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a trial is to bring, beside that nothing is lost.

    Attributes:
        errors: Reasons of the runs that fail while the fault is on.
        parked: Whether items are parked, which the fault has spoilt.
    """

    errors: Errors = frozenset()
    parked: bool = False


def _raising(*errors: type[WardwatchError]) -> Expected:
    return Expected(errors=frozenset(error.reason for error in errors))


_FINE: Final = Expected()
_EVERYWHERE: Final[Mapping[FaultKind, Expected]] = {
    FaultKind.STALLED: _raising(Unavailable),
    FaultKind.DRIPPING: _raising(Unavailable),
    FaultKind.SLOW: _FINE,
    FaultKind.BROKEN: _raising(Unavailable),
    FaultKind.RATE_LIMITED: _raising(RateLimited),
    FaultKind.SERVER_ERROR: _raising(Unavailable),
    FaultKind.FORBIDDEN: _raising(AccessNotGranted),
    FaultKind.UNAUTHORIZED: _raising(AuthRejected),
    FaultKind.BAD_REQUEST: _raising(BadQuery),
    FaultKind.HTML: _raising(Unavailable),
    FaultKind.TRUNCATED: _raising(Unavailable),
    FaultKind.REDIRECT: _raising(Unavailable),
    FaultKind.REPEATED_CURSOR: _FINE,
    FaultKind.SHUFFLED: _FINE,
    FaultKind.DOUBLED: _FINE,
    FaultKind.SHORT_PAGE: _FINE,
    FaultKind.EMPTY_PAGE: _FINE,
    FaultKind.SHIFTED: _FINE,
    FaultKind.LATE: _FINE,
}
_OTHERWISE: Final[Mapping[tuple[FaultKind, str], Expected | None]] = {
    # Any refusal of a login is one of the credentials.
    (FaultKind.FORBIDDEN, "bluesky"): _raising(AccessNotGranted, AuthRejected),
    (FaultKind.BAD_REQUEST, "bluesky"): _raising(AuthRejected, BadQuery, Gone),
    # Without a token nothing is wrong with one: the instance shows it to nobody.
    (FaultKind.UNAUTHORIZED, "mastodon"): _raising(AccessNotGranted, AuthRejected),
    # What came of a feed is read; the rest when it is whole again.
    (FaultKind.TRUNCATED, "feeds"): _FINE,
    # A feed is one page.
    (FaultKind.REPEATED_CURSOR, "feeds"): None,
    # Their pages begin behind an item, or where a token says: none moves up.
    (FaultKind.SHIFTED, "feeds"): None,
    (FaultKind.SHIFTED, "mastodon"): None,
    (FaultKind.SHIFTED, "reddit"): None,
    (FaultKind.SHIFTED, "x"): None,
}
"""None where a platform has nothing that could go wrong so."""

_IN_FOLDERS: Final[Mapping[str, Expected]] = {
    "folder_missing": _raising(Gone),
    "file_missing": _FINE,
    "half_written": _FINE,
    "broken_bytes": Expected(parked=True),
}

CONNECTORS: Final = (*PLATFORMS, "import")
FAULTS: Final = (*(kind.value for kind in FaultKind), *FOLDER_FAULTS)


def expected(fault: str, connector: str) -> Expected | None:
    """Return what `fault` is to do to `connector`; None if there is no such thing."""
    if connector not in PLATFORMS or fault in FOLDER_FAULTS:
        return None if connector in PLATFORMS else _IN_FOLDERS.get(fault)
    kind = FaultKind(fault)
    return _OTHERWISE.get((kind, connector), _EVERYWHERE[kind])
