"""The network under a connection: checked addresses only, and one deadline.

httpcore's own time-outs start anew with every byte, so a server that drips
could hold a connection for hours; these streams count what is left in all.
"""

import ssl
from collections.abc import Iterable, Sequence
from typing import Final

import httpcore

from monitor.fetch.limits import Allowance

# A host may name a hundred addresses; one of the first answers or none will.
_ATTEMPTS: Final = 4


class PinnedNetwork(httpcore.NetworkBackend):
    """Connects to addresses that were checked before, whatever the host is called.

    Args:
        addresses: Where to connect, best first, at least one.
        allowance: What the exchange may take.
        network: Makes the connections.
    """

    def __init__(
        self,
        addresses: Sequence[str],
        allowance: Allowance,
        network: httpcore.NetworkBackend,
    ) -> None:
        self._addresses = addresses[:_ATTEMPTS]
        self._allowance = allowance
        self._network = network

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the addresses that answers.

        Raises:
            ConnectError: None did; the last one's error.
            ConnectTimeout: None did in time; the last one's error.
        """
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses:
            seconds = self._allowance.deadline.left(timeout)
            try:
                stream = self._network.connect_tcp(
                    address, port, seconds, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return LimitedStream(stream, self._allowance)
        raise failure


class LimitedStream(httpcore.NetworkStream):
    """A stream that ends with its allowance.

    Args:
        stream: The stream itself.
        allowance: What may still be read, and until when.
    """

    def __init__(self, stream: httpcore.NetworkStream, allowance: Allowance) -> None:
        self._stream = stream
        self._allowance = allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return at most `max_bytes`, empty at the stream's end."""
        room = self._allowance.room(max_bytes)
        data = self._stream.read(room, self._allowance.deadline.left(timeout))
        self._allowance.spend(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send `buffer`."""
        self._stream.write(buffer, self._allowance.deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Return the stream inside TLS; on any error the connection is closed.

        Raises:
            TimeoutError: No time is left for it.
        """
        try:
            seconds = self._allowance.deadline.left(timeout)
        except TimeoutError:
            self.close()
            raise
        stream = self._stream.start_tls(ssl_context, server_hostname, seconds)
        return LimitedStream(stream, self._allowance)

    def get_extra_info(self, info: str) -> object:
        """Return what the stream itself knows about `info`."""
        return self._stream.get_extra_info(info)
