"""Stopping when a signal asks for it."""

import os
import signal
import subprocess
import sys

import pytest

from monitor.cli.interruption import stopped_by_signals

HANGS = """
import os, signal, sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from monitor.cli.interruption import stopped_by_signals

with ThreadPoolExecutor(1) as pool, stopped_by_signals(patience=0.1) as stopping:
    hung = pool.submit(Event().wait)
    os.kill(os.getpid(), signal.SIGTERM)
    stopping.wait()
    hung.result()
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_sets_the_event(number: signal.Signals) -> None:
    """Also that of a terminal that is closed; afterwards all is as it was."""
    before = signal.getsignal(number)
    with stopped_by_signals() as stopping:
        os.kill(os.getpid(), number)
        assert stopping.wait(timeout=10)

    assert signal.getsignal(number) is before


def test_who_ignores_a_closed_terminal_goes_on() -> None:
    """As under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stopped_by_signals():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_what_hangs_is_not_waited_for_without_end() -> None:
    """The process ends as by a second signal, and says why."""
    done = subprocess.run(
        [sys.executable, "-c", HANGS], capture_output=True, timeout=60, check=False
    )

    assert done.returncode == -signal.SIGTERM
    assert b"stop_overdue" in done.stdout


def test_who_has_ended_in_time_is_left_alone() -> None:
    """Whatever the process does afterwards."""
    with stopped_by_signals(patience=0.05) as stopping:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopping.wait(timeout=10)

    assert signal.sigtimedwait([signal.SIGTERM], 0.2) is None
