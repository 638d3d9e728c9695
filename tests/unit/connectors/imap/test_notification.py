"""Tests of what a notification shows."""

import pytest

from connectors.imap.notification import TEXT_LIMIT, Notification, notification_of
from connectors.kit.mail import mail_of

PLAIN, HTML = b"text/plain", b"text/html"


def shown(body: bytes, media_type: bytes = HTML) -> Notification:
    """Return what a mail with `body` shows."""
    head = b"Subject: s\nContent-Type: %s; charset=utf-8\n\n" % media_type
    return notification_of(mail_of(head + body))


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        (b"<p>one</p><p>two</p>", ("one", "two")),
        (b"a sentence\nin two lines<br>end", ("a sentence in two lines", "end")),
        (b"<tr><td>Wait</td><td>4</td></tr>", ("Wait 4",)),
        (b'<img alt="4 stars"><img src="x">', ("4 stars",)),
        (b"<style>x</style>&amp;<script>y</script>", ("&",)),
        (b"", ()),
    ],
)
def test_html_becomes_lines(html: bytes, lines: tuple[str, ...]) -> None:
    """As a reader sees them."""
    assert [one.lines for one in shown(html).versions] == ([lines] if html else [])


def test_plain_text_becomes_lines() -> None:
    """Without empty ones; what is quoted loses its mark."""
    [version] = shown(b"> one\r\n\r\n  two  words\n", PLAIN).versions
    assert version.lines == ("one", "two words")


def test_plain_text_comes_before_html() -> None:
    """Whatever their order in the mail."""
    parts = (
        b"--b\nContent-Type: text/html\n\n<p>html</p>\n"
        b"--b\nContent-Type: text/plain\n\nplain\n--b--\n"
    )
    kind = b'Content-Type: multipart/alternative; boundary="b"\n\n'
    versions = notification_of(mail_of(kind + parts)).versions
    assert [one.lines for one in versions] == [("plain",), ("html",)]


@pytest.mark.parametrize(
    ("href", "link"),
    [
        (b"https://a.example/1", "https://a.example/1"),
        (
            b"https://t.example/c?x=1&amp;url=https%3A%2F%2Fa.example%2F1%3Fb%3D2",
            "https://a.example/1?b=2",
        ),
        (b"https://t.example/?u=javascript:1", "https://t.example/?u=javascript:1"),
    ],
)
def test_links_are_unwrapped(href: bytes, link: str) -> None:
    """Where a plain parameter holds the address; nothing is fetched."""
    assert shown(b'<a href="%s">x</a>' % href).links == (link,)


@pytest.mark.parametrize("body", [b"<a " * 90_000, b"x\n" * 90_000, b"<p>" * 90_000])
def test_large_texts_are_cut(body: bytes) -> None:
    """Strangers choose their length."""
    for media_type in (PLAIN, HTML):
        lines = shown(body, media_type).lines
        assert len(lines) <= 1_001
        assert sum(map(len, lines)) <= TEXT_LIMIT + 1
