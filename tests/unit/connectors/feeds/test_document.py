"""Tests of cutting feeds into entries."""

import time
import tracemalloc

import pytest

from connectors.feeds.document import MOST_ENTRIES, cut
from monitor.domain.errors import Unavailable

ITEM = "<item><title>a</title></item>"


def rss(*inside: str) -> str:
    """Return an RSS feed."""
    channel = f"<channel>{''.join(inside)}</channel>"
    return f"<?xml version='1.0'?><rss version='2.0'>{channel}</rss>"


def test_entries_are_as_they_were_written() -> None:
    """With what makes a feed of one of them."""
    document = cut(rss("<title>t</title>", ITEM, "\n<item>b</item >"))
    assert document.entries == (ITEM, "<item>b</item >")
    assert document.opening == "<rss version='2.0'><channel>"
    assert document.closing == "</channel></rss>"
    assert document.whole


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("<feed xmlns='a'><entry>x</entry></feed>", "<entry>x</entry>"),
        ("<a:feed xmlns:a='a'><a:entry>x</a:entry></a:feed>", "<a:entry>x</a:entry>"),
        ("<rdf:RDF xmlns='a'><item>x</item></rdf:RDF>", "<item>x</item>"),
        ("<RSS><Item>x</Item></RSS>", "<Item>x</Item>"),
        ("<b>Warning</b> in line 3\n<rss><item/></rss>", "<item/>"),
    ],
)
def test_each_format_is_cut(text: str, entry: str) -> None:
    """Prefixed, in capitals, behind the warnings of a script."""
    assert cut(text).entries == (entry,)


@pytest.mark.parametrize(
    "inside",
    [
        "<item><![CDATA[</item><item>]]></item>",
        "<item><!-- </item> --></item>",
        "<item><media:item>x</media:item><items>y</items></item>",
    ],
)
def test_what_only_looks_like_an_end_is_none(inside: str) -> None:
    """In comments, in CDATA, and other elements."""
    assert cut(rss(inside)).entries == (inside,)


def test_an_entry_without_end_ends_with_the_next() -> None:
    """Its neighbours stay whole."""
    assert cut(rss("<item>a", ITEM)).entries == ("<item>a", ITEM)


def test_what_is_cut_off_is_left_out() -> None:
    """It is read when the feed is whole again."""
    document = cut(f"<rss><channel>{ITEM}<item><title>b")
    assert document.entries == (ITEM,)
    assert not document.whole


def test_a_feed_without_entries_is_a_feed() -> None:
    """Nothing was found."""
    assert cut(rss()).entries == ()


@pytest.mark.parametrize(
    "text",
    ["", "<html><body>Before you continue</body></html>", "<rss><channel>", "{}"],
)
def test_what_is_no_feed_is_unavailable(text: str) -> None:
    """Pages of consent, empty bodies, and what breaks off at once."""
    with pytest.raises(Unavailable):
        cut(text)


def test_entities_stay_behind() -> None:
    """No entry takes the document type along, so nothing can unfold."""
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>'
    document = cut(bomb + rss("<item>&b;</item>"))
    assert "ENTITY" not in f"{document.opening}{document.entries}"


def test_entries_are_capped() -> None:
    """A feed of a million entries does not become a million items."""
    assert len(cut(rss("<item/>" * (MOST_ENTRIES + 5))).entries) == MOST_ENTRIES


@pytest.mark.parametrize(
    "hostile", ["<item ", "<!--", "<![CDATA[", "</item", "<item>", "<", "<rss "]
)
def test_time_grows_with_the_length_alone(hostile: str) -> None:
    """No repetition of a mark makes the scanner slow or hungry."""
    text = "<rss>" + hostile * (400_000 // len(hostile)) + "</rss>"
    tracemalloc.start()
    start = time.monotonic()
    try:
        cut(text)
    except Unavailable:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert time.monotonic() - start < 2
    assert peak < 50 * 2**20
