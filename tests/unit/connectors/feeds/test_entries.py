"""Tests of reading one entry with feedparser."""

import time
from dataclasses import replace

import pytest

from connectors.feeds.entries import LONGEST_ENTRY, MOST_TAGS, packed, read, unpacked
from monitor.domain.errors import BadItem
from monitor.domain.time import from_iso
from tests.unit.connectors.feeds.builders import raw


def test_an_item_is_read() -> None:
    """Each part of RSS 2.0 that is used; the link is made absolute."""
    entry = read(
        raw(
            "<title>T &amp; U</title><link>/x</link><guid isPermaLink='false'>g</guid>"
            "<description>&lt;p&gt;S&lt;/p&gt;</description>"
            "<pubDate>Mon, 02 Mar 2026 07:00:00 -0500</pubDate>"
            "<source url='https://s.example'>Gazette</source>"
        )
    )
    assert (entry.guid, entry.link) == ("g", "https://a.example/x")
    assert (entry.title, entry.summary) == ("T & U", "<p>S</p>")
    assert entry.publisher == "Gazette"
    assert entry.published_at == from_iso("2026-03-02T12:00:00Z")


def test_an_atom_entry_is_read() -> None:
    """With its own base and a date of the last change only."""
    atom = replace(
        raw(""),
        opening='<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/">',
        closing="</feed>",
        text="<entry><id>urn:1</id><title type='html'>&lt;b&gt;T&lt;/b&gt;</title>"
        "<link href='x'/><content>c</content>"
        "<updated>2026-03-02T12:00:00Z</updated></entry>",
    )
    entry = read(atom)
    assert (entry.guid, entry.link) == ("urn:1", "https://b.example/x")
    assert entry.title_is_html
    assert entry.summary == "c"
    assert entry.published_at == from_iso("2026-03-02T12:00:00Z")


@pytest.mark.parametrize(
    "date",
    [
        "",
        "yesterday",
        "9999999999999-99-99",
        "Tue, 03 Jun 0000 09:00:00 GMT",
        "1066-10-14",
    ],
)
def test_a_bad_date_is_none(date: str) -> None:
    """The article is read all the same."""
    entry = read(raw(f"<title>t</title><pubDate>{date}</pubDate>"))
    assert (entry.title, entry.published_at) == ("t", None)


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<title>a&nbsp;b</title>", "a\xa0b"),
        ("<title>a\x0bb</title>", "a\x0bb"),
        ("<title>a & b</title>", "a & b"),
        ("<x:y>1</x:y><title>t</title>", "t"),
    ],
)
def test_what_is_not_well_formed_is_read(inside: str, title: str) -> None:
    """Undefined entities, control characters, bare ampersands, unbound prefixes."""
    assert read(raw(inside)).title == title


@pytest.mark.parametrize(
    "inside",
    [
        "<title>&#99999999999;</title>",
        "<title>&#xD800;</title>",
        "x" * LONGEST_ENTRY,
        "<a>" * MOST_TAGS,
    ],
)
def test_what_breaks_feedparser_is_refused(inside: str) -> None:
    """With an error that quotes nothing and has no cause that does."""
    with pytest.raises(BadItem) as refused:
        read(raw(inside))
    assert refused.value.__cause__ is None


def test_the_most_tags_are_read_quickly() -> None:
    """The time that feedparser takes grows with their square."""
    start = time.monotonic()
    read(raw("<a>" * (MOST_TAGS - 3)))
    assert time.monotonic() - start < 1


def test_entities_do_not_unfold() -> None:
    """A document type inside an entry is no document type."""
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 20))
    start = time.monotonic()
    entry = read(raw(f"<!DOCTYPE rss [{bomb}]><title>&a19;</title>"))
    assert len(entry.title) < 10_000
    assert time.monotonic() - start < 1


def test_nothing_is_opened(tmp_path: object) -> None:
    """Text that names a file is text."""
    assert read(raw("/etc/hostname")).title == ""


def test_an_entry_travels_as_bytes() -> None:
    """Packed and unpacked it is the same."""
    entry = raw("<title>Río</title>")
    assert unpacked(packed(entry)) == entry


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"feed": "a"}', b"[" * 99_999])
def test_other_bytes_are_refused(body: bytes) -> None:
    """Whatever they are."""
    with pytest.raises(BadItem):
        unpacked(body)
