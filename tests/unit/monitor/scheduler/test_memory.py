"""Memory that was freed between what is still used goes back to the system."""

import os

from benchmarks.memory import memory_of
from monitor.scheduler.memory import give_back

PIECE = 1_000
"""Bytes; Python itself keeps what is smaller than half of it."""

PIECES = 60_000
KEPT = 50
"""Of so many pieces one, so that what is freed is not at the end of the heap."""


def test_holes_are_given_back() -> None:
    """They are most of what was taken; without it they would be kept."""
    pieces = [bytearray(PIECE) for _ in range(PIECES)]
    full = memory_of(os.getpid()).resident
    kept = pieces[::KEPT]
    del pieces
    holes = memory_of(os.getpid()).resident
    given = give_back()
    after = memory_of(os.getpid()).resident

    assert given
    assert len(kept) == PIECES // KEPT
    # MiB, of some 60 that were taken.
    assert full - holes < 10
    assert holes - after > 30
