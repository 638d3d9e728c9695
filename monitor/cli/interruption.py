"""Stopping in good order when a signal asks for it, but not without end."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType
from typing import Final

import structlog

_log = structlog.get_logger(__name__)

PATIENCE: Final = 100.0
"""Seconds from the signal until what hangs is waited for no more; systemd and Docker
kill twenty seconds later. One call, to whomever, is over in a fifth of it."""


@contextmanager
def stopped_by_signals(patience: float = PATIENCE) -> Iterator[Event]:
    """Give an event that SIGTERM, SIGINT and SIGHUP set; the second signal kills.

    If the block hasn't ended in time the process sends itself that second signal, which
    is a crash to whoever goes on: nothing is given back, and nothing lost or doubled.
    SIGHUP comes when a terminal is closed; `nohup` has it ignored, and it stays so.

    Args:
        patience: Seconds from a signal until the second one.
    """
    stopping, ended = Event(), Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        # Setting the event takes its lock, which the interrupted thread may hold.
        Thread(target=end, args=(number,), daemon=True).start()
        signal.signal(number, signal.SIG_DFL)

    def end(number: int) -> None:
        stopping.set()
        if not ended.wait(patience):
            _log.error("stop_overdue", seconds=patience)
            os.kill(os.getpid(), number)

    signals = [signal.SIGTERM, signal.SIGINT]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signals.append(signal.SIGHUP)
    before = {number: signal.signal(number, stop) for number in signals}
    try:
        yield stopping
    finally:
        ended.set()
        for number, handler in before.items():
            signal.signal(number, handler)
