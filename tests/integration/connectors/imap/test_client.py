"""Tests of servers that say more than they were asked."""

import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import pytest

from connectors.imap.answers import Step, translated
from connectors.imap.client import ANSWER_BYTES, Client
from connectors.imap.server import Protection, Server
from connectors.kit.deadline import Deadline
from monitor.domain.errors import Unavailable
from monitor.runtime import SystemClock

GREETING = b"* OK hello\r\n"
CAPABLE = b"* CAPABILITY IMAP4rev1 STARTTLS\r\nTAG OK done\r\n"


@contextmanager
def saying(*replies: bytes) -> Iterator[int]:
    """Serve one client: a greeting, then a reply to each line; yields the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_serve, args=(listening, replies))
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            thread.join()


def _serve(listening: socket.socket, replies: Sequence[bytes]) -> None:
    client, _ = listening.accept()
    # A client that has heard enough hangs up.
    with client, client.makefile("rb") as lines, suppress(OSError):
        client.sendall(replies[0])
        for reply in replies[1:]:
            tag = lines.readline().split(b" ")[0]
            client.sendall(reply.replace(b"TAG", tag))
        lines.readline()


def talk(port: int, protection: Protection = Protection.NONE) -> None:
    """Connect, and ask for nothing."""
    server = Server(protection=protection, host="127.0.0.1", port=port)
    deadline = Deadline(SystemClock(), 20)
    with translated(Step.CONNECT):
        client = Client(server, ssl.create_default_context(), deadline)
        try:
            client.noop()
        finally:
            client.shutdown()


def test_a_usual_conversation() -> None:
    """The control of the tests below."""
    with saying(GREETING, CAPABLE, b"TAG OK done\r\n") as port:
        talk(port)


@pytest.mark.parametrize(
    "reply",
    [
        b"* OK still here\r\n" * (ANSWER_BYTES // 10),
        b"x" * (ANSWER_BYTES + 1),
        b"* 1 FETCH (BODY[] {%d}\r\n" % (ANSWER_BYTES + 1),
        b"* 1 FETCH (BODY[] {%s}\r\n" % (b"9" * 5_000),
    ],
)
def test_long_answers_are_cut_off(reply: bytes) -> None:
    """Many lines, one line, and literals that need not even come."""
    with (
        saying(GREETING, CAPABLE, reply) as port,
        pytest.raises(Unavailable, match="no usable answer"),
    ):
        talk(port)


def test_nothing_said_before_encryption_counts_after_it() -> None:
    """Somebody in between could add it to the server's consent."""
    injected = b"TAG OK begin\r\n* CAPABILITY evil\r\n"
    with (
        saying(GREETING, CAPABLE, injected) as port,
        pytest.raises(Unavailable, match="no usable answer"),
    ):
        talk(port, Protection.STARTTLS)


def test_a_login_before_encryption_is_refused() -> None:
    """A greeting that skips the login also skips STARTTLS."""
    with (
        saying(b"* PREAUTH hello\r\n", CAPABLE) as port,
        pytest.raises(Unavailable),
    ):
        talk(port, Protection.STARTTLS)


@pytest.mark.parametrize("greeting", [b"220 smtp\r\n", b"* BYE\r\n", b"\xff\r\n"])
def test_other_greetings(greeting: bytes) -> None:
    """It is no IMAP server, or does not want to be one now."""
    with saying(greeting) as port, pytest.raises(Unavailable):
        talk(port)
