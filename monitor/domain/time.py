"""Times are integers: microseconds since 1970-01-01T00:00:00Z.

Integers compare, sort and store the same way in every database, and carry no
time zone to lose.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def from_datetime(moment: datetime) -> int:
    """Return `moment` in microseconds since the epoch.

    Args:
        moment: An aware datetime.

    Raises:
        ValueError: `moment` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is ambiguous: add one")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def to_datetime(micros: int) -> datetime:
    """Return the aware UTC datetime of `micros`."""
    return _EPOCH + timedelta(microseconds=micros)


def to_iso(micros: int) -> str:
    """Return `micros` as ISO 8601 in UTC with seconds, e.g. 2026-01-31T08:00:00Z."""
    return to_datetime(micros).strftime("%Y-%m-%dT%H:%M:%SZ")


def from_iso(text: str) -> int:
    """Return the time that ISO 8601 `text` names; no zone means UTC.

    Raises:
        ValueError: `text` is not ISO 8601.
    """
    moment = datetime.fromisoformat(text)
    return from_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
