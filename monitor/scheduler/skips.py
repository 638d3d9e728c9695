"""Ticks that are skipped, since what an earlier one began still works: told seldom.

APScheduler has a line for each, which for one loop that hangs is a line a second.
"""

import logging
from typing import Any, Final

import structlog
from apscheduler.job import Job

from monitor.ports.runtime import Clock

_log = structlog.get_logger(__name__)

EVERY: Final = 60.0
"""Seconds between two lines about one loop."""


class SeldomSkipped(logging.LoggerAdapter[logging.Logger]):
    """What a scheduler logs to: all goes on, but for most of what tells of skips.

    Args:
        clock: Only its monotonic time counts.
    """

    def __init__(self, clock: Clock) -> None:
        library = "apscheduler.scheduler"
        super().__init__(logging.getLogger(library))  # noqa: TID251 - it is theirs
        self._clock = clock
        self._told: dict[str, float] = {}

    def warning(self, msg: object, *args: object, **kwargs: Any) -> None:  # noqa: ANN401 - as in the library
        """Log, or tell now and then that a job was skipped."""
        job = args[0] if args else None
        if not (isinstance(job, Job) and "skipped" in str(msg)):
            super().warning(msg, *args, **kwargs)
            return
        now = self._clock.monotonic()
        if job.id not in self._told or now - self._told[job.id] >= EVERY:
            self._told[job.id] = now
            _log.warning("tick_skipped", job=job.id)
