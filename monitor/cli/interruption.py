"""Stopping in good order when a signal asks for it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType


@contextmanager
def stopped_by_signals() -> Iterator[Event]:
    """Give an event that SIGTERM, SIGINT and SIGHUP set; the second signal kills.

    SIGHUP comes when a terminal is closed; `nohup` has it ignored, and it stays so.
    """
    stopping = Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        # Setting the event takes its lock, which the interrupted thread may hold.
        Thread(target=stopping.set).start()
        signal.signal(number, signal.SIG_DFL)

    signals = [signal.SIGTERM, signal.SIGINT]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signals.append(signal.SIGHUP)
    before = {number: signal.signal(number, stop) for number in signals}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
