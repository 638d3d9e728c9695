"""Bluesky: accounts and posts by search term, and the practices' own accounts.

Accounts are searched on the public AppView; searching for posts needs a login.
Every account is read from its full profile, since only that has the numbers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import Field, SecretStr, model_validator

from connectors.bluesky.pages import (
    POST,
    PROFILE,
    accounts_page,
    own_page,
    posts_page,
)
from connectors.bluesky.posts import post_sighting_of
from connectors.bluesky.profiles import sighting_of
from connectors.kit.lookalikes import practices_by_likeness
from connectors.kit.terms import merged, practices_by_term
from monitor.domain.allowances import Allowance
from monitor.domain.errors import BadItem
from monitor.domain.records import Sighting
from monitor.domain.registrations import account_key
from monitor.domain.sources import Capability, JSONValue, Query, SourcePlan
from monitor.domain.time import DAY, MINUTE
from monitor.domain.watch import Practice, PracticeId
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

    from connectors.bluesky.appview import AppView

_PARSERS: Final = {PROFILE: sighting_of, POST: post_sighting_of}
_PAGES: Final = {
    Capability.ACCOUNTS: accounts_page,
    Capability.MENTIONS: posts_page,
    Capability.OWN: own_page,
}


class BlueskyOptions(Options):
    """What the configuration says of a Bluesky connector."""

    base_url: BaseUrl | None = None
    """Host of both AppView and login, without /xrpc; Bluesky's own by default."""

    handle: Annotated[str, Field(pattern=r"^@?[A-Za-z0-9._:+@-]{3,253}$")] | None = None
    """Account that searches for posts; best one made for it, which nobody blocks."""

    app_password: Annotated[SecretStr, Field(min_length=1)] | None = None
    """An app password of that account, from Settings, Privacy and security."""

    @model_validator(mode="after")
    def _check_login(self) -> Self:
        if (self.handle is None) != (self.app_password is None):
            raise ValueError("a login needs both `handle` and `app_password`")
        return self


class Bluesky:
    """Reads Bluesky, with a login or without.

    Args:
        options: What the configuration says.
        every: Interval between runs in microseconds, > 0.
        connect: Opens a conversation.
    """

    def __init__(
        self,
        options: BlueskyOptions,
        every: int,
        connect: Callable[[], "AbstractContextManager[AppView]"],
    ) -> None:
        self._options = options
        self._every = every
        self._connect = connect

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return the sources for each distinct term, lookalike and own account.

        Posts are searched for only with a login.
        """
        terms = practices_by_term(practices)
        own = merged(
            (handle, practice.id)
            for practice in practices
            for account in practice.accounts
            for network, handle in [account_key(account.platform, account.handle)]
            if network == SPEC.platform
        )
        lookalikes = practices_by_likeness(practices, SPEC.platform)
        searched = {} if self._options.handle is None else terms
        return [
            *self._sources(Capability.ACCOUNTS, terms),
            *self._sources(Capability.ACCOUNTS, lookalikes, DAY),
            *self._sources(Capability.MENTIONS, searched),
            *self._sources(Capability.OWN, own),
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of accounts or posts.

        Raises:
            RetryLater: Bluesky cannot answer now.
            NeedsOperator: It refuses, or does not understand the query.
        """
        read = _PAGES[query.capability]
        with self._connect() as appview:
            return read(appview, query.text, cursor)

    def probe(self) -> None:
        """Search for one account, and with a login for posts.

        Raises:
            RetryLater: Bluesky cannot answer now.
            NeedsOperator: It refuses, or does not take the login.
        """
        with self._connect() as appview:
            appview.search("clinic", None, limit=1)
            if self._options.handle is not None:
                appview.posts("clinic", None, None)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the account or the post that `item` shows.

        Raises:
            BadItem: It is neither, or has no id.
        """
        if item.form not in _PARSERS:
            raise BadItem("form: expected a profile or a post")
        return (_PARSERS[item.form](item.body),)

    def _sources(
        self,
        capability: Capability,
        needed: Mapping[str, tuple[PracticeId, ...]],
        seldom: int = 0,
    ) -> Iterable[SourcePlan]:
        return (
            SourcePlan(
                connector=self._options.name,
                platform=SPEC.platform,
                query=Query(capability=capability, text=text),
                every=max(self._every, seldom),
                practices=ids,
            )
            for text, ids in needed.items()
        )


def build(options: BlueskyOptions, context: ConnectorContext) -> Bluesky:
    """Return the connector; loads the SDK, which takes about a second."""
    from connectors.bluesky.appview import connector_to

    return Bluesky(options, context.every, connector_to(options, context))


SPEC = ConnectorSpec(
    type="bluesky",
    platform="bluesky",
    capabilities=frozenset(_PAGES),
    options=BlueskyOptions,
    build=build,
    terms="Public data; what is deleted there must be deleted here too.",
    # https://docs.bsky.app/docs/advanced-guides/rate-limits
    allowances=(
        Allowance(name="calls", limit=3_000, window=5 * MINUTE),
        Allowance(name="logins", limit=30, window=5 * MINUTE, path="createSession"),
        Allowance(name="logins of a day", limit=300, window=DAY, path="createSession"),
    ),
)
