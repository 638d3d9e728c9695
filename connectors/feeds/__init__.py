"""Feeds: RSS and Atom of sites, and Google News by search term.

A feed is a window without paging: each run reads all of it and hands on what is
new or was changed. `memory` says when two entries are the same article.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from pydantic import model_validator

from connectors.feeds.addresses import FeedUrl, feeds_by_name
from connectors.feeds.feed import Feed, news_search, site_feed
from connectors.kit.terms import practices_by_term
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.time import MINUTE
from monitor.domain.watch import Practice
from monitor.ports.base_url import BaseUrl
from monitor.ports.connector import (
    ConnectorContext,
    ConnectorSpec,
    Page,
    RawItem,
)
from monitor.ports.options import Options

if TYPE_CHECKING:
    from connectors.feeds.reader import Reader

GOOGLE_INTERVAL: Final = 30 * MINUTE
"""Shortest interval for Google News, which bans those who ask more often."""


class FeedsOptions(Options):
    """What the configuration says of a feeds connector."""

    urls: tuple[FeedUrl, ...] = ()
    """Feeds to read, RSS or Atom; http or https. What is called a token, key or the
    like in a query is kept secret; other parts are shown."""

    google_news: bool = False
    """Whether to search Google News for each term, every 30 minutes at most."""

    base_url: BaseUrl = "https://news.google.com"
    """Host of Google News."""

    @model_validator(mode="after")
    def _check_that_it_reads(self) -> "FeedsOptions":
        if not self.urls and not self.google_news:
            raise ValueError("reads nothing; add `urls: […]` or `google_news: true`")
        return self


class Feeds:
    """Reads feeds.

    Args:
        options: Its part of the configuration.
        every: Interval between runs in microseconds, > 0.
        reader: Reads one feed.
    """

    def __init__(self, options: FeedsOptions, every: int, reader: "Reader") -> None:
        self._options = options
        self._every = every
        self._reader = reader
        self._urls = feeds_by_name(options.urls)

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return one source for each feed, and for each term on Google News."""
        everybody = tuple(practice.id for practice in practices)
        feeds = dict.fromkeys(self._urls, everybody)
        terms = practices_by_term(practices) if self._options.google_news else {}
        rarely = max(self._every, GOOGLE_INTERVAL)
        planned = [
            *((name, self._every, ids) for name, ids in feeds.items()),
            *((term, rarely, ids) for term, ids in terms.items()),
        ]
        return [
            SourcePlan(
                connector=self._options.name,
                platform=SPEC.platform,
                query=Query(capability=Capability.MENTIONS, text=text),
                every=every,
                practices=ids,
            )
            for text, every, ids in planned
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the entries that are new or changed, none if the feed is not.

        Raises:
            RetryLater: The feed cannot be had or read now.
            NeedsOperator: Its address is wrong, or may not be read.
        """
        return self._reader.page(self._feed(query.text), cursor)

    def probe(self) -> None:
        """Read each feed, and search Google News for one word.

        Raises:
            RetryLater: One of them cannot be had or read now.
            NeedsOperator: An address is wrong, or may not be read.
        """
        searches = ("clinic",) if self._options.google_news else ()
        for text in (*self._urls, *searches):
            self._reader.page(self._feed(text), {})

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the article that `item` shows.

        Raises:
            BadItem: It cannot be read, or has neither id nor link nor title.
        """
        return (self._reader.sighting_of(item),)

    def _feed(self, text: str) -> Feed:
        if text in self._urls:
            return site_feed(self._urls[text])
        return news_search(self._options.base_url, text)


def build(options: FeedsOptions, context: ConnectorContext) -> Feeds:
    """Return the connector; loads httpx and feedparser."""
    from connectors.feeds.reader import Reader

    return Feeds(options, context.every, Reader(context))


SPEC = ConnectorSpec(
    type="feeds",
    platform="news",
    capabilities=frozenset({Capability.MENTIONS}),
    options=FeedsOptions,
    build=build,
    terms="Each site's own; Google News allows personal use only.",
)
