"""One deadline for a whole request.

The time-outs of HTTP clients are for each read; a server that sends a byte a
second never meets them. Here every step gets only what is left of the whole.
"""

import ssl
from collections.abc import Iterable

import httpcore

from monitor.ports.runtime import Clock


class Deadline:
    """Counts down from `seconds` after each `restart`."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._end = clock.monotonic() + seconds

    def restart(self) -> None:
        """Give the next request its full time."""
        self._end = self._clock.monotonic() + self._seconds

    def left(self, timeout: float | None = None) -> float:
        """Return the seconds left, > 0, and at most `timeout`.

        Raises:
            httpcore.ReadTimeout: None are left.
        """
        left = self._end - self._clock.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the request took too long in all")
        return left if timeout is None else min(left, timeout)


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose every step ends by the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read at most `max_bytes`."""
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of `buffer`."""
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return the encrypted connection, under the same deadline."""
        left = self._deadline.left(timeout)
        secured = self._inner.start_tls(ssl_context, server_hostname, left)
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Return what the inner connection tells."""
        return self._inner.get_extra_info(info)


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens connections that obey a deadline."""

    def __init__(self, deadline: Deadline) -> None:
        self._inner = httpcore.SyncBackend()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to `host` and `port`."""
        inner = self._inner.connect_tcp(
            host, port, self._deadline.left(timeout), local_address, socket_options
        )
        return DeadlineStream(inner, self._deadline)
