"""Mastodon: accounts by search term, posts by hashtag, the practices' own accounts.

One connector reads one instance, which knows of other instances what its users
follow. A post found by a hashtag shows its author's account too.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, SecretStr

from connectors.kit.below import kept_threads, read_below
from connectors.kit.lookalikes import (
    MOST_ALONE,
    lookalikes_asked,
    practices_by_likeness,
)
from connectors.kit.terms import merged, practices_by_term
from connectors.mastodon.accounts import (
    PLATFORM,
    account_sightings,
)
from connectors.mastodon.context import comments_in, openings
from connectors.mastodon.statuses import local_id_of, published_at, status_sightings
from connectors.mastodon.timeline import PAGE, following, position_in
from monitor.domain.allowances import Allowance
from monitor.domain.errors import BadItem, Gone, NeedsOperator
from monitor.domain.json_text import object_in
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, Gap, JSONValue, Query, SourcePlan
from monitor.domain.time import DAY, MINUTE
from monitor.domain.watch import Practice, PracticeId
from monitor.ports.base_url import BaseUrl
from monitor.ports.connector import ConnectorContext, ConnectorSpec, Page, RawItem
from monitor.ports.options import Options

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from connectors.mastodon.instance import Instance

MAX_SEARCH_PAGES: Final = 3
"""Pages of 40 accounts that one run reads with a token; without, it is one."""

ACCOUNT: Final = "account"
STATUS: Final = "status"

_PARSERS: Final = {ACCOUNT: account_sightings, STATUS: status_sightings}


def check_hashtag(tag: str) -> str:
    """Return `tag` without its leading "#".

    Raises:
        ValueError: It is no hashtag: one word of letters, digits and "_".
    """
    word = tag.removeprefix("#")
    if not word.replace("·", "_").replace("_", "a").isalnum():
        raise ValueError("must be one word of letters, digits and _")
    return word


class MastodonOptions(Options):
    """What the configuration says of a Mastodon connector."""

    base_url: BaseUrl = "https://mastodon.social"
    """The instance that is asked."""

    access_token: SecretStr | None = None
    """Token with `read:accounts`, `read:search`, `read:statuses`; finds more."""

    hashtags: tuple[Annotated[str, AfterValidator(check_hashtag)], ...] = ()
    """Hashtags to read besides those of the practices' areas."""


class MastodonConnector:
    """Reads one instance.

    Args:
        options: What the configuration says.
        every: Interval between runs in microseconds, > 0.
        connect: Opens a conversation with the instance.
    """

    def __init__(
        self,
        options: MastodonOptions,
        every: int,
        connect: "Callable[[SecretStr | None], AbstractContextManager[Instance]]",
    ) -> None:
        self._options = options
        self._every = every
        self._connect = connect

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return a source for each term, lookalike, hashtag and own account."""
        everybody = [practice.id for practice in practices]
        hashtags = merged(
            [
                *((tag, p.id) for p in practices for tag in p.watch.hashtags),
                *((tag, who) for tag in self._options.hashtags for who in everybody),
            ]
        )
        own = merged(
            (account.handle, practice.id)
            for practice in practices
            for account in practice.accounts
            if account.platform.lower() == PLATFORM
        )
        lookalikes = practices_by_likeness(practices, PLATFORM)
        return [
            *self._sources(Capability.ACCOUNTS, practices_by_term(practices)),
            *self._sources(Capability.ACCOUNTS, lookalikes, DAY),
            *self._sources(Capability.MENTIONS, hashtags),
            *self._sources(Capability.OWN, own),
        ]

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page of accounts or statuses.

        Raises:
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses, or does not understand the query.
        """
        # What a token shows of its own account is not for us: direct messages.
        is_own = query.capability is Capability.OWN
        token = None if is_own else self._options.access_token
        with self._connect(token) as instance:
            match query.capability:
                case Capability.MENTIONS:
                    return _hashtag_page(instance, query.text, cursor)
                case Capability.OWN:
                    return _own_page(instance, query.text, cursor)
                case _:
                    most = 1 if token is None else MAX_SEARCH_PAGES
                    return _search_page(instance, query.text, cursor, most)

    def probe(self) -> None:
        """Ask the instance what it is, or with a token whose that is.

        Raises:
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses.
        """
        with self._connect(self._options.access_token) as instance:
            instance.introduce()

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return the account, or the post and its author's account.

        Raises:
            BadItem: It is neither, or has no address of its own.
        """
        if item.form not in _PARSERS:
            raise BadItem("form: expected an account or a status")
        return _PARSERS[item.form](object_in(item.body))

    def _sources(
        self,
        capability: Capability,
        needed: Mapping[str, tuple[PracticeId, ...]],
        seldom: int = 0,
    ) -> Iterable[SourcePlan]:
        return (
            SourcePlan(
                connector=self._options.name,
                platform=PLATFORM,
                query=Query(capability=capability, text=text),
                every=max(self._every, seldom),
                practices=ids,
            )
            for text, ids in needed.items()
        )


def build(options: MastodonOptions, context: ConnectorContext) -> MastodonConnector:
    """Return the connector; loads the SDK."""
    from connectors.mastodon.instance import connector_to

    connect = connector_to(options.base_url, context)
    return MastodonConnector(options, context.every, connect)


def _search_page(
    instance: "Instance", term: str, cursor: Mapping[str, JSONValue], most: int
) -> Page:
    lookalikes = lookalikes_asked(term, PLATFORM, MOST_ALONE)
    if lookalikes is not None:
        return _lookalikes_page(instance, lookalikes)
    told = cursor.get("page")
    number = told if isinstance(told, int) else 0
    found = instance.search_accounts(term, number * PAGE)
    more = len(found) >= PAGE and number + 1 < most
    after: Mapping[str, JSONValue] = {"page": number + 1} if more else {}
    return _page(instance, _items(ACCOUNT, found), after, more=more)


def _lookalikes_page(instance: "Instance", handles: Iterable[str]) -> Page:
    """Return the accounts of those of `handles` that somebody has there."""
    found: list[bytes] = []
    for handle in handles:
        with suppress(Gone):
            found.append(instance.lookup(handle))
    return _page(instance, _items(ACCOUNT, found), {}, more=False)


def _hashtag_page(
    instance: "Instance", tag: str, cursor: Mapping[str, JSONValue]
) -> Page:
    at = position_in(cursor)
    found = instance.hashtag(tag, at.min_id)
    ids = [known for raw in found if (known := local_id_of(raw)) is not None]
    step = following(at, ids, full=len(found) >= PAGE)
    page = _page(instance, _items(STATUS, found), step.cursor, more=step.more)
    return replace(page, gaps=(_gap_before(found),)) if step.missed else page


def _gap_before(found: Iterable[bytes]) -> Gap:
    times = filter(None, map(published_at, found))
    return Gap(
        after=None,
        before=min(times, default=None),
        reason="none of the statuses read last was shown again: some may be missing",
    )


def _own_page(
    instance: "Instance", handle: str, cursor: Mapping[str, JSONValue]
) -> Page:
    try:
        account = instance.lookup(handle)
    except Gone as error:
        raise Gone("account lookup: no such account: check `accounts`") from error
    account_id = local_id_of(account)
    items = _items(ACCOUNT, [account])
    if account_id is None:
        return _page(instance, items, kept_threads(cursor), more=False)
    try:
        found = instance.statuses(account_id)
    except NeedsOperator as error:
        # The account does not wait for its posts: a takeover shows there first.
        page = _page(instance, items, kept_threads(cursor), more=False)
        return replace(page, problem=str(error))
    below = read_below(
        cursor,
        openings(found, account_id),
        instance.kept[-1].fetched_at,
        lambda status_id: comments_in(instance.descendants(status_id), account_id),
    )
    items = (*items, *_items(STATUS, found), *_items(STATUS, below.found))
    page = _page(instance, items, below.cursor, more=False)
    return replace(page, gaps=below.gaps, problem=below.problem)


def _page(
    instance: "Instance",
    items: Sequence[RawItem],
    after: Mapping[str, JSONValue],
    *,
    more: bool,
) -> Page:
    responses = tuple(instance.kept)
    return Page(items=items, cursor=after, more=more, responses=responses)


def _items(form: str, found: Iterable[bytes]) -> Sequence[RawItem]:
    return tuple(
        RawItem(form=form, body=raw, locator=local_id_of(raw) or "") for raw in found
    )


SPEC = ConnectorSpec(
    type="mastodon",
    platform=PLATFORM,
    capabilities=frozenset({Capability.ACCOUNTS, Capability.MENTIONS, Capability.OWN}),
    options=MastodonOptions,
    build=build,
    terms="Each instance has its own rules; what is deleted must be deleted here too.",
    # https://docs.joinmastodon.org/api/rate-limits/
    allowances=(Allowance(name="calls", limit=300, window=5 * MINUTE),),
)
