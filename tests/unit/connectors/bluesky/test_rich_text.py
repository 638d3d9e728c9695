"""Tests of reading the links of rich text."""

import pytest

from connectors.bluesky.rich_text import MAX_FACETS, facet_links, links_as_written

URL = "https://riverside-pay.example/start/now"


def facet(start: object, end: object, url: object = URL) -> dict[str, object]:
    """Return a facet that makes the bytes from `start` to `end` a link."""
    feature = {"$type": "app.bsky.richtext.facet#link", "uri": url}
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [feature]}


def written(text: str, *facets: object) -> list[str]:
    """Return the addresses that `text` shows beside its links."""
    return [*links_as_written(text, facet_links([*facets]))]


def test_a_link_is_the_facets() -> None:
    """Not what the text shows of it."""
    (link,) = facet_links([facet(4, 9)])
    assert (link.url, link.start, link.end) == (URL, 4, 9)


@pytest.mark.parametrize(
    "shown", ["riverside-pay.example/st...", "riverside-pay.exam…"]
)
def test_a_shortened_link_is_no_address(shown: str) -> None:
    """Apps cut what they show; the rest of the text is read."""
    text = f"Pay {shown} or see clinic.example"
    end = 4 + len(shown.encode())
    assert written(text, facet(4, end)) == ["https://clinic.example"]


def test_stretches_are_counted_in_bytes() -> None:
    """Letters beyond ASCII before a link take more than one."""
    text = "🏥 Zahnärzte: riverside-pay.example/sta…"
    start = len("🏥 Zahnärzte: ".encode())
    assert written(text, facet(start, len(text.encode()))) == []


def test_a_link_that_shows_another_address_shows_it() -> None:
    """A reader is told of riverside.example and led elsewhere: both count."""
    text = "Pay at riverside.example"
    assert written(text, facet(7, len(text))) == ["https://riverside.example"]


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 5), (5, 4), (10**30, 10**31), ("4", 9), (None, None), (3, 10**6), (1, 2)],
)
def test_odd_stretches_do_no_harm(start: object, end: object) -> None:
    """Attackers write any number; the text is read as it is."""
    text = "é see clinic.example"
    assert written(text, facet(start, end)) == ["https://clinic.example"]


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "facets",
        [7],
        [{"features": 7}],
        [{"index": {}, "features": [7]}],
        [{"features": [{"$type": "app.bsky.richtext.facet#link", "uri": URL}]}],
        [{"index": {}, "features": [{"$type": "app.bsky.richtext.facet#tag"}]}],
    ],
)
def test_what_is_no_link_is_left_out(odd: object) -> None:
    """Mentions, hashtags, and what is no facet at all."""
    assert [*facet_links(odd)] == []


def test_facets_are_bounded() -> None:
    """Nobody needs a thousand of them."""
    assert len(facet_links([facet(0, 1)] * 1_000)) == MAX_FACETS


def test_lone_surrogates_do_no_harm() -> None:
    """Texts that are no UTF-8 are read."""
    assert written("\ud800 clinic.example", facet(0, 2)) == ["https://clinic.example"]
