"""Waiting for conditions, with a deadline."""

from collections.abc import Callable
from threading import Event

DEADLINE = 60.0
"""Seconds; far more than anything takes on a busy machine."""


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until `condition` holds; fail at the deadline."""
    pause = Event()
    for _ in range(int(DEADLINE / 0.01)):
        if condition():
            return
        pause.wait(0.01)
    raise AssertionError("it never happened")
