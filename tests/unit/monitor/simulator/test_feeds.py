"""Tests of simulated feeds: their wire formats and conditional requests."""

import xml.etree.ElementTree as ET

import pytest

from monitor.simulator.exchange import Answer, Request
from monitor.simulator.feeds import Feeds
from monitor.simulator.press import Press, SimArticle

ARTICLE = SimArticle(
    feed="gazette", guid="g&1", link="https://a.example/?a=1&b=2", title="A <b> & c"
)
FEEDS = Feeds(Press([ARTICLE]))


def get(path: str, *, q: str = "", etag: str = "") -> Answer:
    """Return the answer to a request."""
    return FEEDS.answer(
        Request(
            method="GET",
            path=path,
            query={"q": [q]},
            base_url="http://127.0.0.1:1",
            now=0,
            headers={"if-none-match": etag},
        )
    )


@pytest.mark.parametrize("form", ["rss", "atom", "rdf"])
def test_feeds_are_well_formed(form: str) -> None:
    """Whatever an article says."""
    root = ET.fromstring(get(f"/feeds/gazette.{form}").body)
    texts = {element.text for element in root.iter()}
    assert ARTICLE.title in texts


def test_a_search_finds_a_phrase() -> None:
    """Links lead over Google, and the publisher is named."""
    root = ET.fromstring(get("/rss/search", q='"a <b>" when:7d').body)
    (item,) = root.iter("item")
    assert item.findtext("title") == "A <b> & c - Riverside Gazette"
    assert (item.findtext("link") or "").startswith("https://news.google.com/rss/")
    assert item.findtext("source") == "Riverside Gazette"


def test_a_search_without_result_is_a_feed() -> None:
    """Without items."""
    root = ET.fromstring(get("/rss/search", q='"nobody"').body)
    assert not list(root.iter("item"))


def test_a_known_feed_is_not_sent() -> None:
    """Its ETag says that the client has it."""
    etag = get("/feeds/gazette.rss").headers["ETag"]
    again = get("/feeds/gazette.rss", etag=etag)
    assert (again.status, again.body) == (304, b"")


def test_a_moved_feed_says_where_it_is() -> None:
    """With a redirect on the same host."""
    moved = get("/feeds/moved/gazette.rss")
    assert (moved.status, moved.headers["Location"]) == (301, "/feeds/gazette.rss")


@pytest.mark.parametrize("path", ["/feeds/gazette.pdf", "/feeds/.rss", "/feeds/rss"])
def test_other_paths_are_not_found(path: str) -> None:
    """As on real sites, with a page."""
    assert get(path).status == 404


def test_only_feeds_are_served() -> None:
    """All else belongs to other platforms."""
    assert FEEDS.serves("/rss/search")
    assert not FEEDS.serves("/xrpc/app.bsky.actor.searchActors")
