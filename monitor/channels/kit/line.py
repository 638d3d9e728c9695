"""A connection that ends at its deadline, whatever the other side does."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from monitor.ports.channel import ChannelContext


class Line:
    """Connects to one server and hangs up at the deadline.

    Time limits of a socket start anew with each byte, so that a server that drips
    its answer could hold a thread for ever. Only the system's resolver has a time
    limit of its own.

    Args:
        context: The clock, and the deadline in seconds.
    """

    def __init__(self, context: ChannelContext) -> None:
        self.hung_up = False
        self._clock = context.clock
        self._ends = context.clock.monotonic() + context.timeout
        self._timer = threading.Timer(context.timeout, self._hang_up)
        self._held: socket.socket | None = None

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._held is not None:
            self._held.close()

    def connect(self, host: str, port: int) -> socket.socket:
        """Return a connection to the first address of `host` that answers.

        Raises:
            OSError: None answers in time.
        """
        failure: OSError = TimeoutError()
        for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            left = self._ends - self._clock.monotonic()
            if left <= 0 or self.hung_up:
                break
            try:
                connected = socket.create_connection(
                    (str(address[0]), port), timeout=left
                )
            except OSError as error:
                failure = error
                continue
            # A second handle: TLS takes the first one away from its owner.
            self._held = connected.dup()
            return connected
        raise failure

    def _hang_up(self) -> None:
        self.hung_up = True
        if self._held is not None:
            with suppress(OSError):
                self._held.shutdown(socket.SHUT_RDWR)
