"""Progress on a terminal: one line that is written over and over."""

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final, TextIO

from monitor.cli.context import on_terminal, shown
from monitor.ports.progress import Progress, Silent
from monitor.ports.runtime import Clock

PAUSE: Final = 0.1
"""Seconds between two writings of the same part's line."""

# Back to the start when it is written, so that a line of the log covers it.
_CLEAR: Final = "\r\x1b[K"


class ProgressLine:
    """Shows what the part that moved last has done so far; for many threads.

    Args:
        stream: A terminal.
        clock: Says when a pause is over.
    """

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock
        self._lock = Lock()
        self._totals: dict[str, Counter[str]] = {}
        self._part = ""
        self._written_at = 0.0
        self._unsaid = False

    def count(self, part: str, **amounts: int) -> None:
        """Add `amounts` to what `part` did, and show it unless that was just done."""
        with self._lock:
            now = self._clock.monotonic()
            moved_on = part != self._part
            if moved_on and self._unsaid:
                self._write(self._part)
            self._totals.setdefault(part, Counter()).update(amounts)
            self._unsaid = not moved_on and now - self._written_at < PAUSE
            if not self._unsaid:
                self._part, self._written_at = part, now
                self._write(part)

    def clear(self) -> None:
        """Take the line away."""
        with self._lock:
            self._stream.write(_CLEAR)
            self._stream.flush()

    def _write(self, part: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        self._stream.write(f"{_CLEAR}{_line(part, self._totals[part])[:width]}\r")
        self._stream.flush()


def _line(part: str, totals: Counter[str]) -> str:
    told = ", ".join(f"{number} {shown(what)}" for what, number in totals.items())
    return f"{shown(part)}: {told or 'at work'}"


@contextmanager
def progress_shown(clock: Clock) -> Iterator[Progress]:
    """Give what shows progress to a person who sees it, and to nobody else."""
    if not on_terminal():
        yield Silent()
        return
    line = ProgressLine(sys.stderr, clock)
    try:
        yield line
    finally:
        line.clear()
