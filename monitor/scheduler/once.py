"""One piece of work by a process that leads meanwhile, as a running service does."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from typing import Final, TypeVar

import structlog

from monitor.domain.errors import RetryLater
from monitor.pipeline.isolation import Broken, attempt
from monitor.scheduler.leadership import Leadership

_log = structlog.get_logger(__name__)

_SECONDS: Final = 1.0
"""Between two looks at the lease of another."""

T = TypeVar("T")


class AlreadyLed(RetryLater):
    """A service works on this database, or it is not known yet that it has ended."""

    reason = "already_led"


def while_leading(
    leadership: Leadership,
    work: Callable[[Callable[[], bool]], T],
    stopping: Event,
) -> T:
    """Return what `work` returns, done while no service works on the database.

    Args:
        leadership: Taken before and given back afterwards.
        work: Asks its argument whether it must stop.
        stopping: Set when a person asks for it.

    Raises:
        AlreadyLed: Another one leads, so nothing was done, or took over meanwhile.
    """
    while not leadership.seek():
        if leadership.rivalled or stopping.wait(_SECONDS):
            raise AlreadyLed("another wardwatch works on this database already")

    lost = Event()

    def must_stop() -> bool:
        # What was stopped half-way does not go on, even if nobody else came.
        if not leadership.holds:
            lost.set()
        return stopping.is_set() or lost.is_set()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(work, must_stop)
        while wait([done], timeout=leadership.renewed_every).not_done:
            if not lost.is_set():
                _told(attempt(leadership.seek))
    _told(attempt(leadership.resign))
    found = done.result()
    if lost.is_set():
        raise AlreadyLed("it took too long to show itself, and had to stop half-way")
    return found


def _told(outcome: object) -> None:
    if isinstance(outcome, Broken):
        _log.error("lease_failed", error=outcome.error)
