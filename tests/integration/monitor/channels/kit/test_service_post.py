"""Sending through Apprise over real sockets: one deadline, one try, no log."""

import json
import logging
import socket
import threading
import time
from collections.abc import Callable
from logging.handlers import QueueHandler
from queue import SimpleQueue

import pytest
from pydantic import SecretStr

from monitor.channels.kit.note import Note, Room
from monitor.channels.kit.service_post import ServicePost
from monitor.domain.errors import BadQuery, Unavailable
from monitor.domain.findings import Severity
from tests.integration.monitor.channels.kit.test_http import drip
from tests.servers.http_recorder import http_recorder, raw_server
from tests.servers.smtp_recorder import smtp_recorder
from tests.unit.monitor.channels.builders import context

ENDS = "from=wardwatch@clinic.example&to=pr@clinic.example"


def note(severity: Severity | None = Severity.HIGH) -> Callable[[Room], Note]:
    """Return what writes a note, whatever room there is."""
    written = Note(title="Title", text="*one* :+1:\n<two>", severity=severity)
    return lambda _: written


def send(address: str, timeout: float = 5.0) -> None:
    """Send one note to the service at `address`."""
    post = ServicePost(address=SecretStr(address), context=context(timeout))
    post.send(note())


def unavailable(post: ServicePost) -> str:
    """Return why one note could not be sent."""
    with pytest.raises(Unavailable) as raised:
        post.send(note())
    return str(raised.value)


def json_at(address: str) -> str:
    """Return Apprise's form of a receiver's address, with wishes of its own."""
    return address.replace("http", "json") + "/canary?retry=3&optional=yes&emojis=yes"


def test_the_text_arrives_as_it_is() -> None:
    """Plain, without anything of Apprise's."""
    with http_recorder() as receiver:
        send(json_at(receiver.address))

    [request] = receiver.requests
    told = json.loads(request.body)
    assert (told["title"], told["message"]) == ("Title", "*one* :+1:\n<two>")
    assert (told["type"], told["attachments"]) == ("failure", [])


def test_a_mail_is_plain_text() -> None:
    """Apprise alone would make HTML of it."""
    with smtp_recorder() as server:
        send(f"mailto://127.0.0.1:{server.port}?{ENDS}")

    [came] = server.mails
    assert came.recipients == ("pr@clinic.example",)
    assert came.mail.get_content_type() == "text/plain"
    assert came.mail.get_content().splitlines() == ["*one* :+1:", "<two>"]


def test_a_failure_is_tried_once_and_said() -> None:
    """Whatever the address asks for."""
    with http_recorder() as receiver:
        receiver.status = 503
        with pytest.raises(Unavailable, match="answered 503"):
            send(json_at(receiver.address))

    assert len(receiver.requests) == 1


def test_two_messages_do_not_wait_for_each_other() -> None:
    """Apprise would pause five seconds between two mails."""
    with smtp_recorder() as server:
        post = ServicePost(
            address=SecretStr(f"mailto://127.0.0.1:{server.port}?{ENDS}"),
            context=context(4),
        )
        began = time.monotonic()
        post.send(note())
        post.send(note(severity=None))

    assert len(server.mails) == 2
    assert time.monotonic() - began < 4


def test_a_redirect_is_not_followed() -> None:
    """It could lead out of TLS."""
    with http_recorder() as other, http_recorder() as receiver:
        receiver.status, receiver.headers = 307, {"location": other.address}
        with pytest.raises(Unavailable):
            send(json_at(receiver.address))

    assert other.requests == []


def test_a_dripping_service_is_left_at_the_deadline() -> None:
    """Each byte comes in time, and still the whole takes no longer."""
    talk = drip(b"HTTP/1.1 200 OK\r\n", b"x-padding: 0123456789\r\n" * 7)
    with raw_server(talk) as address:
        began = time.monotonic()
        with pytest.raises(Unavailable, match=r"within 0\.3 seconds"):
            send(json_at(address), timeout=0.3)

        assert time.monotonic() - began < 1.5


def test_a_dripping_service_holds_one_thread() -> None:
    """What comes meanwhile is refused at once, and tried again when it has ended."""
    before = set(threading.enumerate())
    with raw_server(drip(b"x" * 200)) as address:
        post = ServicePost(address=SecretStr(json_at(address)), context=context(0.3))
        refused = [unavailable(post) for _ in "1234"]
        threads = set(threading.enumerate()) - before
        [held] = [thread for thread in threads if thread.name == "apprise"]
    held.join(timeout=5)

    assert "within" in refused[0]
    assert all("message before" in told for told in refused[1:])
    assert "not reached" in unavailable(post)


def test_no_answer_is_told_without_the_address() -> None:
    """The server hangs up at once."""
    with (
        raw_server(lambda connection: connection.shutdown(socket.SHUT_RDWR)) as address,
        pytest.raises(Unavailable) as raised,
    ):
        send(json_at(address))

    assert "canary" not in str(raised.value)


def test_nothing_is_logged() -> None:
    """Apprise's log may hold addresses."""
    lines: SimpleQueue[logging.LogRecord] = SimpleQueue()
    listening = QueueHandler(lines)
    logging.root.addHandler(listening)
    with http_recorder() as receiver:
        receiver.status = 404
        with pytest.raises(BadQuery):
            send(json_at(receiver.address))
    logging.root.removeHandler(listening)

    assert lines.empty()
