"""Posting over real sockets: one deadline, no redirects, no proxies."""

import logging
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import replace
from itertools import repeat
from pathlib import Path
from threading import Event

import pytest
from pydantic import SecretStr

from monitor.channels.kit.http import HttpPost
from monitor.domain.errors import BadQuery, Unavailable
from tests.servers.certificates import serving, trusting
from tests.servers.http_recorder import http_recorder, raw_server, refusing_address
from tests.unit.monitor.channels.builders import context

Talk = Callable[[socket.socket], None]


def post(address: str, timeout: float = 5.0) -> None:
    """Post a few bytes to `address`."""
    sender = HttpPost(address=SecretStr(address), context=context(timeout))
    sender.send(b"{}", {"content-type": "application/json"})


def drip(*parts: bytes) -> Talk:
    """Return a server that sends `parts`, a byte at a time, as long as one listens."""

    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.settimeout(0.005)
        try:
            for byte in b"".join(parts):
                connection.sendall(bytes([byte]))
                if _hung_up(connection):
                    return
        except OSError:
            return

    return talk


def _hung_up(connection: socket.socket) -> bool:
    try:
        return not connection.recv(1)
    except TimeoutError:
        return False


HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "talk",
    [
        pytest.param(drip(HEAD, *repeat(b"x-padding: 0123456789\r\n", 99)), id="head"),
        pytest.param(drip(b"HTTP/1.1 " + b"1" * 999), id="status"),
        pytest.param(drip(*repeat(b"HTTP/1.1 100 Continue\r\n\r\n", 99)), id="interim"),
    ],
)
def test_a_dripping_receiver_is_left_at_the_deadline(talk: Talk) -> None:
    """Each byte comes in time, and still the whole takes no longer."""
    with raw_server(talk) as address:
        began = time.monotonic()
        with pytest.raises(Unavailable, match=r"within 0\.3 seconds"):
            post(address, timeout=0.3)

        assert time.monotonic() - began < 1.5


def test_a_success_counts_before_its_body() -> None:
    """A receiver that said 200 has the message, however slow its body is."""
    body = repeat(b"padding", 10_000)
    talk = drip(HEAD, b"content-length: 70000\r\n\r\n", *body)

    with raw_server(talk) as address:
        post(address)


@pytest.mark.parametrize(
    "answer",
    [b"", b"\r\n", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200", HEAD + b"\x00: \x00"],
)
def test_an_answer_that_is_none_is_tried_again(answer: bytes) -> None:
    """What is not HTTP, or ends too early, is no success."""

    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(answer)

    with raw_server(talk) as address, pytest.raises(Unavailable, match="broke"):
        post(address)


def test_nobody_there_is_tried_again() -> None:
    """A refused connection is temporary."""
    with refusing_address() as address, pytest.raises(Unavailable, match="connection"):
        post(address)


def test_a_broken_tls_handshake_is_tried_again() -> None:
    """A server that speaks no TLS on its https port is temporary."""

    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with raw_server(talk) as address, pytest.raises(Unavailable, match="connection"):
        post(address.replace("http:", "https:"))


def test_a_name_that_does_not_resolve_is_tried_again() -> None:
    """No address for the name is temporary; the name is not shown."""
    with pytest.raises(Unavailable) as raised:
        post("https://canary.invalid/")

    assert "canary" not in str(raised.value)


@pytest.mark.parametrize(("status", "error"), [(302, Unavailable), (308, BadQuery)])
def test_a_redirect_is_not_followed(status: int, error: type[Exception]) -> None:
    """The redirect's target hears nothing."""
    with http_recorder() as here, http_recorder() as there:
        here.status, here.headers = status, {"location": f"{there.address}/x"}
        with pytest.raises(error):
            post(here.address)

        assert (len(here.requests), there.requests) == (1, [])


def test_proxies_of_the_environment_are_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy that the environment names hears nothing."""
    with http_recorder() as receiver, http_recorder() as proxy:
        for name in ("http_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.address)
        post(receiver.address)

        assert (len(receiver.requests), proxy.requests) == (1, [])


def test_nothing_is_logged_above_info(caplog: pytest.LogCaptureFixture) -> None:
    """The HTTP library's warnings never hold the address."""
    with caplog.at_level(logging.WARNING), http_recorder() as receiver:
        post(receiver.address)

    assert not caplog.records


def reach(address: str, tls: ssl.SSLContext | None = None) -> None:
    """Connect to `address`, believing in the certificates that `tls` does."""
    post = HttpPost(address=SecretStr(address), context=context(0.3))
    replace(post, tls=tls or post.tls).reach()


def test_reaching_sends_nothing() -> None:
    """A receiver sees a connection that ends."""
    heard: list[bytes] = []

    with raw_server(lambda connection: heard.append(connection.recv(1))) as address:
        reach(address)

    assert heard == [b""]


@pytest.mark.parametrize("trusted", [True, False])
def test_reaching_checks_the_certificate(tmp_path: Path, *, trusted: bool) -> None:
    """One that is not trusted would stop every message."""
    shown = serving(tmp_path)

    def talk(connection: socket.socket) -> None:
        with suppress(OSError), shown.wrap_socket(connection, server_side=True):
            pass

    believing = nullcontext() if trusted else pytest.raises(Unavailable)
    with raw_server(talk) as address, believing:
        reach(address.replace("http:", "https:"), trusting() if trusted else None)


def test_reaching_who_never_speaks_ends_at_the_deadline() -> None:
    """A handshake that nobody answers holds no doctor."""
    held = Event()

    def silent(_: socket.socket) -> None:
        held.wait(10)

    with raw_server(silent) as address:
        with pytest.raises(Unavailable, match=r"within 0\.3 seconds"):
            reach(address.replace("http:", "https:"))
        held.set()
