"""Bluesky: finds accounts by search terms on the public AppView.

A run asks `app.bsky.actor.searchActors` for a term, page by page, and
`app.bsky.actor.getProfiles` for the full profile of every account found, since
only that has the numbers. Answers come ranked, not in order of time: a run ends
after `MAX_PAGES` and the next one starts at the top again.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from connectors.bluesky.profiles import did_of, sighting_of
from connectors.kit.options import BaseUrl
from connectors.kit.terms import practices_by_term
from monitor.domain.errors import BadItem, BadQuery
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.ports.connector import (
    ConnectorContext,
    ConnectorSpec,
    Page,
    RawItem,
)
from monitor.ports.options import Options

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from connectors.bluesky.appview import AppView

MAX_PAGES: Final = 3
"""Pages of 100 that one run reads; what ranks lower hardly resembles the term."""

PROFILE: Final = "profile"


class BlueskyOptions(Options):
    """What the configuration says of a Bluesky connector."""

    base_url: BaseUrl = "https://public.api.bsky.app"
    """Host of the AppView, without /xrpc."""


class Bluesky:
    """Searches one AppView, without credentials.

    Args:
        name: Name in the configuration.
        every: Interval between runs in microseconds, > 0.
        connect: Opens a conversation with the AppView.
    """

    def __init__(
        self,
        name: str,
        every: int,
        connect: Callable[[], "AbstractContextManager[AppView]"],
    ) -> None:
        self._name = name
        self._every = every
        self._connect = connect

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return one source for each distinct search term."""
        return [
            SourcePlan(
                connector=self._name,
                platform=SPEC.platform,
                query=Query(capability=Capability.ACCOUNTS, text=term),
                every=self._every,
                practices=ids,
            )
            for term, ids in practices_by_term(practices).items()
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the full profiles of the next page of accounts found.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses, or does not understand the term.
        """
        with self._connect() as appview:
            return _next_page(appview, query.text, cursor)

    def probe(self) -> None:
        """Search for one account.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses.
        """
        with self._connect() as appview:
            appview.search("clinic", None, limit=1)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the account that `item` shows.

        Raises:
            BadItem: It is no profile with a DID.
        """
        if item.form != PROFILE:
            raise BadItem("form: expected a profile")
        return (sighting_of(item.body),)


def build(options: BlueskyOptions, context: ConnectorContext) -> Bluesky:
    """Return the connector; loads the SDK, which takes about a second."""
    from connectors.bluesky.appview import connector_to

    connect = connector_to(options.base_url, context)
    return Bluesky(options.name, context.every, connect)


def _next_page(appview: "AppView", term: str, cursor: Mapping[str, JSONValue]) -> Page:
    asked, number = _position(cursor)
    try:
        found = appview.search(term, asked)
    except BadQuery:
        if asked is None:
            raise
        # The platform's cursor has expired: this run ends, the next starts anew.
        return Page(items=(), cursor={}, more=False, responses=tuple(appview.kept))
    items = _items(appview, found.actors)
    more = found.cursor not in {None, asked} and number < MAX_PAGES
    following = {"cursor": found.cursor, "page": number + 1} if more else {}
    return Page(items=items, cursor=following, more=more, responses=tuple(appview.kept))


def _position(cursor: Mapping[str, JSONValue]) -> tuple[str | None, int]:
    asked, number = cursor.get("cursor"), cursor.get("page")
    if isinstance(asked, str) and isinstance(number, int):
        return asked, number
    return None, 1


def _items(appview: "AppView", actors: Sequence[bytes]) -> Sequence[RawItem]:
    """Return the profiles of `actors`; one without a DID as it is, to be parked."""
    by_did = {did: actor for actor in actors if (did := did_of(actor)) is not None}
    nameless = [actor for actor in actors if did_of(actor) is None]
    profiles = appview.profiles(tuple(by_did))
    return tuple(
        RawItem(form=PROFILE, body=body, locator=did_of(body) or "")
        for body in (*profiles, *nameless)
    )


SPEC = ConnectorSpec(
    type="bluesky",
    platform="bluesky",
    capabilities=frozenset({Capability.ACCOUNTS}),
    options=BlueskyOptions,
    build=build,
    terms="Public data; deleted accounts must be deleted here too.",
)
