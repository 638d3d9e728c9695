"""What systemd is told, on a real socket."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.ports.supervisor import Unsupervised
from monitor.scheduler.systemd import Systemd, supervisor_of


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    """A socket on which a manager listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def heard(manager: socket.socket) -> list[str]:
    """Return the lines of the next datagram."""
    return manager.recv(4096).decode().splitlines()


def test_it_is_told_of_the_start_the_life_and_the_end(manager: socket.socket) -> None:
    """One datagram each, in the words of the protocol."""
    supervisor = supervisor_of({"NOTIFY_SOCKET": manager.getsockname()}, 7)
    supervisor.ready()
    supervisor.alive()
    supervisor.stopping()

    assert heard(manager)[0] == "READY=1"
    assert heard(manager) == ["WATCHDOG=1"]
    assert heard(manager)[0] == "STOPPING=1"


def test_an_abstract_address_begins_with_an_at_sign() -> None:
    """It has no file."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("")
        name = listening.getsockname()
        listening.settimeout(5)
        Systemd(f"@{name[1:].decode()}").alive()

        assert heard(listening) == ["WATCHDOG=1"]


def test_a_manager_that_is_gone_stops_nobody(tmp_path: Path) -> None:
    """The service goes on without it."""
    supervisor_of({"NOTIFY_SOCKET": str(tmp_path / "gone")}, 7).ready()


@pytest.mark.parametrize(
    ("environ", "patience"),
    [
        ({"WATCHDOG_USEC": "300000000"}, 300.0),
        ({"WATCHDOG_USEC": "300000000", "WATCHDOG_PID": "7"}, 300.0),
        ({"WATCHDOG_USEC": "300000000", "WATCHDOG_PID": "8"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_the_one_that_is_meant(
    environ: dict[str, str], patience: float | None
) -> None:
    """A watchdog for another process isn't ours."""
    assert supervisor_of({"NOTIFY_SOCKET": "/x"} | environ, 7).patience == patience


def test_without_a_manager_nobody_is_told() -> None:
    """As on a terminal."""
    assert isinstance(supervisor_of({"WATCHDOG_USEC": "1"}, 7), Unsupervised)
