"""Watches this process's sockets from below, with an audit hook.

While it is armed, no connection leaves the machine: each attempt is noted, and
refused unless it goes to a server of the test.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class SocketLog:
    """What was tried.

    Attributes:
        connects: Address and port of each attempt, in order.
        lookups: Host of each question to the system's resolver, in order.
        servers: Addresses and ports that may be reached.
        loopback: Whether all of 127.0.0.1 may be reached.
    """

    connects: list[tuple[str, int]] = field(default_factory=list)
    lookups: list[str] = field(default_factory=list)
    servers: set[tuple[str, int]] = field(default_factory=set)
    loopback: bool = False

    def outside(self) -> list[tuple[str, int]]:
        """Return the attempts that did not go to a server of the test."""
        return [place for place in self.connects if not self.may_reach(place)]

    def may_reach(self, place: tuple[str, int]) -> bool:
        """Return whether a server of the test is there."""
        return place in self.servers or (self.loopback and place[0] == "127.0.0.1")


_armed: list[SocketLog] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not _armed or event not in {"socket.connect", "socket.getaddrinfo"}:
        return
    if event == "socket.getaddrinfo":
        _armed[0].lookups.append(str(args[0]))
    elif isinstance(place := args[1], tuple):
        _armed[0].connects.append(place[:2])
        if not _armed[0].may_reach(place[:2]):
            raise ConnectionRefusedError("the test lets nothing out")


# A hook cannot be removed, so there is one for all tests of a process.
sys.addaudithook(_watch)


@contextmanager
def watched_sockets(*, loopback: bool = False) -> Iterator[SocketLog]:
    """Arm the hook and yield what it notes."""
    log = SocketLog(loopback=loopback)
    _armed.append(log)
    try:
        yield log
    finally:
        _armed.clear()
