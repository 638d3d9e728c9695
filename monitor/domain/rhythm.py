"""Rhythm: how long a source is usually without news, learned from itself.

Only time counts in which it was read. Each week that brought news leaves its longest
gap. Nights, weekends and holidays are in those maxima, so that uneven sources need no
model of their own (block maxima: Gumbel, Statistics of Extremes, 1958).
"""

from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.time import DAY

WEEKS: Final = 12
"""Weeks with news that are remembered: a season, or a year of a monthly newsletter."""

LEAST_WEEKS: Final = 4
LEAST_GAPS: Final = 8
"""Fewer say nothing yet about what is normal."""

FACTOR: Final = 3
"""Times the normal gap without news: "0 silent sources > 3 x normal gap without an
alert" is the aim for the monitor itself (reference table, SLO goals)."""

_WEEK: Final = 7 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """What is known of a source's gaps between new records.

    Attributes:
        news_at: When it brought news last, microseconds, or None before.
        quiet: How long it was read since without news, microseconds, >= 0.
        gaps: Gaps that ended so far, >= 0.
        longest: The longest gap that ended in each of the last weeks with news, as
            (number of the week, microseconds), the oldest first.
    """

    news_at: int | None = None
    quiet: int = 0
    gaps: int = 0
    longest: tuple[tuple[int, int], ...] = ()

    @property
    def normal(self) -> int | None:
        """The longest gap that is normal, microseconds, or None if not known yet."""
        if self.gaps < LEAST_GAPS or len(self.longest) < LEAST_WEEKS:
            return None
        return max(gap for _, gap in self.longest)

    @property
    def silence(self) -> float:
        """How many normal gaps it is silent for; 0 where none is known."""
        return self.quiet / self.normal if self.normal else 0.0

    @property
    def is_silent(self) -> bool:
        """Whether it is silent for longer than it ever is."""
        return self.silence > FACTOR

    def after(self, watched: int, now: int, *, news: bool) -> "Rhythm":
        """Return the rhythm after one more run.

        Args:
            watched: Time since the run before for which this one speaks, microseconds.
            now: Microseconds.
            news: Whether it brought a new record.
        """
        if not news:
            return replace(self, quiet=self.quiet + watched)
        if self.news_at is None:
            return Rhythm(news_at=now)
        return Rhythm(
            news_at=now,
            gaps=self.gaps + 1,
            longest=self._with(now // _WEEK, self.quiet + watched)[-WEEKS:],
        )

    def _with(self, week: int, gap: int) -> tuple[tuple[int, int], ...]:
        *before, (last, longest) = self.longest or ((week, 0),)
        if last == week:
            return (*before, (week, max(longest, gap)))
        return (*self.longest, (week, gap))
