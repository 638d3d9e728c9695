"""Tests of cutting HTML into pieces."""

import pytest

from connectors.import_folder.html_text import text_of_html
from connectors.kit.markup import Piece, attribute, pieces, tidy


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b", "a\nb"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<blockquote>a</blockquote>b<pre>c</pre>", "a\nb\nc"),
        ("a &amp; b  c", "a & b c"),
        ("<script>x</script>a<style>y</style>", "a"),
        ("a<!-- b -->c", "ac"),
        ("a<!-- b", "a"),
        ("1 < 2", "1 < 2"),
        ("<b>a</B>", "a"),
        ("<title>t", ""),
        ("", ""),
    ],
)
def test_what_a_reader_sees(html: str, text: str) -> None:
    """Markup goes, text and line ends stay."""
    parts = [p.text + ("\n" if p.breaks else "") for p in pieces(html)]

    assert tidy("".join(parts)) == text


@pytest.mark.parametrize(
    "attributes",
    [' href="x&amp;y"', " href='x&amp;y'", " HREF = x&amp;y", ' id="1" href="x&amp;y"'],
)
def test_attributes_however_they_are_written(attributes: str) -> None:
    """Quoted twice, once or not at all."""
    assert attribute(Piece(text="", tag="a", attributes=attributes), "href") == "x&y"


@pytest.mark.parametrize(
    "hostile", ["<a ", "<!--", "<", "<a href=", "</", "&#", "<![", "<a href='"]
)
def test_hostile_markup_takes_no_longer_than_its_length(hostile: str) -> None:
    """A mail of a mebibyte is read at once; quadratic work would end by time-out."""
    assert isinstance(text_of_html(hostile * (1024 * 1024 // len(hostile))), str)
