"""Listeners where an attack on this machine would arrive, however it got out."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass

PORTS = (80, 443)
_FAMILIES = {socket.AF_INET: "0.0.0.0", socket.AF_INET6: "::"}


@dataclass(frozen=True)
class Traps:
    """Listening sockets.

    Attributes:
        listeners: One for each port and family that could be had.
    """

    listeners: tuple[socket.socket, ...]

    def caught(self) -> int:
        """Return how many connections arrived and were not counted yet."""
        return sum(map(_waiting, self.listeners))


@contextmanager
def traps() -> Iterator[Traps]:
    """Listen until the block ends, where ports are free and may be listened on."""
    with ExitStack() as stack:
        found = []
        for family, address in _FAMILIES.items():
            for port in PORTS:
                with suppress(OSError):
                    listener = socket.create_server((address, port), family=family)
                    listener.settimeout(0)
                    stack.enter_context(listener)
                    found.append(listener)
        yield Traps(tuple(found))


def _waiting(listener: socket.socket) -> int:
    count = 0
    with suppress(BlockingIOError):
        while True:
            connection, _ = listener.accept()
            connection.close()
            count += 1
    return count
