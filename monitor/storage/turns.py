"""Turns: writers of one SQLite file wait for each other in front of its lock.

SQLite lets those who wait for its lock sleep, ever longer, and gives it to whoever
asks while it is free, mostly to the one who just had it. So only one at a time waits
there: the one whose turn it is. All others try for the turn, and the longer one has
waited the more often: with the same chance for all, one of a hundred waits five times
as long as most.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Final

_EVERY: Final = 0.005
"""Seconds between the first two tries: about as long as a small transaction takes."""

_HALVED: Final = 0.1
"""Seconds after which one tries twice as often; after twice as long, three times."""

_LONGEST: Final = 1.0
"""Seconds: a process that was stopped in its turn must not stop the rest."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns to write the files of one folder, for threads and processes alike.

    Attributes:
        folder: Where the file is.
    """

    folder: Path

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn, for a second at most, and keep it for the block.

        It is for fairness alone: where it can't be had, the lock itself decides.
        """
        try:
            handle = os.open(self.folder, os.O_RDONLY)
        except OSError:
            # The database says better what is wrong.
            yield
            return
        try:
            _wait(handle)
            yield
        finally:
            os.close(handle)


def pause_after(waited: float) -> float:
    """Return the seconds, > 0, to the next try of one who has `waited` so many."""
    return _EVERY / (1 + waited / _HALVED)


def _wait(handle: int) -> None:
    paused, began, waited = Event(), monotonic(), 0.0
    while waited < _LONGEST:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            paused.wait(pause_after(waited))
            waited = monotonic() - began
        except OSError:
            # A file system without such locks.
            return
        else:
            return
