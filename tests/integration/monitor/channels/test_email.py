"""The e-mail channel against a real mail server."""

from collections.abc import Iterator

import pytest

from monitor.channels.email import EmailOptions, build
from monitor.domain.errors import BadQuery, Unavailable
from monitor.ports.channel import Channel
from tests.servers.smtp_recorder import SmtpRecorder, smtp_recorder
from tests.unit.monitor.channels.builders import context, message

ANN, BEN = "ann@clinic.example", "ben@clinic.example"


@pytest.fixture
def server() -> Iterator[SmtpRecorder]:
    """A mail server that takes everything."""
    with smtp_recorder() as running:
        yield running


def channel(server: SmtpRecorder, *to: str) -> Channel:
    """Return the channel through `server`."""
    asked = {"name": "pr", "to": to, "smtp": f"smtp://127.0.0.1:{server.port}"}
    return build(EmailOptions.model_validate(asked), context())


def test_one_mail_reaches_everybody(server: SmtpRecorder) -> None:
    """Each address once, however often it is written."""
    channel(server, ANN, BEN, ANN).send(message())

    assert [mail.recipients for mail in server.mails] == [(ANN, BEN)]


@pytest.mark.parametrize(("code", "error"), [(550, BadQuery), (450, Unavailable)])
def test_a_partial_refusal_loses_nobody_and_repeats_nothing(
    server: SmtpRecorder, code: int, error: type[Exception]
) -> None:
    """The next try goes only to whom was refused."""
    sender = channel(server, ANN, BEN)
    server.recipients = {ANN: code}
    with pytest.raises(error, match="1 of 2 recipients") as raised:
        sender.send(message())
    server.recipients = {}
    sender.send(message())

    assert [mail.recipients for mail in server.mails] == [(BEN,), (ANN,)]
    assert ANN not in str(raised.value)


def test_the_next_message_goes_to_everybody(server: SmtpRecorder) -> None:
    """A refusal holds for its own message."""
    sender = channel(server, ANN, BEN)
    server.recipients = {ANN: 450}
    with pytest.raises(Unavailable):
        sender.send(message())
    server.recipients = {}
    sender.send(message(key="m-2"))

    assert server.mails[-1].recipients == (ANN, BEN)


def test_every_try_has_the_same_id(server: SmtpRecorder) -> None:
    """A mail store drops what it has already."""
    for _ in range(2):
        channel(server, ANN).send(message())

    assert len({mail.mail["message-id"] for mail in server.mails}) == 1
