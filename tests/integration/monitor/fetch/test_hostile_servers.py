"""Servers that send too much, too slowly, or what was not asked for."""

import gzip
import itertools
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from monitor.domain.errors import ContentRefused, Unavailable
from monitor.domain.time import SECOND
from monitor.fetch import Limits, build_fetcher
from monitor.ports.fetch import Fetched
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.fetch.servers import (
    Answer,
    repeating,
    replying,
    serving,
)
from tests.servers import certificates

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
MIB = 1024 * 1024
ZEROS = b"\0" * (64 * MIB)


@dataclass
class RunningClock(FakeClock):
    """A clock whose monotonic reading runs, for what waits on real sockets."""

    def monotonic(self) -> float:
        """Return the seconds since some start."""
        return time.monotonic()


def fetch(answer: Answer, scheme: str = "http", seconds: float = 20.0) -> Fetched:
    """Fetch from a server that gives `answer`."""
    with serving(answer) as place:
        limits = Limits(seconds=seconds)
        fetcher = build_fetcher(RunningClock(), frozenset({place}), limits=limits)
        return fetcher.fetch(f"{scheme}://{place}/")


def zipped(coding: bytes, body: bytes) -> bytes:
    """Return an answer with a compressed body."""
    length = b"Content-Length: %d\r\n\r\n" % len(body)
    return HEAD + b"Content-Encoding: " + coding + b"\r\n" + length + body


def test_body_at_the_limit_is_fetched() -> None:
    """Five MiB are fine, as they are and after decompression."""
    body = b"x" * 5 * MIB

    assert fetch(replying(zipped(b"identity", body))).body == body
    assert fetch(replying(zipped(b"gzip", gzip.compress(body, 1)))).body == body


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        (b"gzip", gzip.compress(ZEROS, 9)),
        (b"deflate", zlib.compress(ZEROS, 9)),
        (b"gzip", gzip.compress(b"x" * (5 * MIB + 1), 1)),
    ],
    ids=["gzip", "deflate", "one byte"],
)
def test_bomb_is_refused_without_unfolding(coding: bytes, body: bytes) -> None:
    """A bomb costs about what the limit allows, not what it holds."""
    with serving(replying(zipped(coding, body))) as place:
        fetcher = build_fetcher(FakeClock(), frozenset({place}))
        tracemalloc.start()
        with pytest.raises(ContentRefused):
            fetcher.fetch(f"http://{place}/")
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    assert peak < 16 * MIB


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        (HEAD + b"\r\n", b"x" * 65536),
        (HEAD + b"Content-Length: 99999999999\r\n\r\n", b"x" * 65536),
        (
            HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08" + b"\0" * 6,
            b"x" * 99,
        ),
        (HEAD, b"X-A: b\r\n"),
        (HEAD + b"X-A: ", b"x" * 1000),
        (b"", b"HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n"),
    ],
    ids=["chunks", "body", "length", "gzip", "headers", "header", "early_hints"],
)
def test_endless_answer_is_refused(start: bytes, piece: bytes) -> None:
    """Whatever grows without end is left at its limit."""
    with pytest.raises(ContentRefused):
        fetch(repeating(start, piece))


def test_many_headers_within_the_limit_are_fine() -> None:
    """Honest servers send a few thousand bytes of headers."""
    lines = b"".join(b"X-%d: %b\r\n" % (i, b"y" * 500) for i in range(100))

    answer = HEAD + lines + b"Content-Length: 2\r\n\r\nok"

    assert fetch(replying(answer)).body == b"ok"


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (b"", b"H"),
        (HEAD, b"X"),
        (HEAD + b"Content-Length: 1000\r\n\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (HEAD + b"Content-Encoding: gzip\r\n\r\n", b"\x1f\x8b\x08\x08\0\0\0\0\0\0x"),
    ],
    ids=["status", "header", "body", "chunk", "gzip"],
)
def test_drip_is_cut_at_the_deadline(start: bytes, piece: bytes) -> None:
    """A byte now and then does not prolong the fetch."""
    began = time.monotonic()

    with pytest.raises((Unavailable, ContentRefused)):
        fetch(repeating(start, piece, pause=0.02), seconds=0.2)

    assert time.monotonic() - began < 2.0


def test_silent_server_is_left_at_the_deadline() -> None:
    """A server that accepts and never answers costs the deadline."""

    def stay_silent(_connection: socket.socket, _path: str) -> None:
        threading.Event().wait(1.0)

    with pytest.raises(Unavailable, match="in time"):
        fetch(stay_silent, seconds=0.1)


def test_silent_tls_is_left_at_the_deadline() -> None:
    """A handshake that never comes does too."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        limits = Limits(seconds=0.1)
        fetcher = build_fetcher(RunningClock(), frozenset({place}), limits=limits)

        with pytest.raises(Unavailable, match="in time"):
            fetcher.fetch(f"https://{place}/")


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    """Whatever the server would have said."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        tls = certificates.serving(tmp_path)
        server = threading.Thread(target=shake_hands, args=(listener, tls))
        server.start()
        fetcher = build_fetcher(RunningClock(), frozenset({place}))

        with pytest.raises(Unavailable, match="cannot be reached"):
            fetcher.fetch(f"https://{place}/")
        server.join()


def shake_hands(listener: socket.socket, tls: ssl.SSLContext) -> None:
    """Offer TLS, which the client will refuse."""
    connection, _ = listener.accept()
    with connection, suppress(OSError):
        tls.wrap_socket(connection, server_side=True).close()


def test_plain_text_instead_of_tls_is_unavailable() -> None:
    """What answers a greeting with something else is not understood."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        refuser = threading.Thread(target=refuse_tls, args=(listener,))
        refuser.start()
        fetcher = build_fetcher(RunningClock(), frozenset({place}))

        with pytest.raises(Unavailable):
            fetcher.fetch(f"https://{place}/")
        refuser.join()


def refuse_tls(listener: socket.socket) -> None:
    """Answer a TLS greeting with HTTP."""
    connection, _ = listener.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(HEAD + b"\r\n")


def test_redirects_share_one_deadline() -> None:
    """Each hop may be slow, but not all of them together."""
    began = time.monotonic()

    def slow(connection: socket.socket, _path: str) -> None:
        threading.Event().wait(0.15)
        connection.sendall(b"HTTP/1.1 302 x\r\nLocation: /\r\n\r\n")

    with pytest.raises(Unavailable):
        fetch(slow, seconds=0.25)

    assert time.monotonic() - began < 2.0


def test_reset_is_unavailable() -> None:
    """A connection that breaks in the middle may work later."""
    with pytest.raises(Unavailable):
        fetch(replying(HEAD + b"Content-Length: 10\r\n\r\nabc"))


def test_busy_server_says_when_to_come_back() -> None:
    """`Retry-After` of a 503 is handed on."""
    answer = b"HTTP/1.1 503 x\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n"

    with pytest.raises(Unavailable) as caught:
        fetch(replying(answer))

    assert caught.value.retry_at == START + 60 * SECOND


def test_closed_port_is_unavailable() -> None:
    """A refused connection may be accepted later."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
    fetcher = build_fetcher(RunningClock(), frozenset({place}))

    with pytest.raises(Unavailable):
        fetcher.fetch(f"http://{place}/")


def test_environment_proxy_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment would resolve names by itself, so it is not asked."""
    for name, scheme in itertools.product(("PROXY", "proxy"), ("HTTP_", "ALL_")):
        monkeypatch.setenv(scheme + name, "http://127.0.0.1:9")

    assert fetch(replying(HEAD + b"Content-Length: 2\r\n\r\nok")).body == b"ok"


def test_threads_share_one_client() -> None:
    """Fetches at the same time do not disturb one another."""

    def echo(connection: socket.socket, path: str) -> None:
        body = path.encode()
        length = b"Content-Length: %d\r\n\r\n" % len(body)
        connection.sendall(HEAD + length + body)

    found: dict[str, bytes] = {}
    with serving(echo) as place:
        fetcher = build_fetcher(FakeClock(), frozenset({place}))

        def ask(path: str) -> None:
            found[path] = fetcher.fetch(f"http://{place}{path}").body

        threads = [threading.Thread(target=ask, args=(f"/{i}",)) for i in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert found == {f"/{i}": f"/{i}".encode() for i in range(20)}
