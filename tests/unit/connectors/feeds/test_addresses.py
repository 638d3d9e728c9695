"""Tests of what feed URLs are taken, and of when two addresses are one page."""

import pytest

from connectors.feeds.addresses import (
    check_feed_url,
    feed_of,
    feeds_by_name,
    guid_of,
    link_of,
    page_of,
)


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/feed.xml",
        "http://paper.example:8080/rss?cat=3",
        "http://192.168.1.5/feed",
    ],
)
def test_feed_urls_are_taken(url: str) -> None:
    """Over http as well, and from inside: the admin wrote them."""
    assert check_feed_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/etc/passwd",
        "file:///etc/passwd",
        "feed://news.example/",
        "https://",
        "https://me:hunter2@news.example/",
        "https://news.example\\@evil.example/",
        "https://news.example/a b",
        "https://news.example:0/",
        "https://news.example:99999/",
        "http://[::1",
    ],
)
def test_other_urls_are_refused(url: str) -> None:
    """What feedparser would open as a file, what has a password, what is none."""
    with pytest.raises(ValueError, match="must") as refused:
        check_feed_url(url)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (
            "https://a.example/x?utm_source=rss&id=7&fbclid=z#top",
            "https://a.example/x?id=7",
        ),
        ("https://a.example/x?UTM_Medium=rss", "https://a.example/x"),
        ("https://a.example/?q=a%20b&p", "https://a.example/?q=a%20b&p"),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_links_lose_what_is_not_the_page(url: str, link: str | None) -> None:
    """Tracking and fragments go, everything else stays as written."""
    assert link_of(url) == link


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/x?p=1",
        "https://A.example/x?p=1",
        "https://a.example:443/x?p=1",
        "http://a.example:80/x?p=1",
    ],
)
def test_a_page_is_the_same_over_https(url: str) -> None:
    """A site that moves to https keeps its pages."""
    assert page_of(url) == "https://a.example/x?p=1"


def test_other_ports_are_other_pages() -> None:
    """Unless they are the scheme's own."""
    assert page_of("http://a.example:8080/") == "https://a.example:8080/"


def test_ids_that_are_no_address_stay() -> None:
    """Case and all."""
    assert guid_of(" tag:a.example,2026:X ") == "tag:a.example,2026:X"


def test_ids_that_are_addresses_keep_their_fragment() -> None:
    """It may be all that tells the entries of a page apart."""
    assert guid_of("http://a.example/log#7") == "https://a.example/log#7"


def test_a_feed_is_named_without_secrets() -> None:
    """Ids are shown to people."""
    assert "hunter2" not in feed_of("https://a.example/feed?token=hunter2")


def test_sources_are_called_by_their_address() -> None:
    """As it is written, and once."""
    url = "https://news.example/rss?cat=a%20b"
    assert feeds_by_name([url, url]) == {url: url}


def test_no_source_is_called_by_a_secret() -> None:
    """Two feeds that differ in nothing else are two sources."""
    one, two = (f"https://news.example/rss?token=hunter{n}" for n in (2, 3))
    starred = "https://news.example/rss?token=%2A%2A%2A"
    assert feeds_by_name([one, two]) == {starred: one, f"{starred} (2)": two}
