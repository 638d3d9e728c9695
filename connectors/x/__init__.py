"""X: posts by search term with their authors, look-alike users, own accounts.

Every row that X returns is charged, so each question is paid from a budget that is
kept in the database, and what changes slowly is asked for more rarely.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import Field, SecretStr, model_validator

from connectors.kit.options import BaseUrl
from connectors.x.entities import (
    author_id_of,
    id_of,
    post_sightings,
    user_sightings,
    username_of,
    with_author,
)
from connectors.x.prices import POST, USER
from connectors.x.progress import progress_of
from connectors.x.purse import Purse
from connectors.x.queries import (
    PLATFORM,
    post_query,
    queries_of,
    user_query,
    usernames_of,
)
from monitor.domain.errors import BadItem, BadQuery, ConfigError, Gone
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.spending import DOLLAR
from monitor.domain.time import DAY, HOUR
from monitor.domain.watch import Practice
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem
from monitor.ports.options import Options
from monitor.ports.runtime import Clock

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from connectors.x.answers import Found
    from connectors.x.api import Conversation, UserKeys

POSTS: Final = (10, 50)
"""Posts of one page: the API's least; and few enough that a lost answer, which
counts as paid, takes less than a dollar."""

USERS: Final = (1, 20)
"""Users of one page of a search."""

MOST_USER_PAGES: Final = 3
"""Pages of users that one run reads; what ranks lower hardly resembles the term."""

OFTEN: Final[Mapping[Capability, int]] = {
    Capability.ACCOUNTS: 7 * DAY,
    Capability.OWN: 6 * HOUR,
}
"""Least interval in microseconds. A search for users costs up to $0.60 each time
(weekly: $2.60 a month for a term), an own account $0.01 (four times a day: $1.20)."""

POST_ITEM: Final = "post"
USER_ITEM: Final = "user"

_PARSERS: Final = {POST_ITEM: post_sightings, USER_ITEM: user_sightings}
_USER_KEYS: Final = (
    "consumer_key",
    "consumer_secret",
    "access_token",
    "access_token_secret",
)

Secret = Annotated[SecretStr, Field(min_length=1)]


class XOptions(Options):
    """What the configuration says of an X connector."""

    bearer_token: Secret
    """Bearer token of the app."""
    monthly_budget_usd: Annotated[
        float, Field(gt=0, le=1_000_000, allow_inf_nan=False)
    ] = 20
    """Most that may be spent in a calendar month (UTC), in US dollars."""
    consumer_key: Secret | None = None
    """API key of the app: where an app alone may not search for users."""
    consumer_secret: Secret | None = None
    """Secret of the API key."""
    access_token: Secret | None = None
    """Access token of a user of the app."""
    access_token_secret: Secret | None = None
    """Secret of the access token."""
    base_url: BaseUrl | None = None
    """Host of the API, for tests; X's own by default."""

    @model_validator(mode="after")
    def _check_user(self) -> Self:
        given = [getattr(self, key) is not None for key in _USER_KEYS]
        if any(given) and not all(given):
            raise ValueError(f"give all of {', '.join(_USER_KEYS)}, or none")
        return self


class X:
    """Reads X with the credentials of one app.

    Args:
        name: In the configuration.
        context: Clock and interval.
        purse: Pays.
        connect: Opens a conversation with the API.
    """

    def __init__(
        self,
        name: str,
        context: ConnectorContext,
        purse: Purse,
        connect: Callable[[], "AbstractContextManager[Conversation]"],
    ) -> None:
        self._name = name
        self._clock: Clock = context.clock
        self._every = context.every
        self._purse = purse
        self._connect = connect

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return a source for each distinct term, and for 100 own accounts each."""
        return [
            SourcePlan(
                connector=self._name,
                platform=PLATFORM,
                query=query,
                every=max(self._every, OFTEN.get(query.capability, 0)),
                practices=ids,
            )
            for query, ids in queries_of(practices).items()
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of what `query` asks for.

        Raises:
            RetryLater: X cannot answer now, or the month's budget is spent.
            NeedsOperator: It refuses, or knows none of the accounts.
        """
        with self._connect() as x:
            match query.capability:
                case Capability.MENTIONS:
                    return self._posts(x, query, cursor)
                case Capability.OWN:
                    return self._own(x, query)
                case _:
                    return self._users(x, query, cursor)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the account, or the post and its author's account.

        Raises:
            BadItem: It is neither, or has no id.
        """
        if item.form not in _PARSERS:
            raise BadItem("form: expected a post or a user")
        return _PARSERS[item.form](item.body)

    def probe(self) -> None:
        """Ask how much was used this month, which is free.

        Raises:
            RetryLater: X cannot answer now.
            NeedsOperator: It refuses the credentials.
        """
        with self._connect() as x:
            x.usage()

    def _posts(
        self, x: "Conversation", query: Query, cursor: Mapping[str, JSONValue]
    ) -> Page:
        asked, now = post_query(query.text), self._clock.now()
        progress = progress_of(cursor)
        drain = progress.begun(now)
        with self._purse.paying(x, query.capability, POST + USER, POSTS) as rows:
            try:
                found = x.search_posts(asked, drain.window, rows)
            except BadQuery:
                # It may be the id, which is refused once it is a week old by X's
                # own clock, or the token, which does not live for ever.
                if not (drain.window.since_id or drain.window.token):
                    raise
                drain = progress.begun_by_time(now)
                found = x.search_posts(asked, drain.window, rows)
        ids = [int(known) for raw in found.data if (known := id_of(raw))]
        after, more = progress.taken(drain, ids, found.next_token)
        return Page(
            items=_post_items(found),
            cursor=after.cursor(),
            more=more,
            responses=tuple(x.kept),
            gaps=progress.gaps(drain),
        )

    def _users(
        self, x: "Conversation", query: Query, cursor: Mapping[str, JSONValue]
    ) -> Page:
        token, number = _position(cursor)
        asked = user_query(query.text)
        if not asked:
            raise BadQuery("user search: no letter of the term is one that X takes")
        with self._purse.paying(x, query.capability, USER, USERS) as rows:
            found = x.search_users(asked, token, rows)
        following = found.next_token
        more = following not in {None, token} and number < MOST_USER_PAGES
        return Page(
            items=_user_items(found.data),
            cursor={"token": following, "page": number + 1} if more else {},
            more=more,
            responses=tuple(x.kept),
        )

    def _own(self, x: "Conversation", query: Query) -> Page:
        names = usernames_of(query)
        rows = (len(names), len(names))
        with self._purse.paying(x, query.capability, USER, rows):
            found = x.look_up(names)
        known = {username_of(raw).lower() for raw in found.data}
        gone = [name for name in names if name.lower() not in known]
        said = f"{len(gone)} of {len(names)} own accounts are gone or suspended"
        problem = f"{said}: check `accounts`: {', '.join(gone[:5])}" if gone else ""
        if not found.data:
            raise Gone(problem)
        return Page(
            items=_user_items(found.data),
            cursor={},
            more=False,
            responses=tuple(x.kept),
            problem=problem,
        )


def build(options: XOptions, context: ConnectorContext) -> X:
    """Return the connector; loads the SDK.

    Raises:
        ConfigError: There is no budget to pay from.
    """
    from connectors.x.api import HOST, Credentials, connector_to

    if context.budget is None:
        raise ConfigError("x: spends money, so it needs a budget")
    credentials = Credentials(
        bearer_token=options.bearer_token.get_secret_value(),
        user=_user_keys(options),
        base_url=options.base_url or HOST,
    )
    limit = round(options.monthly_budget_usd * DOLLAR)
    connect = connector_to(credentials, context)
    return X(options.name, context, Purse(context.budget, limit), connect)


def _user_keys(options: XOptions) -> "UserKeys | None":
    from connectors.x.api import UserKeys

    given = {key: getattr(options, key) for key in _USER_KEYS}
    if None in given.values():
        return None
    return UserKeys(**{key: secret.get_secret_value() for key, secret in given.items()})


def _post_items(found: "Found") -> Sequence[RawItem]:
    """Return posts with their authors, and the users that wrote none of them."""
    authors = {known: raw for raw in found.users if (known := id_of(raw))}
    written = {raw: author_id_of(raw) for raw in found.data}
    posts = (
        RawItem(
            form=POST_ITEM,
            body=with_author(raw, authors.get(author or "")),
            locator=id_of(raw) or "",
        )
        for raw, author in written.items()
    )
    claimed = {authors[author] for author in written.values() if author in authors}
    others = [raw for raw in found.users if raw not in claimed]
    return (*posts, *_user_items(others))


def _user_items(found: Sequence[bytes]) -> Sequence[RawItem]:
    """Return users as items, each once."""
    return tuple(
        RawItem(form=USER_ITEM, body=raw, locator=id_of(raw) or "")
        for raw in dict.fromkeys(found)
    )


def _position(cursor: Mapping[str, JSONValue]) -> tuple[str | None, int]:
    token, number = cursor.get("token"), cursor.get("page")
    if isinstance(token, str) and isinstance(number, int):
        return token, number
    return None, 1


SPEC = ConnectorSpec(
    type="x",
    platform=PLATFORM,
    capabilities=frozenset({Capability.ACCOUNTS, Capability.MENTIONS, Capability.OWN}),
    options=XOptions,
    build=build,
    terms=(
        "Paid. For monitoring one's own brand; no conclusions on anybody's health; "
        "what is deleted there must be deleted here."
    ),
)
