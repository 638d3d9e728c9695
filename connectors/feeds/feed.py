"""What can be read: a site's feed, or a search of Google News."""

from dataclasses import dataclass
from urllib.parse import urlencode

from connectors.feeds.addresses import feed_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What to read.

    Attributes:
        id: Names it in the ids of its entries.
        url: Where it is.
        is_search: Whether it is made of a search: then entries come and go by
            rank, and a refusal lasts.
    """

    id: str
    url: str
    is_search: bool


def site_feed(url: str) -> Feed:
    """Return the feed at `url`."""
    return Feed(id=feed_of(url), url=url, is_search=False)


def news_search(base_url: str, term: str) -> Feed:
    """Return Google News' articles of the last week with `term`.

    What several terms find is one article, so they share the feed's id.
    """
    phrase = " ".join(term.replace('"', " ").split())
    query = urlencode(
        {"q": f'"{phrase}" when:7d', "hl": "en-US", "gl": "US", "ceid": "US:en"}
    )
    url = f"{base_url}/rss/search"
    return Feed(id=feed_of(url), url=f"{url}?{query}", is_search=True)
