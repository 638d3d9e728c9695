"""Reddit: mentions, communities of the area, look-alike users, own accounts.

Submissions are searched everywhere; comments, which Reddit does not search, are
read in the communities that the configuration and the practices name. It needs
Reddit's approval and credentials.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import Field, SecretStr

from connectors.kit.lookalikes import MOST_ALONE, lookalikes_asked
from connectors.reddit.listing import listing_of
from connectors.reddit.progress import progress_of
from connectors.reddit.queries import (
    PLATFORM,
    asked_about,
    asked_again,
    asked_of,
    queries_of,
)
from connectors.reddit.things import (
    created_of,
    fullname_of,
    is_fullname,
    is_suspended,
    is_taken_away,
    sightings_of,
)
from monitor.domain.allowances import Allowance
from monitor.domain.errors import BadItem, Gone
from monitor.domain.records import Author, Identity, Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.time import DAY, MINUTE
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
    from contextlib import AbstractContextManager

    from connectors.reddit.api import Conversation

SITE: Final = "https://www.reddit.com"
API: Final = "https://oauth.reddit.com"

MOST_USER_PAGES: Final = 3
"""Pages of users that one run reads; what ranks lower hardly resembles the term."""

THING: Final = "thing"


class RedditOptions(Options):
    """What the configuration says of a Reddit connector."""

    client_id: Annotated[str, Field(pattern=r"^[\w-]+$")]
    """Client id of the approved app."""
    client_secret: Annotated[SecretStr, Field(min_length=1)]
    """Client secret of the approved app."""
    user_agent: Annotated[str, Field(pattern=r"^[ -~]{7,256}$")]
    """`<platform>:<app id>:<version> (by /u/<name>)`, as Reddit's API rules ask."""
    subreddits: tuple[
        Annotated[str, Field(pattern=r"^(r/)?[A-Za-z0-9_]{2,24}$")], ...
    ] = ()
    """Communities that all practices need, beside those of their areas."""
    base_url: BaseUrl | None = None
    """Host of both tokens and API, for tests; Reddit's own hosts by default."""


class Reddit:
    """Reads Reddit with the credentials of one app.

    Args:
        options: Of the configuration.
        every: Interval between runs in microseconds, > 0.
        connect: Opens a conversation with the API.
    """

    def __init__(
        self,
        options: RedditOptions,
        every: int,
        connect: Callable[[], "AbstractContextManager[Conversation]"],
    ) -> None:
        self._options = options
        self._every = every
        self._connect = connect

    @property
    def platform(self) -> str:
        """Platform whose posts it asks for again."""
        return PLATFORM

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return a source for each distinct term, lookalike, community and account.

        Lookalikes are asked for once a day.
        """
        return [
            SourcePlan(
                connector=self._options.name,
                platform=PLATFORM,
                query=query,
                every=max(self._every, DAY if _lookalikes_of(query) else 0),
                practices=ids,
            )
            for query, ids in queries_of(practices, self._options.subreddits).items()
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of what `query` asks for.

        Raises:
            RetryLater: Reddit cannot answer now.
            NeedsOperator: It refuses, or what is asked for does not exist.
        """
        read = _READERS[query.capability]
        with self._connect() as reddit:
            return read(reddit, query, cursor)

    def taken_away(self, posts: Sequence[Identity]) -> Sequence[Identity]:
        """Return those of `posts` that are shown without their author or text.

        Raises:
            RetryLater: Reddit cannot answer now.
            NeedsOperator: It refuses.
        """
        # Imported posts have ids of whoever exported them.
        ours = [post for post in posts if is_fullname(post.native_id)]
        if not ours:
            return ()
        asked = asked_again(post.native_id for post in ours)
        with self._connect() as reddit:
            listing = listing_of(reddit.ask(asked.path, asked.params))
        gone = {fullname_of(raw) for raw in listing.things if is_taken_away(raw)}
        return [post for post in ours if post.native_id in gone]

    def probe(self) -> None:
        """Get a token if there is none, and search for one user.

        Raises:
            RetryLater: Reddit cannot answer now.
            NeedsOperator: It refuses.
        """
        asked = asked_of(Query(capability=Capability.ACCOUNTS, text="clinic"))
        with self._connect() as reddit:
            listing_of(reddit.ask(asked.path, {**asked.params, "limit": 1}))

    def look_up(self, author: Author) -> Page:
        """Return the account of a post's author, found by its name.

        Raises:
            Gone: There is no such account any more, or Reddit has suspended it.
            RetryLater: Reddit cannot answer now.
            NeedsOperator: It refuses, or the name is none.
        """
        query = Query(capability=Capability.OWN, text=f"u/{author.name}")
        return self.poll(query, {})

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the post or account that `item` shows; none if it is suspended.

        Raises:
            BadItem: It is neither.
        """
        if item.form != THING:
            raise BadItem("form: expected a thing")
        return sightings_of(item.body)


def build(options: RedditOptions, context: ConnectorContext) -> Reddit:
    """Return the connector; loads the SDK, which takes about a second."""
    from connectors.reddit.api import Credentials, api_of

    credentials = Credentials(
        client_id=options.client_id,
        client_secret=options.client_secret.get_secret_value(),
        user_agent=options.user_agent,
        site=options.base_url or SITE,
        api=options.base_url or API,
    )
    return Reddit(options, context.every, api_of(credentials, context))


def _newest(
    reddit: "Conversation", query: Query, cursor: Mapping[str, JSONValue]
) -> Page:
    """Return the next page of a listing that is ordered by time."""
    progress = progress_of(cursor)
    asked = asked_of(query)
    listing = listing_of(reddit.ask(asked.path, _from(asked.params, progress.after)))
    items = _items(listing.things)
    times = {i.locator: created_of(i.body) for i in items if i.locator}
    step = progress.taken(times, listing.after)
    return Page(
        items=items,
        cursor=step.cursor,
        more=step.more,
        responses=reddit.kept,
        gaps=step.gaps,
    )


def _ranked(
    reddit: "Conversation", query: Query, cursor: Mapping[str, JSONValue]
) -> Page:
    """Return the next page of the users that a term finds, the likest first."""
    lookalikes = _lookalikes_of(query)
    if lookalikes:
        return _found(reddit, lookalikes)
    after, number = _position(cursor)
    asked = asked_of(query)
    listing = listing_of(reddit.ask(asked.path, _from(asked.params, after)))
    more = listing.after not in {None, after} and number < MOST_USER_PAGES
    return Page(
        items=_items(listing.things),
        cursor={"after": listing.after, "page": number + 1} if more else {},
        more=more,
        responses=reddit.kept,
    )


def _lookalikes_of(query: Query) -> Sequence[str]:
    """Return the names that `query` asks for one by one, if it does."""
    if query.capability is not Capability.ACCOUNTS:
        return ()
    return lookalikes_asked(query.text, PLATFORM, MOST_ALONE) or ()


def _found(reddit: "Conversation", names: Sequence[str]) -> Page:
    """Return those of the users `names` that there are."""
    bodies: list[bytes] = []
    for name in names:
        asked = asked_about(name)
        with suppress(Gone):
            bodies.append(reddit.ask(asked.path, asked.params))
    return Page(items=_items(bodies), cursor={}, more=False, responses=reddit.kept)


def _looked_up(
    reddit: "Conversation", query: Query, _: Mapping[str, JSONValue]
) -> Page:
    """Return the one user that `query` names.

    Raises:
        Gone: Reddit has suspended that account.
    """
    asked = asked_of(query)
    body = reddit.ask(asked.path, asked.params)
    if is_suspended(body):
        raise Gone("the account is suspended")
    return Page(items=_items([body]), cursor={}, more=False, responses=reddit.kept)


_READERS: Final = {
    Capability.MENTIONS: _newest,
    Capability.ACCOUNTS: _ranked,
    Capability.OWN: _looked_up,
}


def _items(things: Sequence[bytes]) -> Sequence[RawItem]:
    """Return `things` as items, each once."""
    return tuple(
        RawItem(form=THING, body=body, locator=fullname_of(body) or "")
        for body in dict.fromkeys(things)
    )


def _from(params: Mapping[str, str | int], after: str | None) -> dict[str, str | int]:
    return {**params, "after": after} if after else {**params}


def _position(cursor: Mapping[str, JSONValue]) -> tuple[str | None, int]:
    after, number = cursor.get("after"), cursor.get("page")
    if isinstance(after, str) and isinstance(number, int):
        return after, number
    return None, 1


SPEC = ConnectorSpec(
    type="reddit",
    platform=PLATFORM,
    capabilities=frozenset(_READERS),
    options=RedditOptions,
    build=build,
    terms="Commercial use by agreement; what is deleted there must be deleted here.",
    # 100 a minute, averaged over ten: Reddit's Data API wiki.
    allowances=(Allowance(name="calls", limit=1_000, window=10 * MINUTE),),
)
