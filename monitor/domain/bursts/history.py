"""How many texts there are now and were before, by the sources that brought them.

A source counts only if it has watched long enough to tell what is usual: a new one
brings more texts without more being written. What it brought at its first poll is its
past, and no news.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.bursts.baseline import DAYS, GUARD, LEAST_DAYS, baseline_of
from monitor.domain.bursts.crowds import Pulse

OLDEST: Final = 1 + GUARD + DAYS
"""Days back that are counted, the present one included."""

_RIPE: Final = 1 + GUARD + LEAST_DAYS
_OUTLIERS: Final = 3
"""The oldest texts of a first poll tell how far it reached; a lone older one, pinned
or found by chance, does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDays:
    """The texts of one source.

    Attributes:
        watched: Days since its first poll ended, >= 0.
        days: Texts by how many days ago they were written, 0 for the last 24 hours.
        first: Those of `days` that its first poll brought.
    """

    watched: int
    days: Mapping[int, int]
    first: Mapping[int, int]

    @property
    def reach(self) -> int:
        """Days that it tells of, 0..`OLDEST`."""
        older, reached = 0, 0
        for day in sorted(self.first, reverse=True):
            older += self.first[day]
            if older >= _OUTLIERS:
                reached = day
                break
        return min(OLDEST, max(self.watched, reached))

    @property
    def now(self) -> int:
        """Texts within the last 24 hours that are news."""
        return self.days.get(0, 0) - self.first.get(0, 0)


def pulse_of(sources: Sequence[SourceDays]) -> Pulse | None:
    """Return how many texts there are; None where nothing tells what is usual.

    It goes back as far as every source does that has texts now.
    """
    ripe = [source for source in sources if source.reach >= _RIPE]
    count = sum(source.now for source in ripe)
    if not count:
        return None
    back = min(source.reach for source in ripe if source.now)
    days = [
        sum(source.days.get(day, 0) for source in ripe)
        for day in range(1 + GUARD, back)
    ]
    usual = baseline_of(days)
    if usual is None:
        return None
    return Pulse(
        count=count,
        usual=usual.mean,
        likelihood=usual.likelihood(count),
        surging=not usual.allows(count),
    )
