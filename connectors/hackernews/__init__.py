"""Hacker News: stories and comments by search term, through Algolia's search.

The search covers everything that was ever written there, the newest first, and
needs no key. Accounts are not searched: they show nothing that could pose.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from connectors.hackernews.items import FORM, sightings_of
from connectors.hackernews.progress import Window, progress_of
from connectors.kit.terms import practices_by_term
from monitor.domain.allowances import Allowance
from monitor.domain.errors import BadItem
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.time import HOUR, SECOND
from monitor.domain.watch import Practice
from monitor.ports.base_url import BaseUrl
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem
from monitor.ports.options import Options

if TYPE_CHECKING:
    from connectors.hackernews.search import Search


class HackerNewsOptions(Options):
    """What the configuration says of a Hacker News connector."""

    base_url: BaseUrl = "https://hn.algolia.com"
    """Host of the search, without /api."""


class HackerNews:
    """Reads Hacker News.

    Args:
        options: What the configuration says.
        context: From the composition root.
        search: Asks the platform.
    """

    def __init__(
        self, options: HackerNewsOptions, context: ConnectorContext, search: "Search"
    ) -> None:
        self._options = options
        self._every = context.every
        self._clock = context.clock
        self._search = search

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return a source for each distinct term."""
        return [
            SourcePlan(
                connector=self._options.name,
                platform=SPEC.platform,
                query=Query(capability=Capability.MENTIONS, text=term),
                every=self._every,
                practices=ids,
            )
            for term, ids in practices_by_term(practices).items()
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next stories and comments that hold the term, newest first.

        Raises:
            RetryLater: The search cannot answer now, or not what was asked.
            NeedsOperator: It refuses, or does not understand the term.
        """
        at = progress_of(cursor, self._clock.now() // SECOND)
        found = self._search.find(query.text, at.window, at.limit)
        step = at.taken(found)
        return Page(
            items=found.items,
            cursor=step.cursor,
            more=step.more,
            responses=(found.answer,),
            gaps=step.gaps,
        )

    def probe(self) -> None:
        """Search for one word, and for one hit.

        Raises:
            RetryLater: The search cannot answer now.
            NeedsOperator: It refuses.
        """
        self._search.find("clinic", Window(), limit=1)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the story or comment that `item` shows; none if it was deleted.

        Raises:
            BadItem: It is neither, or has no id.
        """
        if item.form != FORM:
            raise BadItem("form: expected a story or a comment")
        return sightings_of(item.body)


def build(options: HackerNewsOptions, context: ConnectorContext) -> HackerNews:
    """Return the connector; loads httpx."""
    from connectors.hackernews.search import Search

    return HackerNews(options, context, Search(options.base_url, context))


SPEC = ConnectorSpec(
    type="hackernews",
    platform="hackernews",
    capabilities=frozenset({Capability.MENTIONS}),
    options=HackerNewsOptions,
    build=build,
    terms="Public search by Algolia, 10,000 requests an hour; no key.",
    allowances=(Allowance(name="calls", limit=10_000, window=HOUR),),
)
