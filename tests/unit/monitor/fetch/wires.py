"""A network in memory: records what is connected to, answers what it was told."""

import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import httpcore

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def redirect(location: str, status: int = 302) -> bytes:
    """Return an answer that redirects to `location`."""
    return b"HTTP/1.1 %d x\r\nLocation: %b\r\n\r\n" % (status, location.encode())


@dataclass
class Wire(httpcore.NetworkBackend):
    """Answers connections in order; where `refused` says so, there is none."""

    answers: Sequence[bytes] = ()
    refused: frozenset[str] = frozenset()
    tried: list[tuple[str, int]] = field(default_factory=list)
    seconds: list[float | None] = field(default_factory=list)
    streams: list["WireStream"] = field(default_factory=list)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        *_: object,
        **__: object,
    ) -> httpcore.NetworkStream:
        """Record the attempt; return the next answer's stream."""
        self.tried.append((host, port))
        self.seconds.append(timeout)
        if host in self.refused:
            raise httpcore.ConnectError("refused")
        stream = WireStream(self.answers[len(self.streams)])
        self.streams.append(stream)
        return stream


@dataclass
class WireStream(httpcore.NetworkStream):
    """Gives its answer in pieces as large as are asked for."""

    answer: bytes
    sent: bytes = b""
    tls: ssl.SSLContext | None = None
    tls_name: str | None = None
    closed: bool = False

    def read(self, max_bytes: int, *_: object, **__: object) -> bytes:
        """Return the next piece."""
        piece, self.answer = self.answer[:max_bytes], self.answer[max_bytes:]
        return piece

    def write(self, buffer: bytes, *_: object, **__: object) -> None:
        """Keep what was sent."""
        self.sent += buffer

    def close(self) -> None:
        """Note that it was closed."""
        self.closed = True

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        *_: object,
        **__: object,
    ) -> httpcore.NetworkStream:
        """Note how a certificate would be checked, and for which name."""
        self.tls, self.tls_name = ssl_context, server_hostname
        return self

    def get_extra_info(self, info: str) -> object:
        """Know only whether TLS was asked for."""
        return self.tls_name if info == "tls_name" else None


@dataclass
class Names:
    """A resolver that answers from a table and counts; the last answer stays."""

    table: Mapping[str, Sequence[Sequence[str]]]
    asked: list[str] = field(default_factory=list)

    def __call__(self, host: str, _port: int) -> Sequence[str]:
        """Return the next answer for `host`."""
        self.asked.append(host)
        answers = self.table.get(host)
        if answers is None:
            raise OSError("no such host")
        return answers[min(self.asked.count(host), len(answers)) - 1]
