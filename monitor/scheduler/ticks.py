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
    """Fires `seconds` after the last time it was asked, > 0.

    Args:
        seconds: Between two times.
        after: What is added before the first time, so that not all start at once.
    """

    def __init__(self, seconds: float, after: float = 0.0) -> None:
        self.seconds = seconds
        self.after = after

    def get_next_fire_time(
        self, previous_fire_time: datetime | None, now: datetime
    ) -> datetime:
        """Return when to fire next; what was missed is not caught up with."""
        after = self.after if previous_fire_time is None else 0.0
        return now + timedelta(seconds=self.seconds + after)


class Steps:
    """Notices when the wall clock was set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._apart = self._difference()

    def step(self) -> int:
        """Return by how much it was since the last call, microseconds, or 0."""
        apart = self._difference()
        step = apart - self._apart
        self._apart = apart
        return step if abs(step) > STEP else 0

    def _difference(self) -> int:
        return self._clock.now() - int(self._clock.monotonic() * SECOND)


def plan_anew(scheduler: BaseScheduler) -> None:
    """Let every job of `scheduler` fire one interval from now."""
    for job in scheduler.get_jobs():
        job.reschedule(job.trigger)
