"""Tests of what is asked of Google News and of sites."""

from urllib.parse import parse_qs, urlsplit

import pytest

from connectors.feeds.feed import news_search, site_feed


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("riverside clinic", '"riverside clinic" when:7d'),
        ('the "best" & more', '"the best & more" when:7d'),
    ],
)
def test_a_term_is_a_phrase(term: str, asked: str) -> None:
    """Its own quotation marks would end it."""
    url = news_search("https://news.google.com", term).url
    assert parse_qs(urlsplit(url).query)["q"] == [asked]


def test_all_searches_have_one_id() -> None:
    """What two terms find is one article."""
    one, two = (news_search("https://news.google.com", term) for term in "ab")
    assert one.id == two.id == "https://news.google.com/rss/search"


def test_a_feed_is_the_same_over_https() -> None:
    """Correcting the option makes no new records."""
    assert site_feed("http://a.example/f").id == site_feed("https://a.example/f").id
