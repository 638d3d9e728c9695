"""How old something was when it was seen, by what its platform tells."""

from typing import Final

from monitor.domain.time import DAY, from_iso

_SKEW: Final = DAY
"""By how much a clock, or a platform that tells only days, may be ahead."""

_FIRST: Final = from_iso("1985-01-01")
"""The first names were registered in 1985 (RFC 920, symbolics.com); what is older is
what programs write for "not known", such as year 1 and 1970."""


def age_in_days(created_at: int | None, seen_at: int | None) -> float | None:
    """Return the age at `seen_at` in days, >= 0.

    Args:
        created_at: Microseconds, or None if it is not told.
        seen_at: Microseconds, or None if it is not known.

    Returns:
        None if one of them is missing, or the platform tells what cannot be.
    """
    if created_at is None or seen_at is None:
        return None
    if not _FIRST <= created_at <= seen_at + _SKEW:
        return None
    return max(0, seen_at - created_at) / DAY
