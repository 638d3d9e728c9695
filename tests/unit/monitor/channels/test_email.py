"""The e-mail's options and the mail itself."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from pydantic import ValidationError

from monitor.channels.email import LONGEST_SUBJECT, EmailOptions, mail_of
from monitor.domain.alerts import Message
from monitor.domain.cases import CaseChange, CaseId, CaseState
from tests.fakes.runtime import START
from tests.unit.monitor.channels.builders import digest, message, view

TO = "pr@riversidefamily.example"


def options(**changes: object) -> EmailOptions:
    """Return options of a channel to one person."""
    return EmailOptions.model_validate({"name": "pr", "to": [TO], **changes})


def read(told: Message, sender: str = "w@here.example") -> EmailMessage:
    """Return the mail of `told` as a program reads it."""
    raw = mail_of(told, sender, (TO,), START).as_bytes()
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    mail = message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


@pytest.mark.parametrize(
    "changes",
    [
        {"to": []},
        {"to": [TO] * 101},
        {"to": ["Ann <ann@clinic.example>"]},
        {"to": ["ann@clinic.example\r\nbcc: eve@evil.example"]},
        {"to": ["ann@clinic.example, eve@evil.example"]},
        {"to": ["ann..b@clinic.example"]},
        {"to": ["änn@clinic.example"]},
        {"to": ["ann"]},
        {"to": ["a" * 250 + "@b.example"]},
        {"sender": "ward watch@clinic.example"},
        {"smtp": "mail.example"},
        {"user": "kim"},
        {"password": "hunter2"},
        {"user": "kim", "password": "hünter2"},
        {"user": "kim", "password": "hunter2", "smtp": "smtp://mail.example"},
    ],
)
def test_options_that_cannot_work_are_refused(changes: dict[str, object]) -> None:
    """Addresses that are none, half a login, a password without TLS."""
    with pytest.raises(ValidationError) as raised:
        options(**changes)

    assert "hunter2" not in str(raised.value)


def test_a_login_needs_tls_or_this_machine() -> None:
    """To a relay on loopback, nobody listens in between."""
    login = {"user": "kim", "password": "hunter2"}

    options(**login)
    options(**login, smtp="smtps://mail.example")
    options(**login, smtp="smtp+starttls://mail.example:2525")


def test_a_mail_says_who_what_and_how_bad() -> None:
    """All of it in plain text."""
    mail = read(message())

    assert mail["subject"] == (
        "[Wardwatch] High: impersonation, Riverside Family Clinic, on bluesky"
    )
    assert mail.get_content_type() == "text/plain"
    assert mail["to"] == TO
    assert mail["date"].datetime.isoformat() == "2026-03-02T12:00:00+00:00"
    text = mail.get_content()
    assert "Suspect: riverside-fam1ly[.]example" in text
    assert "- The handle differs by one character." in text
    assert "wardwatch cases show 7" in text


def test_no_program_answers_it() -> None:
    """Holiday replies would go to nobody, or in circles."""
    assert read(message())["auto-submitted"] == "auto-generated"


@pytest.mark.parametrize(
    "domain", ["here.example", "h" * 60 + "." + "x" * 60 + ".example"]
)
def test_the_id_is_the_messages_own(domain: str) -> None:
    """In one piece, however long the sender's domain is."""
    assert read(message(), f"w@{domain}")["message-id"] == f"<m-1@{domain}>"


def test_mails_of_one_case_are_one_conversation() -> None:
    """They refer to the same root, whatever changed since."""
    first = read(message(key="a"))
    last = read(message(view(change=CaseChange.CLOSED), key="b"))
    other = read(message(view(case_id=CaseId(8))))

    assert first["references"] == last["references"] == f"<{view().case_key}@wardwatch>"
    assert other["references"] != first["references"]


def test_a_group_is_no_conversation() -> None:
    """It belongs to several cases."""
    mail = read(message(view(), view(case_id=CaseId(8))))

    assert mail["references"] is None
    assert mail["subject"].startswith("[Wardwatch] 2 alerts")


def test_a_closed_case_is_told_in_a_line() -> None:
    """Neither who closed it nor why is known here."""
    mail = read(message(view(change=CaseChange.CLOSED, state=CaseState.CLOSED)))

    assert mail["subject"].startswith("[Wardwatch] Closed: impersonation")
    assert "Closed by a person." in mail.get_content()


@pytest.mark.parametrize(
    "name",
    [
        "x" * 10_000,
        "Clínica Río Verde " * 40,
        "\ud800",
        "a\r\nBcc: eve@evil.example",
        "=?utf-8?q?=0A=0D?=",
    ],
)
def test_no_name_breaks_a_header(name: str) -> None:
    """Long, foreign, broken or hostile: one subject, nobody else addressed."""
    mail = read(message(view(practice=name)))

    assert len(mail["subject"]) <= LONGEST_SUBJECT
    assert mail["subject"].startswith("[Wardwatch] High: impersonation, ")
    assert mail["bcc"] is None
    assert not mail.defects


def test_a_digest_is_counted_in_its_subject() -> None:
    """And what it does not list at its end."""
    mail = read(digest(view(), unlisted=50))

    assert "Daily digest: 51 cases, 1 or more high" in mail["subject"]
    assert "And 50 more cases: wardwatch cases list" in mail.get_content()
