"""Tests of turning HTML into text."""

import pytest

from connectors.kit.fields import TEXT_LIMIT
from connectors.mastodon.html_text import read_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a</p><p>b<br>c</p>", "a\nb\nc"),
        ("<p>Tom &amp; Ann &lt;3 &#x1F600;</p>", "Tom & Ann <3 \U0001f600"),
        ("a  <b>bold</b>\n text", "a bold\ntext"),
        ("<script>alert(1)</script>x<style>p{}</style>", "x"),
        ("<p>unclosed <b", "unclosed <b"),
        ("</script>still here", "still here"),
        ("1 < 2 <3 <![x", "1 < 2 <3 <![x"),
        ("nul \x00 and \ud800", "nul \ufffd and \ufffd"),
        ("", ""),
        (None, ""),
        (["x"], ""),
    ],
)
def test_text(html: object, text: str) -> None:
    """Line by line, as a reader sees it."""
    assert read_html(html)[0] == text


def test_links_are_those_of_anchors_and_of_text() -> None:
    """Each once, in their order, only those that lead to the web."""
    html = (
        '<a href="https://a.example/1">see</a> b.example/2 '
        '<a href="javascript:alert(1)">x</a> <a>y</a> <a href="https://a.example/1">z</a>'
    )
    assert read_html(html)[1] == ("https://a.example/1", "https://b.example/2")


def test_mentions_and_hashtags_are_no_links() -> None:
    """However many classes they have."""
    html = (
        '<a href="https://s.example/@a" class="u-url mention">@a</a>'
        '<a href="https://s.example/tags/b" class="mention hashtag">#b</a>'
    )
    assert read_html(html)[1] == ()


@pytest.mark.parametrize(
    "part", ["<p>", "<a href=x", '<a x="', "&", "<!--", "<![", "<b", "</", "a"]
)
def test_hostile_html_is_cut(part: str) -> None:
    """Read in no time, whatever is repeated."""
    text, links = read_html(part * 200_000)
    assert len(text) <= TEXT_LIMIT
    assert links == ()
