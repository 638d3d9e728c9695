"""Ticks that survive a clock that steps.

APScheduler plans by the wall clock. A step back makes it sleep for as long as
the step, and after a step of years forward its own intervals list every tick
that was missed, one by one (apscheduler issue 1066).
"""

from datetime import datetime, timedelta
from typing import Final

from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.base import BaseTrigger

from monitor.domain.time import SECOND
from monitor.ports.runtime import Clock

STEP: Final = 30 * SECOND
"""A smaller difference between wall clock and monotonic clock is no step."""


class Every(BaseTrigger):  # type: ignore[misc]  # the library has no types
    """Fires `seconds` after the last time it was asked, > 0."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime:
        """Return when to fire next; what was missed is not caught up with."""
        del previous_fire_time
        return now + timedelta(seconds=self.seconds)


class Steps:
    """Notices when the wall clock was set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._apart = self._difference()

    def stepped(self) -> bool:
        """Return whether it was since the last call."""
        apart = self._difference()
        stepped = abs(apart - self._apart) > STEP
        self._apart = apart
        return stepped

    def _difference(self) -> int:
        return self._clock.now() - int(self._clock.monotonic() * SECOND)


def plan_anew(scheduler: BaseScheduler) -> None:
    """Let every job of `scheduler` fire one interval from now."""
    for job in scheduler.get_jobs():
        job.reschedule(job.trigger)
