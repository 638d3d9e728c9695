"""Tests of parsing review notifications."""

import pytest

from connectors.import_folder.mail import sighting_of_mail
from monitor.domain.errors import BadItem
from monitor.domain.records import Post, PostForm, RecordKind, Sighting
from monitor.domain.time import from_iso

HTML = b"""<html><head><title>t</title><style>p {}</style></head><body>
<p>New review: <img src="https://x.example/4" alt="4 out of 5 stars"></p>
<p>Waited an hour &amp; left.</p><script>alert(1)</script>
<a href="https://www.healthgrades.example/r/9?token=hunter2">Reply</a></body></html>"""


def mail(
    body: bytes = b"Waited an hour.",
    *,
    sender: bytes = b"Healthgrades <no-reply@mail.healthgrades.example>",
    subject: bytes = b"You have a new review",
    headers: bytes = b"Message-ID: <1@mail>\nDate: Mon, 02 Mar 2026 12:00:00 +0000\n",
) -> bytes:
    """Return a notification."""
    lines = b"From: %s\nSubject: %s\n%s" % (sender, subject, headers)
    return lines + b"\n" + body


def html_mail() -> bytes:
    """Return a notification in HTML."""
    kind = b"Message-ID: <1@mail>\nContent-Type: text/html; charset=utf-8\n"
    return mail(HTML, headers=kind)


def post(sighting: Sighting) -> Post:
    """Return the post that was seen."""
    assert isinstance(sighting.content, Post)
    return sighting.content


def test_a_plain_notification() -> None:
    """The sender names the platform, the message id the record."""
    sighting = sighting_of_mail(mail())
    identity = sighting.identity
    assert (identity.platform, identity.kind) == ("healthgrades", RecordKind.POST)
    assert identity.native_id == "healthgrades:<1@mail>"
    assert post(sighting) == Post(
        form=PostForm.REVIEW,
        title="You have a new review",
        text="Waited an hour.",
        published_at=from_iso("2026-03-02T12:00:00Z"),
    )


def test_an_html_notification() -> None:
    """Text, described pictures and links; neither style nor script."""
    assert post(sighting_of_mail(html_mail())).text == (
        "New review: 4 out of 5 stars\nWaited an hour & left.\n"
        "https://www.healthgrades.example/r/9 Reply"
    )


def test_the_link_to_the_review_is_kept_without_its_token() -> None:
    """Whoever has the token may answer in the practice's name."""
    sighting = sighting_of_mail(html_mail())
    assert sighting.observation.url == "https://www.healthgrades.example/r/9"


def test_links_elsewhere_are_not_the_review() -> None:
    """Only the sender's own site counts."""
    body = b"see https://healthgrades.example.evil.example/r"
    assert sighting_of_mail(mail(body)).observation.url is None


def test_plain_text_is_preferred() -> None:
    """Of two versions, the one that needs no stripping."""
    parts = (
        b"--b\nContent-Type: text/html\n\n<p>html</p>\n"
        b"--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        b"cGxhaW4=\n--b--\n"
    )
    kind = b'Content-Type: multipart/alternative; boundary="b"\n'
    assert post(sighting_of_mail(mail(parts, headers=kind))).text == "plain"


def test_stars_may_stand_in_the_subject() -> None:
    """Encoded as mail has it, and enough without a text."""
    subject = b"=?utf-8?q?New_review=3A_=E2=98=85=E2=98=85?="
    review = post(sighting_of_mail(mail(b"", subject=subject)))
    assert (review.title, review.rating) == ("New review: \u2605\u2605", 2)


def test_without_a_message_id_the_bytes_are_the_key() -> None:
    """The same file again is the same record."""
    one, two = mail(headers=b""), mail(b"other", headers=b"")
    assert sighting_of_mail(one).identity == sighting_of_mail(one).identity
    assert sighting_of_mail(one).identity != sighting_of_mail(two).identity


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00\xff" * 100,
        mail(sender=b"somebody"),
        mail(sender=b"a@localhost"),
        mail(sender=b"a@\xff\xfe.example"),
        mail(b" \n "),
        mail(headers=b"Content-Type: multipart/mixed\n"),
    ],
)
def test_what_is_no_notification_is_refused(body: bytes) -> None:
    """A site and something said are needed."""
    with pytest.raises(BadItem, match="expected"):
        sighting_of_mail(body)


@pytest.mark.parametrize(
    "headers",
    [
        b"Content-Type: text/plain; charset=no-such\n",
        b"Content-Type: text/plain; charset=\xff\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Date: yesterday\n",
        b"Date: Mon, 02 Mar 99999 12:00:00 +0000\n",
        b"Message-ID: =?utf-8?b?x?= \xff\n",
        b"Message-ID: =?no-such?q?x?=\n",
    ],
)
def test_odd_headers_do_no_harm(headers: bytes) -> None:
    """The review is read, or refused; nothing breaks."""
    text = post(sighting_of_mail(mail(headers=headers))).text
    assert text.encode()


def test_deep_nesting_is_refused() -> None:
    """Parts within parts within parts, hundreds deep."""
    part = b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n'
    body = b"".join(part % (n, n) for n in range(1000))
    with pytest.raises(BadItem, match="fewer parts"):
        sighting_of_mail(b"From: a@b.example\n" + body)
