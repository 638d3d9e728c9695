"""When a service ends to begin anew, and with what."""

import os
import signal
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from monitor.cli.reloading import Reloading, Reloads, reloaded_by_hangup
from monitor.domain.errors import ConfigError
from monitor.settings import Settings
from tests.waiting import wait_for

OLD = Settings(
    directory=Path(),
    database="sqlite://",
    connectors=(),
    channels=(),
    routes=(),
    unrouted={},
    practices=(),
    retention={},
    fetch_allow=frozenset(),
    nppes=None,
)
NEW = replace(OLD, dormant_after=1)


class Told:
    """A supervisor that notes what it hears."""

    patience = 30.0

    def __init__(self) -> None:
        """Begin with silence."""
        self.heard: list[str] = []

    def ready(self) -> None:
        """Note it."""
        self.heard.append("ready")

    def alive(self) -> None:
        """Note it."""
        self.heard.append("alive")

    def stopping(self) -> None:
        """Note it."""
        self.heard.append("stopping")


def refused() -> Settings:
    """Read a configuration that cannot be used."""
    raise ConfigError("wardwatch.yaml:1:1: odd")


def choking() -> Settings:
    """Read a configuration that hits a bug."""
    raise ZeroDivisionError


def test_what_can_be_used_ends_what_runs() -> None:
    """It is taken once; then the service runs on."""
    reloads = Reloads(Event(), lambda: NEW)
    reloads.reload()
    ended = reloads.ending.is_set()

    assert ended
    assert [reloads.take(OLD), reloads.take(OLD)] == [NEW, OLD]
    assert not reloads.ending.is_set()


def test_what_cannot_be_used_changes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is told, until another one can be used."""
    reloads = Reloads(Event(), refused)
    reloads.reload()

    assert not (reloads.ending.is_set())
    assert not (reloads.succeeded)
    assert "wardwatch.yaml:1:1: odd" in capsys.readouterr().out
    reloads.accept()
    assert reloads.succeeded


def test_a_stop_is_not_lost_in_a_reload() -> None:
    """What is read meanwhile begins nothing anew."""
    stopping = Event()
    reloads = Reloads(stopping, lambda: NEW)
    stopping.set()
    wait_for(reloads.ending.is_set)
    reloads.reload()
    reloads.take(OLD)

    assert reloads.is_over
    assert reloads.ending.is_set()


def test_a_supervisor_hears_of_an_end_only() -> None:
    """A unit that says it stops would be killed if it went on."""
    stopping, told = Event(), Told()
    supervisor = Reloading(told, Reloads(stopping, lambda: NEW))
    supervisor.ready()
    supervisor.alive()
    supervisor.stopping()
    stopping.set()
    supervisor.stopping()

    assert supervisor.patience == told.patience
    assert told.heard == ["ready", "alive", "stopping"]


def test_a_hangup_reloads_without_a_terminal(tmp_path: Path) -> None:
    """As under systemd; afterwards all is as it was."""
    before = signal.getsignal(signal.SIGHUP)
    reloads = Reloads(Event(), lambda: NEW)
    with reloaded_by_hangup(reloads, tmp_path / "none"):
        os.kill(os.getpid(), signal.SIGHUP)
        wait_for(reloads.ending.is_set)

    assert signal.getsignal(signal.SIGHUP) is before


def test_a_terminal_keeps_its_hangup(tmp_path: Path) -> None:
    """There it says that nobody looks any more."""
    terminal = tmp_path / "terminal"
    terminal.touch()
    before = signal.getsignal(signal.SIGHUP)
    with reloaded_by_hangup(Reloads(Event(), lambda: NEW), terminal):
        assert signal.getsignal(signal.SIGHUP) is before
