"""What each fault is to do to each connector.

A new connector adds its row to `PLATFORMS` in `grounds`, and here what it
does otherwise than the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.faults.domains import DNS_FAULTS
from benchmarks.faults.grounds import FOLDER_FAULTS, HTTP_FAULTS, PLATFORMS
from benchmarks.faults.mail import MAIL_FAULTS
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)

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
_EVERYWHERE: Final[Mapping[str, Expected]] = {
    "stalled": _raising(Unavailable),
    "dripping": _raising(Unavailable),
    "slow": _FINE,
    "broken": _raising(Unavailable),
    "rate_limited": _raising(RateLimited),
    "server_error": _raising(Unavailable),
    "forbidden": _raising(AccessNotGranted),
    "unauthorized": _raising(AuthRejected),
    "bad_request": _raising(BadQuery),
    "html": _raising(Unavailable),
    "truncated": _raising(Unavailable),
    "redirect": _raising(Unavailable),
    "repeated_cursor": _FINE,
    "shuffled": _FINE,
    "doubled": _FINE,
    "short_page": _FINE,
    "empty_page": _FINE,
    "shifted": _FINE,
    "late": _FINE,
    "flaky": _raising(Unavailable),
}
_OTHERWISE: Final[Mapping[tuple[str, str], Expected | None]] = {
    # Any refusal of a login is one of the credentials.
    ("forbidden", "bluesky"): _raising(AccessNotGranted, AuthRejected),
    ("bad_request", "bluesky"): _raising(AuthRejected, BadQuery, Gone),
    # Without a token nothing is wrong with one: the instance shows it to nobody.
    ("unauthorized", "mastodon"): _raising(AccessNotGranted, AuthRejected),
    # What came of a feed is read; the rest when it is whole again.
    ("truncated", "feeds"): _FINE,
    # It asks by time, so an answer to another question shows: nothing is skipped.
    ("repeated_cursor", "hackernews"): _raising(Unavailable),
    ("empty_page", "hackernews"): _raising(Unavailable),
    # A feed is one page.
    ("repeated_cursor", "feeds"): None,
    # Their pages begin behind an item, at a time or where a token says: none moves up.
    ("shifted", "feeds"): None,
    ("shifted", "hackernews"): None,
    ("shifted", "mastodon"): None,
    ("shifted", "reddit"): None,
    ("shifted", "x"): None,
}
"""None where a platform has nothing that could go wrong so."""

_IN_FOLDERS: Final[Mapping[str, Expected]] = {
    "folder_missing": _raising(Gone),
    "file_missing": _FINE,
    "half_written": _FINE,
    "broken_bytes": Expected(parked=True),
}

_OF_DOMAINS: Final[Mapping[str, Expected]] = {
    # A registry that fails hides no domain: what is asked of it is a bonus.
    **dict.fromkeys(
        (
            *("stalled", "dripping", "slow", "broken", "server_error", "forbidden"),
            *("unauthorized", "bad_request", "html", "truncated", "redirect"),
            "flaky",
        ),
        _FINE,
    ),
    "rate_limited": _raising(RateLimited),
    # A page of which no name has an answer is no empty page.
    **dict.fromkeys(DNS_FAULTS, _raising(Unavailable)),
}

_IN_MAILBOXES: Final[Mapping[str, Expected]] = {
    **dict.fromkeys(MAIL_FAULTS, _raising(Unavailable)),
    "mail_refused": _raising(AuthRejected),
    "mail_limited": _raising(RateLimited),
    "mail_missing": _raising(Gone),
}

CONNECTORS: Final = (*PLATFORMS, "domains", "imap", "import")
FAULTS: Final = (*HTTP_FAULTS, *DNS_FAULTS, *MAIL_FAULTS, *FOLDER_FAULTS)


def expected(fault: str, connector: str) -> Expected | None:
    """Return what `fault` is to do to `connector`; None if there is no such thing."""
    if connector == "import":
        return _IN_FOLDERS.get(fault)
    if connector == "imap":
        return _IN_MAILBOXES.get(fault)
    if connector == "domains":
        return _OF_DOMAINS.get(fault)
    return _OTHERWISE.get((fault, connector), _EVERYWHERE.get(fault))
