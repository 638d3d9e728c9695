"""Allowances: how often a platform may be asked, by its own windows and time zone."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from monitor.domain.time import DAY, from_datetime, to_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """So many calls in each window, as the platform's documentation says.

    A platform may count by a window that slides; ours begin at fixed times. What it
    answers holds in any case.

    Attributes:
        name: What is counted, e.g. "calls"; unique among a connector's.
        limit: Calls in a window, > 0.
        window: Microseconds: `DAY` for a day of `zone`, or a part of a day, which
            divides it and counts from midnight in UTC.
        zone: Where days begin, an IANA name.
        path: Only calls are counted whose path ends so; empty counts all.
    """

    name: str
    limit: int
    window: int
    zone: str = "UTC"
    path: str = ""

    def window_at(self, now: int) -> tuple[int, int]:
        """Return when the window of `now` began and when it ends, microseconds."""
        if self.window < DAY:
            began = now - now % self.window
            return began, began + self.window
        zone = ZoneInfo(self.zone)
        today = to_datetime(now).astimezone(zone).date()
        began, ends = (
            from_datetime(datetime.combine(day, time(), zone))
            for day in (today, today + timedelta(days=1))
        )
        return began, ends
