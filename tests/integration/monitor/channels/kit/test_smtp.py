"""Handing mail to a real server: protection, logins, refusals, one deadline."""

import socket
import ssl
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from monitor.channels.kit.mail_server import mail_server
from monitor.channels.kit.smtp import SmtpPost
from monitor.channels.kit.trust import trusted
from monitor.domain.errors import AuthRejected, BadQuery, Unavailable
from tests.servers.certificates import serving, trusting
from tests.servers.http_recorder import raw_server
from tests.servers.smtp_recorder import SmtpRecorder, smtp_recorder
from tests.unit.monitor.channels.builders import context

LOGIN = (SecretStr("kim"), SecretStr("canary-password"))
MAIL = b"Subject: x\r\n\r\n.dots\r\n..stay\r\n"


def post(
    scheme: str,
    port: int,
    *,
    login: tuple[SecretStr, SecretStr] | None = None,
    tls: ssl.SSLContext | None = None,
    timeout: float = 5.0,
) -> SmtpPost:
    """Return what hands mail to a server on this machine."""
    return SmtpPost(
        server=mail_server(f"{scheme}://127.0.0.1:{port}"),
        helo="here.example",
        login=login,
        context=context(timeout),
        tls=tls or trusting(),
    )


def send(
    recorder: SmtpRecorder, *recipients: str, scheme: str = "smtp"
) -> dict[str, int]:
    """Send one mail; return who was refused."""
    refused = post(scheme, recorder.port).send(
        MAIL, "a@b.example", recipients or ("c@d.example",)
    )
    return dict(refused)


def test_a_mail_arrives_as_it_was() -> None:
    """Dots at the start of a line are neither lost nor doubled."""
    with smtp_recorder() as recorder:
        assert send(recorder) == {}

    assert [mail.raw for mail in recorder.mails] == [MAIL]


def test_starttls_encrypts(tmp_path: Path) -> None:
    """The mail, and the login before it, travel inside TLS."""
    with smtp_recorder(starttls=serving(tmp_path)) as recorder:
        recorder.login = ("kim", "canary-password")
        server = post("smtp+starttls", recorder.port, login=LOGIN)
        server.send(MAIL, "a@b.example", ["c@d.example"])

    assert [mail.encrypted for mail in recorder.mails] == [True]


def test_smtps_encrypts(tmp_path: Path) -> None:
    """From the first byte."""
    with smtp_recorder(tls=serving(tmp_path)) as recorder:
        assert send(recorder, scheme="smtps") == {}

    assert len(recorder.mails) == 1


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_an_unknown_certificate_gets_nothing(tmp_path: Path, scheme: str) -> None:
    """Whoever cannot prove who he is gets neither login nor mail."""
    tls = serving(tmp_path)
    kind = {"tls": tls} if scheme == "smtps" else {"starttls": tls}
    with smtp_recorder(**kind) as recorder, pytest.raises(Unavailable):
        post(scheme, recorder.port, tls=trusted()).send(MAIL, "a@b.example", ["c@d.e"])

    assert recorder.mails == []


def test_a_server_without_starttls_gets_nothing() -> None:
    """What should be encrypted is never sent in the clear."""
    with smtp_recorder() as recorder, pytest.raises(BadQuery):
        send(recorder, scheme="smtp+starttls")

    assert recorder.mails == []


def test_a_wrong_password_is_for_the_operator_and_not_shown() -> None:
    """Though the server repeats it in its refusal."""
    with smtp_recorder() as recorder:
        recorder.login = ("kim", "another")
        server = post("smtp", recorder.port, login=LOGIN)
        with pytest.raises(AuthRejected) as raised:
            server.send(MAIL, "a@b.example", ["c@d.example"])

    assert "canary" not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("scheme", ["smtp", "smtp+starttls"])
def test_a_greeting_logs_in_and_sends_nothing(tmp_path: Path, scheme: str) -> None:
    """All that a mail needs is tried, but for the mail."""
    with smtp_recorder(starttls=serving(tmp_path)) as recorder:
        recorder.login = ("kim", "canary-password")
        post(scheme, recorder.port, login=LOGIN).greet()

    assert recorder.mails == []


def test_a_greeting_with_a_wrong_password_fails() -> None:
    """As a mail would, and as silently."""
    with smtp_recorder() as recorder:
        recorder.login = ("kim", "another")
        with pytest.raises(AuthRejected) as raised:
            post("smtp", recorder.port, login=LOGIN).greet()

    assert "canary" not in "".join(traceback.format_exception(raised.value))


def test_who_is_refused_is_told() -> None:
    """The others have the mail."""
    with smtp_recorder() as recorder:
        recorder.recipients = {"c@d.example": 550}
        refused = send(recorder, "c@d.example", "e@f.example")

    assert refused == {"c@d.example": 550}
    assert [mail.recipients for mail in recorder.mails] == [("e@f.example",)]


@pytest.mark.parametrize("code", [550, 451, 421])
def test_nobody_has_it_if_all_are_refused(code: int) -> None:
    """Nor those whom a server that closes did not get to."""
    with smtp_recorder() as recorder:
        recorder.recipients = dict.fromkeys(("c@d.example", "e@f.example"), code)
        refused = send(recorder, "c@d.example", "e@f.example")

    assert set(refused) == {"c@d.example", "e@f.example"}
    assert set(refused.values()) == {code}


@pytest.mark.parametrize(
    ("code", "error"), [(451, Unavailable), (550, BadQuery), (530, AuthRejected)]
)
def test_a_refused_sender(code: int, error: type[Exception]) -> None:
    """Is later, wrong, or not logged in."""
    with smtp_recorder() as recorder:
        recorder.sender = code
        with pytest.raises(error):
            send(recorder)

    assert recorder.mails == []


def _dripping(start: bytes) -> Callable[[socket.socket], None]:
    """Return a server that goes on for ever, a byte at a time."""

    def talk(connection: socket.socket) -> None:
        connection.settimeout(0.01)
        try:
            connection.sendall(start)
            while True:
                connection.sendall(b"x")
                try:
                    if not connection.recv(1):
                        return
                except TimeoutError:
                    continue
        except OSError:
            return

    return talk


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
@pytest.mark.parametrize("start", [b"", b"220-"])
def test_a_dripping_server_is_left_at_the_deadline(scheme: str, start: bytes) -> None:
    """Each byte comes in time, and still the whole takes no longer."""
    with raw_server(_dripping(start)) as address:
        began = time.monotonic()
        port = int(address.rpartition(":")[2])
        with pytest.raises(Unavailable):
            post(scheme, port, timeout=0.3).send(MAIL, "a@b.example", ["c@d.example"])

        assert time.monotonic() - began < 1.5


def test_a_silent_server_is_left_at_the_deadline() -> None:
    """One that takes the connection and says nothing."""
    with raw_server(lambda connection: _drop(connection.recv(1))) as address:
        server = post("smtp", int(address.rpartition(":")[2]), timeout=0.3)
        # Which end hears first that the time is over is chance.
        told = r"within 0\.3 seconds|the mail server ended the connection"
        with pytest.raises(Unavailable, match=told):
            server.send(MAIL, "a@b.example", ["c@d.example"])


def _drop(_: bytes) -> None:
    """Do nothing with it."""


@pytest.mark.parametrize("said", [b"554 go away\r\n", b"no reply at all\r\n", b""])
def test_a_server_that_takes_nobody(said: bytes) -> None:
    """Its greeting is an answer, too."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(said)

    with raw_server(talk) as address, pytest.raises((BadQuery, Unavailable)):
        post("smtp", int(address.rpartition(":")[2])).send(MAIL, "a@b.e", ["c@d.e"])


def test_a_broken_farewell_changes_nothing() -> None:
    """A server that took the mail and hung up has it."""
    replies = [b"220 x\r\n", *[b"250 x\r\n"] * 3, b"354 x\r\n", b"250 x\r\n"]

    def talk(connection: socket.socket) -> None:
        for number, reply in enumerate(replies):
            connection.sendall(reply)
            ending = b"\r\n.\r\n" if number == 4 else b"\r\n"
            heard = b""
            while number < 5 and not heard.endswith(ending):
                heard += connection.recv(4096)

    with raw_server(talk) as address:
        server = post("smtp", int(address.rpartition(":")[2]))
        assert server.send(MAIL, "a@b.example", ["c@d.example"]) == {}
