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
        self._lock, self._writing = Lock(), Lock()
        self._gone = False
        self._totals: dict[str, Counter[str]] = {}
        self._part = ""
        self._written_at = 0.0
        self._unsaid = False

    def count(self, part: str, **amounts: int) -> None:
        """Add `amounts` to what `part` did, and show it unless that was just done.

        A terminal that is held (Ctrl-S) or gone holds up nobody.
        """
        with self._lock:
            self._totals.setdefault(part, Counter()).update(amounts)
        if self._writing.acquire(blocking=False):
            try:
                self._show(part)
            finally:
                self._writing.release()

    def _show(self, part: str) -> None:
        now = self._clock.monotonic()
        moved_on = part != self._part
        if moved_on and self._unsaid:
            self._write(self._part)
        self._unsaid = not moved_on and now - self._written_at < PAUSE
        if not self._unsaid:
            self._part, self._written_at = part, now
            self._write(part)

    def clear(self) -> None:
        """Take the line away."""
        self._put(_CLEAR)

    def _write(self, part: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        with self._lock:
            line = _line(part, self._totals[part])
        self._put(f"{_CLEAR}{line[:width]}\r")

    def _put(self, text: str) -> None:
        if self._gone:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            self._gone = True


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
