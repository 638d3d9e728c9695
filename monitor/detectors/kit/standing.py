"""How long an account has been there and how many follow it: what fakes lack.

Both can be bought, so neither decides anything alone.
"""

import math
from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate

_OLDEST: Final = 10 * 365
"""Days of age that count as 1: as old as accounts of practices get."""


def standing_signals(profile: Profile) -> Iterator[Signal]:
    """Return what followers and age say; nothing of what is not told."""
    if profile.followers is not None:
        yield _audience(profile.followers)
    if profile.days is not None:
        yield _age(profile.days)


def _audience(followers: int) -> Signal:
    size = magnitude(followers)
    return Signal(
        name="audience",
        value=round(min(1.0, size / 7), 4),
        contribution=interpolate(size, log_odds.AUDIENCE_KNOTS),
        why=f"It has {followers} followers; fakes rarely have many.",
    )


def _age(days: float) -> Signal:
    return Signal(
        name="account_age",
        value=round(min(1.0, days / _OLDEST), 4),
        contribution=interpolate(magnitude(days), log_odds.AGE_KNOTS),
        why=f"It was {days:.0f} days old when first seen; fakes are mostly young.",
    )


def magnitude(value: float) -> float:
    """Return the decimal logarithm of a count; 0 for none."""
    return math.log10(max(value, 1))
