"""Reading the configuration again while the service runs: what SIGHUP asks of it.

The new one is read beside the work. If anything is wrong with it the old one goes on;
else the service finishes what it has begun, as when it is stopped, and begins anew with
the new one. What is due is kept in the database, so no poll and no alert is lost.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock, Thread
from types import FrameType
from typing import Final

import structlog

from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.supervisor import Supervisor
from monitor.settings import Settings

_log = structlog.get_logger(__name__)

_TERMINAL: Final = Path("/dev/tty")


class Reloads:
    """The configurations that a service is to begin anew with.

    Attributes:
        ending: Set while what runs is to end: for good, or to begin anew.
        succeeded: Whether what was read last could be used.

    Args:
        stopping: Set when it is to end for good.
        read: Returns the configuration.
    """

    def __init__(self, stopping: Event, read: Callable[[], Settings]) -> None:
        self.ending = Event()
        self.succeeded = True
        self._stopping = stopping
        self._read = read
        self._next: Settings | None = None
        self._reading, self._deciding = Lock(), Lock()
        Thread(target=self._end, daemon=True).start()

    @property
    def is_over(self) -> bool:
        """Whether nothing is to begin anew."""
        return self._stopping.is_set()

    def reload(self) -> None:
        """Read the configuration; end what runs if it can be used."""
        with self._reading:
            found = attempt(self._read)
            if isinstance(found, Broken):
                self.refuse(found.error)
                return
            with self._deciding:
                self._next = found
                self.ending.set()

    def refuse(self, error: str) -> None:
        """Tell that a configuration cannot be used."""
        self.succeeded = False
        _log.error("reload_refused", error=error)

    def accept(self) -> None:
        """Tell that the service works with what was read last."""
        self.succeeded = True

    def take(self, before: Settings) -> Settings:
        """Return what to begin anew with: what was read last, or as `before`."""
        with self._deciding:
            taken, self._next = self._next, None
            if not self._stopping.is_set():
                self.ending.clear()
        return taken or before

    def _end(self) -> None:
        self._stopping.wait()
        with self._deciding:
            self.ending.set()


class Reloading:
    """A supervisor who is told apart whether a service ends or begins anew.

    Args:
        supervisor: Who watches over the process.
        reloads: Tells which it is.
    """

    def __init__(self, supervisor: Supervisor, reloads: Reloads) -> None:
        self._supervisor = supervisor
        self._reloads = reloads

    @property
    def patience(self) -> float | None:
        """Seconds without `alive` after which it acts; None if it never does."""
        return self._supervisor.patience

    def ready(self) -> None:
        """Tell that the service has started."""
        self._supervisor.ready()

    def alive(self) -> None:
        """Tell that every part of the service makes progress."""
        self._supervisor.alive()

    def stopping(self) -> None:
        """Tell it only if it is so: systemd kills what says so and goes on."""
        if self._reloads.is_over:
            self._supervisor.stopping()


@contextmanager
def reloaded_by_hangup(reloads: Reloads, terminal: Path = _TERMINAL) -> Iterator[None]:
    """Reload at each SIGHUP until the block ends, unless there is a terminal.

    With a terminal the signal says that it is closed, which ends the service.

    Args:
        reloads: What reloads.
        terminal: Can be opened only where the process has one.
    """
    if _can_be_opened(terminal):
        yield
        return

    def hang_up(number: int, frame: FrameType | None) -> None:
        del number, frame
        # Files are read, and locks taken that the interrupted thread may hold.
        Thread(target=reloads.reload, daemon=True).start()

    before = signal.signal(signal.SIGHUP, hang_up)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)


def _can_be_opened(terminal: Path) -> bool:
    try:
        os.close(os.open(terminal, os.O_RDONLY | os.O_NOCTTY))
    except OSError:
        return False
    return True
