"""What is usual, from counts of past days, and how unlikely a count is then.

A count is held against the negative binomial distribution with the mean and the
variance of the last four weeks (Farrington et al. 1996, Noufaily et al. 2013). Two
days between are left out, so that what begins slowly does not become usual at once
(EARS C2: Hutwagner et al. 2003). Past bursts are no part of what is usual: days above
Tukey's outer fence (1977) are cut down to it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles, variance
from typing import Final

DAYS: Final = 28
"""Days that tell what is usual: four weeks have every weekday four times."""

GUARD: Final = 2
"""Days before the present one that do not."""

LEAST_DAYS: Final = 7
"""Fewer days tell nothing, as in EARS C2."""

RARE: Final = 1e-5
"""Probability below which a count is a burst. It is looked at after every text, so that
false alarms are more frequent; chosen on the development seeds of
benchmarks/surges.py."""

FLOOR: Final = 8
"""Texts of a day that never are a burst below it, however quiet a place is."""

_LEAST_DISPERSION: Final = 1.3
"""People answer each other: even where four weeks happened to look so, counts are not
as even as chance alone would make them."""

_FENCE: Final = 3.0
_NEGLIGIBLE: Final = 1e-6
_QUARTERS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What is usual.

    Attributes:
        mean: Texts a day that are expected, > 0.
        dispersion: Variance of a day's texts by their mean, > 1.
    """

    mean: float
    dispersion: float

    def allows(self, count: int) -> bool:
        """Return whether `count` texts within a day are nothing unusual."""
        return count < FLOOR or self.likelihood(count) >= RARE

    def likelihood(self, count: int) -> float:
        """Return the probability of `count` texts a day or more, 0..1.

        From the mean upwards; below it, 1 is returned.
        """
        if count <= self.mean:
            return 1.0
        size = self.mean / (self.dispersion - 1)
        share = 1 / self.dispersion
        term = math.exp(
            math.lgamma(count + size)
            - math.lgamma(size)
            - math.lgamma(count + 1)
            + size * math.log(share)
            + count * math.log1p(-share)
        )
        total, number = 0.0, count
        while term > total * _NEGLIGIBLE:
            total += term
            term *= (number + size) / (number + 1) * (1 - share)
            number += 1
        return min(total, 1.0)


def baseline_of(days: Sequence[int]) -> Baseline | None:
    """Return what is usual where `days` are the texts of past days.

    Half a text is added to their sum (Jeffreys), so that a place where nobody ever
    wrote anything has a mean as well; the fewer days there are, the wider their count
    may be off.

    Args:
        days: Each >= 0, in any order.

    Returns:
        The baseline, or None if there are fewer than `LEAST_DAYS`.
    """
    if len(days) < LEAST_DAYS:
        return None
    known = _without_bursts(days)
    mean = fmean(known) + 0.5 / len(known)
    dispersion = max(variance(known) / mean, _LEAST_DISPERSION)
    return Baseline(mean=mean, dispersion=dispersion * (1 + 1 / len(known)))


def _without_bursts(days: Sequence[int]) -> Sequence[float]:
    low, _, high = quantiles(days, n=_QUARTERS, method="inclusive")
    fence = high + _FENCE * max(high - low, 1.0)
    return [min(day, fence) for day in days]
