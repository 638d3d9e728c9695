"""Readiness: whether the service can do its work now, tried and not guessed."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from monitor.pipeline.isolation import Broken, attempt

PATIENCE: Final = 1.0
"""Seconds that a probe of the database may take."""

LEAST_FREE: Final = 0.05
"""Share of its disk that the database must find free."""


@dataclass(slots=True, kw_only=True)
class Readiness:
    """Probes; one of the database that hangs is waited for, not repeated.

    Attributes:
        write: Writes to the database and commits.
        at_head: Whether the database has this version's schema.
        free: Share of the database's disk that is free, or None where it has none here.
        led: Whether some service leads.
    """

    write: Callable[[], None]
    at_head: Callable[[], bool]
    free: Callable[[], float | None]
    led: Callable[[], bool]
    _pool: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, "ready"), init=False
    )
    _probe: Future[str | Broken] | None = field(default=None, init=False)
    _one_by_one: Lock = field(default_factory=Lock, init=False)

    def lacks(self) -> Sequence[str]:
        """Return what is missing, in words; nothing if the service is ready."""
        with self._one_by_one:
            database = self._of_database()
        free = attempt(self.free)
        full = isinstance(free, float) and free < LEAST_FREE
        return [
            *([database] if database else []),
            *(["the disk is nearly full"] if full else []),
        ]

    def close(self) -> None:
        """Wait for no probe any more."""
        self._pool.shutdown(wait=False)

    def _of_database(self) -> str:
        if self._probe is None:
            self._probe = self._pool.submit(attempt, self._try_database)
        try:
            found = self._probe.result(PATIENCE)
        except TookTooLong:
            return "the database does not answer in time"
        self._probe = None
        return "the database fails" if isinstance(found, Broken) else found

    def _try_database(self) -> str:
        self.write()
        if not self.at_head():
            return "the database has another schema"
        return "" if self.led() else "no service leads yet"
