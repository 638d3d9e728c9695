"""Reads one feed: what is new in it since the cursor, entry by entry."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from connectors.feeds.articles import sighting_of
from connectors.feeds.charsets import decode
from connectors.feeds.document import Document, cut
from connectors.feeds.download import Downloaded, Downloader, Validators
from connectors.feeds.entries import unpacked
from connectors.feeds.feed import Feed
from connectors.feeds.pages import FORM, Cursor, page_of_changes
from monitor.domain.errors import BadItem, Unavailable
from monitor.domain.records import Sighting
from monitor.domain.time import HOUR
from monitor.ports.connector import ConnectorContext, Page, RawItem

SEARCH_WAIT: Final = 6 * HOUR
"""Wait after an answer of Google News that is no feed. That is how it treats those
who ask too often; it does not say for how long."""


class Reader:
    """Reads feeds; keeps nothing between them."""

    def __init__(self, context: ConnectorContext) -> None:
        self._clock = context.clock
        self._downloader = Downloader(context)

    def page(self, feed: Feed, cursor: Cursor) -> Page:
        """Return what is new in `feed`.

        Raises:
            RetryLater: It cannot be had or read now.
            NeedsOperator: Its address is wrong, or may not be read.
        """
        validators = _validators_in(cursor)
        answer = self._downloader.ask(feed.url, validators)
        until = self._clock.now() + SEARCH_WAIT if feed.is_search else 0
        with _no_feed_before(until):
            downloaded = self._downloader.settle(feed.url, validators, answer)
            document = _document(downloaded) if downloaded.changed else None
        if document is not None:
            return page_of_changes(feed, cursor, downloaded, document)
        return Page(
            items=(),
            cursor={**cursor, "read_at": answer.fetched_at},
            more=False,
            responses=downloaded.responses,
        )

    def sighting_of(self, item: RawItem) -> Sighting:
        """Return the article that `item` shows.

        Raises:
            BadItem: It cannot be read, or has neither id nor link nor title.
        """
        if item.form != FORM:
            raise BadItem("form: expected an entry")
        return sighting_of(unpacked(item.body))


@contextmanager
def _no_feed_before(until: int) -> Iterator[None]:
    """Let errors of the server's answer ask to wait at least until `until`.

    Raises:
        Unavailable: Instead of one with an earlier time.
    """
    try:
        yield
    except Unavailable as error:
        retry_at = max(error.retry_at or 0, until) or None
        raise Unavailable(str(error), retry_at) from error


def _document(downloaded: Downloaded) -> Document:
    answer = downloaded.answer
    return cut(decode(answer.body, answer.headers.get("content-type", "")))


def _validators_in(cursor: Cursor) -> Validators:
    return Validators(
        etag=str(cursor.get("etag") or ""), modified=str(cursor.get("modified") or "")
    )
