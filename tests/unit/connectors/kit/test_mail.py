"""Tests of reading single things out of a mail."""

import pytest

from connectors.kit.mail import date_of, header_of, mail_of, texts_of
from monitor.domain.errors import BadItem
from monitor.domain.time import from_iso


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"plain\n  folded", "plain folded"),
        (b"=?utf-8?q?Caf=C3=A9?=", "Caf\u00e9"),
        (b"=?iso-8859-1?q?Caf=E9?=", "Caf\u00e9"),
        (b"=?punycode?q?Caf=E9?=", "Caf\u00e9"),
        (b"=?no-such?q?x?=", "x"),
        (b"=?us-ascii?q?Caf=C3=A9?=", "Caf\u00e9"),
    ],
)
def test_headers_are_decoded(written: bytes, read: str) -> None:
    """Whatever charset they name."""
    assert header_of(mail_of(b"Subject: " + written + b"\n\n"), "Subject") == read


def test_a_missing_header_is_empty() -> None:
    """So is every header of what is no mail."""
    assert header_of(mail_of(b"\xff\x00"), "Subject") == ""


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("utf-8", "Caf\u00e9".encode()),
        ("us-ascii", "Caf\u00e9".encode()),
        ("windows-1252", "Caf\u00e9".encode("cp1252")),
        ("unicode_escape", "Caf\u00e9".encode()),
        ("", "Caf\u00e9".encode()),
    ],
)
def test_texts_are_decoded(charset: str, body: bytes) -> None:
    """UTF-8 is often called something else."""
    head = f"Content-Type: text/plain; charset={charset}\n\n".encode()
    assert list(texts_of(mail_of(head + body), "text/plain")) == ["Caf\u00e9"]


def test_the_date_is_read_in_its_zone() -> None:
    """Odd ones are none."""
    mail = mail_of(b"Date: Mon, 02 Mar 2026 09:00:00 -0600\n\n")
    assert date_of(mail) == from_iso("2026-03-02T15:00:00Z")
    assert date_of(mail_of(b"Date: soon\n\n")) is None


def test_parts_within_parts_have_an_end() -> None:
    """Nesting costs a stranger nothing."""
    part = b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n'
    with pytest.raises(BadItem, match="fewer parts"):
        mail_of(b"".join(part % (n, n) for n in range(1000)))
