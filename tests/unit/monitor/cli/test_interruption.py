"""Stopping when a signal asks for it."""

import os
import signal

import pytest

from monitor.cli.interruption import stopped_by_signals


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
