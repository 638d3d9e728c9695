"""systemd as the supervisor: sd_notify over a datagram socket, and its watchdog.

Source of the protocol: the manual pages sd_notify(3) and sd_watchdog_enabled(3).
"""

import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from monitor.ports.supervisor import Supervisor, Unsupervised

_MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Systemd:
    """Implements `monitor.ports.supervisor.Supervisor`.

    Attributes:
        address: Path of the socket; "@" in front stands for the abstract namespace.
        patience: Seconds of the watchdog, or None without one.
    """

    address: str
    patience: float | None = None

    def ready(self) -> None:
        """Tell that the service has started."""
        self._tell("READY=1\nSTATUS=watching")

    def alive(self) -> None:
        """Tell that every part of the service makes progress."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """Tell that the service ends because it was asked to."""
        self._tell("STOPPING=1\nSTATUS=finishing what has begun")

    def _tell(self, state: str) -> None:
        path = f"\0{self.address[1:]}" if self.address[0] == "@" else self.address
        with suppress(OSError), _datagrams() as datagrams:
            datagrams.sendto(state.encode(), path)


def supervisor_of(environ: Mapping[str, str], pid: int) -> Supervisor:
    """Return who watches over the process with this environment.

    Args:
        environ: `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`, as systemd sets
            them.
        pid: Of this process; a watchdog that is meant for another is not ours.
    """
    address = environ.get("NOTIFY_SOCKET", "")
    if not address:
        return Unsupervised()
    ours = environ.get("WATCHDOG_PID", str(pid)) == str(pid)
    microseconds = environ.get("WATCHDOG_USEC", "")
    watched = ours and microseconds.isdecimal() and int(microseconds) > 0
    return Systemd(address, int(microseconds) / _MICROSECONDS if watched else None)


def _datagrams() -> socket.socket:
    return socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
