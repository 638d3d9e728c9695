"""The press of the simulated world: articles as data, which can be edited."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SimArticle:
    """One article.

    Attributes:
        feed: Name of the feed that has it.
        guid: Its id there; empty without one.
        link: Its address.
        summary: HTML.
        published: As RFC 3339 writes it.
        publisher: Name of the site that has it, for Google News.
        site: Address of that site.
    """

    feed: str
    guid: str
    link: str
    title: str
    summary: str = ""
    published: str = "2026-03-01T09:00:00Z"
    publisher: str = "Riverside Gazette"
    site: str = "https://gazette.example"


class Press:
    """The articles there are, newest first, for threads to share."""

    def __init__(self, articles: Iterable[SimArticle] = ()) -> None:
        self._articles = list(articles)
        self._lock = threading.Lock()

    def publish(self, *articles: SimArticle) -> None:
        """Put `articles` in front."""
        with self._lock:
            self._articles[:0] = articles

    def replace(self, articles: Iterable[SimArticle]) -> None:
        """Let `articles` be all there are."""
        with self._lock:
            self._articles = list(articles)

    def of(self, feed: str) -> Sequence[SimArticle]:
        """Return the articles of `feed`."""
        with self._lock:
            return [article for article in self._articles if article.feed == feed]

    def search(self, phrase: str) -> Sequence[SimArticle]:
        """Return the articles of all feeds that hold `phrase`, whatever its case."""
        with self._lock:
            return [a for a in self._articles if phrase.casefold() in _searched(a)]


def _searched(article: SimArticle) -> str:
    return f"{article.title}\n{article.summary}".casefold()
