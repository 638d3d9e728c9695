"""X: posts by search term with their authors, look-alike users, own accounts.

Every row that X returns is charged, so each question is paid from a budget that is
kept in the database, and what changes slowly is asked for more rarely.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from connectors.x.entities import post_sightings, user_sightings
from connectors.x.options import XOptions
from connectors.x.pages import POST_ITEM, USER_ITEM, Pages, most_users
from connectors.x.prices import USER
from connectors.x.purse import Purse
from connectors.x.queries import PLATFORM, queries_of
from monitor.domain.allowances import Allowance
from monitor.domain.errors import BadItem, ConfigError
from monitor.domain.forecast import MONTH
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.spending import DOLLAR
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.watch import Practice
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem
from monitor.ports.runtime import Clock

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from connectors.x.api import Conversation

OFTEN: Final[Mapping[Capability, int]] = {
    Capability.ACCOUNTS: 7 * DAY,
    Capability.OWN: 6 * HOUR,
}
"""Least interval in microseconds. A search for users costs up to $0.60 each time
(weekly: $2.60 a month for a term), an own account $0.01 (four times a day: $1.20).
A look-up of lookalikes costs at most $1.00 for each distinct handle of a practice
(weekly: $4.35 a month), if all 100 names are somebody's; only those are charged."""

_PARSERS: Final = {POST_ITEM: post_sightings, USER_ITEM: user_sightings}


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

    @property
    def month_limit(self) -> int:
        """Micro-dollars that a month may cost."""
        return self._purse.limit

    def month_cost(self, plans: Sequence[SourcePlan]) -> int:
        """Return the most that looking up users costs in a month, micro-dollars."""
        return sum(
            most_users(plan.query) * USER * MONTH // plan.every for plan in plans
        )

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of what `query` asks for.

        Raises:
            RetryLater: X cannot answer now, answers got lost, or the month's budget
                is spent.
            NeedsOperator: It refuses, or knows none of the accounts.
        """
        with self._connect() as x:
            pages = Pages(x=x, purse=self._purse, clock=self._clock)
            match query.capability:
                case Capability.MENTIONS:
                    return pages.posts(query, cursor)
                case Capability.OWN:
                    return pages.own(query)
                case _:
                    return pages.users(query, cursor)

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


def build(options: XOptions, context: ConnectorContext) -> X:
    """Return the connector; loads the SDK.

    Raises:
        ConfigError: There is no budget to pay from.
    """
    from connectors.x.api import HOST, Credentials, UserKeys, connector_to

    if context.budget is None:
        raise ConfigError("x: spends money, so it needs a budget")
    credentials = Credentials(
        bearer_token=options.bearer_token.get_secret_value(),
        user=None if options.user_keys is None else UserKeys(**options.user_keys),
        base_url=options.base_url or HOST,
    )
    limit = round(options.monthly_budget_usd * DOLLAR)
    connect = connector_to(credentials, context)
    purse = Purse(context.budget, limit, context.clock)
    return X(options.name, context, purse, connect)


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
    # https://docs.x.com/x-api/fundamentals/rate-limits, those of an app.
    allowances=tuple(
        Allowance(name=name, limit=limit, window=15 * MINUTE, path=path)
        for name, limit, path in (
            ("post searches", 450, "/2/tweets/search/recent"),
            ("user searches", 300, "/2/users/search"),
            ("user lookups", 300, "/2/users/by"),
        )
    ),
)
