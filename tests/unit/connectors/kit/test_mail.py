"""Tests of reading single things out of a mail."""

import pytest

from connectors.kit.mail import (
    DEEPEST,
    HEADER_BYTES,
    MOST_PARTS,
    date_of,
    header_of,
    headers_of,
    mail_of,
    texts_of,
)
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


def nested(depth: int) -> bytes:
    """Return a mail with a text within `depth` parts."""
    part = b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n'
    return b"".join(part % (n, n) for n in range(depth)) + b"\nHello"


def forwarded(times: int) -> bytes:
    """Return a mail that was forwarded so many times."""
    return b"Content-Type: message/rfc822\n\n" * times + b"\nHello"


def flat(parts: int) -> bytes:
    """Return a mail that is, with what it holds, so many parts."""
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    return head + b"--b\n\nHello\n" * (parts - 1) + b"--b--\n"


@pytest.mark.parametrize(
    "body", [nested(DEEPEST), forwarded(DEEPEST), flat(MOST_PARTS)]
)
def test_a_mail_may_have_many_parts(body: bytes) -> None:
    """All of them are read."""
    assert "Hello" in list(texts_of(mail_of(body), "text/plain"))


@pytest.mark.parametrize(
    "body",
    [nested(DEEPEST + 1), nested(1000), forwarded(DEEPEST + 1), flat(MOST_PARTS + 1)],
)
def test_parts_within_parts_have_an_end(body: bytes) -> None:
    """The parser looks through all that are open at every line."""
    with pytest.raises(BadItem, match="fewer parts"):
        mail_of(body)


def test_headers_are_read_without_what_is_below() -> None:
    """Whatever that is, and up to where headers end."""
    head = b"From: a@yelp.com\n"
    long = b"X: " + b"x" * HEADER_BYTES + b"\n"

    assert header_of(headers_of(head + nested(1000)), "From") == "a@yelp.com"
    assert header_of(headers_of(long + head), "From") == ""
