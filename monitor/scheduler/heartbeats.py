"""Heartbeats: what finished work leaves, in memory and for other processes.

Memory tells even while the database hangs; the rows are for `wardwatch health`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from monitor.domain.time import MINUTE, SECOND
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

PATIENCE: Final = 10 * MINUTE
"""A loop that made no progress for this long counts as dead; longer than the
slowest batch of fetches may take."""

_STORED_EVERY: Final = 15 * SECOND


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """Work that is done again and again, and returns whether more is waiting.

    It is busy while it is done: a scheduler that takes another's place must not do it
    a second time.

    Attributes:
        name: Of its heartbeat.
        seconds: Between two ticks, > 0.
        work: Does some of it.
        after: Seconds that are added before the first tick.
        vital: Whether the service is ill if it is late. Polls are not: they wait for
            one of a few threads, and a first one may read a thousand pages.
        busy: Held while it is done.
    """

    name: str
    seconds: float
    work: Callable[[], bool]
    after: float = 0.0
    vital: bool = True
    busy: Lock = field(default_factory=Lock)

    @property
    def patience(self) -> int:
        """Microseconds without progress after which it is late."""
        return int(self.seconds * SECOND) + PATIENCE


@dataclass(frozen=True, slots=True)
class Heartbeats:
    """The heartbeats of one process.

    Attributes:
        store: Where others read them.
        clock: The clock.
    """

    store: Store
    clock: Clock
    _progress: dict[str, tuple[Loop, float]] = field(default_factory=dict, init=False)
    _stored: dict[str, int] = field(default_factory=dict, init=False)

    def begin(self, loops: Iterable[Loop]) -> None:
        """Expect every loop from now on, so that one that never ends is missed.

        Raises:
            StorageError: Others can't be told.
        """
        loops, now = tuple(loops), self.clock.now()
        for loop in loops:
            self._expect(loop)
        with self.store.write() as tx:
            for loop in loops:
                tx.upkeep.beat(loop.name, now, now + loop.patience)

    def beat(self, loop: Loop) -> None:
        """Note that a loop made progress.

        Raises:
            StorageError: Others can't be told.
        """
        self._expect(loop)
        now = self.clock.now()
        # A commit a second only to say "alive" would wear out small disks.
        if abs(now - self._stored.get(loop.name, 0)) < _STORED_EVERY:
            return
        with self.store.write() as tx:
            tx.upkeep.beat(loop.name, now, now + loop.patience)
        self._stored[loop.name] = now

    def end(self) -> None:
        """Expect nothing any more."""
        self._progress.clear()

    def late(self) -> frozenset[str]:
        """Return the vital loops that made no progress in time."""
        return self.silent(PATIENCE / SECOND)

    def silent(self, seconds: float) -> frozenset[str]:
        """Return the vital loops without progress `seconds` after they were due."""
        now = self.clock.monotonic()
        return frozenset(
            loop.name
            for loop, at in self._progress.copy().values()
            if at + loop.seconds + seconds < now
        )

    def _expect(self, loop: Loop) -> None:
        if loop.vital:
            self._progress[loop.name] = (loop, self.clock.monotonic())
