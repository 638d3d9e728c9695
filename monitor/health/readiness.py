"""Readiness: whether the service can do its work now, tried and not guessed."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from typing import Final

from monitor.domain.errors import WardwatchError

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
    _probe: Future[bool] | None = field(default=None, init=False)

    def lacks(self) -> Sequence[str]:
        """Return what is missing, in words; nothing if the service is ready."""
        free = self.free()
        database = self._of_database()
        return [
            *([database] if database else []),
            *(["the disk is nearly full"] if (free or 1.0) < LEAST_FREE else []),
        ]

    def close(self) -> None:
        """Wait for no probe any more."""
        self._pool.shutdown(wait=False)

    def _of_database(self) -> str:
        if self._probe is None:
            self._probe = self._pool.submit(self._try_database)
        try:
            current = self._probe.result(PATIENCE)
        except TookTooLong:
            return "the database does not answer in time"
        except WardwatchError:
            self._probe = None
            return "the database fails"
        self._probe = None
        if not current:
            return "the database has another schema"
        return "" if self.led() else "no service leads yet"

    def _try_database(self) -> bool:
        self.write()
        return self.at_head()
