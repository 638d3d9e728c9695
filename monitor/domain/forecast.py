"""Forecasts: when a month's budget will be spent, and which schedule would last."""

import math
from dataclasses import dataclass
from typing import Final

from monitor.domain.spending import next_month
from monitor.domain.time import DAY, HOUR, MINUTE

LOOKED_AT: Final = 7 * DAY
"""What was spent lately: a week, which has each day of the week once, and one run of
the dearest questions, which are asked weekly."""

MONTH: Final = 30 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlay:
    """What a connector spent within `LOOKED_AT`.

    Attributes:
        spent: Micro-dollars, what is reserved included.
        since: When the first of it was reserved, microseconds.
    """

    spent: int
    since: int

    def per_month(self, now: int) -> int | None:
        """Return what a month costs at this rate; None before a day has passed.

        A first poll reads what later ones do not, so one day tells little.
        """
        lasted = now - self.since
        return None if lasted < DAY else math.ceil(self.spent * MONTH / lasted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What becomes of a month's budget.

    Attributes:
        limit: Micro-dollars of a month, > 0.
        spent: Of this month, micro-dollars.
        per_month: What a month costs at the present rate, micro-dollars.
    """

    limit: int
    spent: int
    per_month: int

    def spent_at(self, now: int) -> int | None:
        """Return when the budget will be spent, None if it lasts this month."""
        left = self.limit - self.spent
        if left <= 0:
            return now
        if self.per_month <= 0:
            return None
        until = now + math.ceil(left * MONTH / self.per_month)
        return until if until < next_month(now) else None

    def needed(self, now: int) -> int:
        """Return what both this month and a whole one cost at most, micro-dollars."""
        left = next_month(now) - now
        this_month = self.spent + math.ceil(self.per_month * left / MONTH)
        return max(self.per_month, this_month)

    def every(self, every: int) -> int:
        """Return the interval at which a whole month would cost what it may.

        Args:
            every: The present one, microseconds.
        """
        needed = every * max(1.0, self.per_month / self.limit)
        unit = HOUR if needed > HOUR else MINUTE
        return math.ceil(needed / unit) * unit
