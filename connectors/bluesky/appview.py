"""One conversation with Bluesky: its public AppView, and the host of the login.

What the public can see is asked without the login, which accounts that block it
would hide from.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import httpx
from atproto import models

from connectors.bluesky.login import Login
from connectors.bluesky.profiles import cursor_of
from connectors.bluesky.threads import DEPTH, comments_in
from connectors.bluesky.xrpc import Xrpc, understood
from connectors.kit.below import Comments
from connectors.kit.http import Exchange
from connectors.kit.json_parts import elements, members
from monitor.domain.errors import AccessNotGranted, BadQuery
from monitor.domain.time import to_iso
from monitor.ports.connector import ConnectorContext, RawResponse

if TYPE_CHECKING:
    import ssl

    from connectors.bluesky import BlueskyOptions

PUBLIC: Final = "https://public.api.bsky.app"
"""Bluesky's AppView."""

HOME: Final = "https://bsky.social"
"""Where Bluesky's own accounts log in; it passes requests on to their servers."""

PAGE: Final = 100
"""Most accounts or posts of one answer (lexicons app.bsky.actor.searchActors,
app.bsky.feed.searchPosts and getAuthorFeed)."""

PROFILES_LIMIT: Final = 25
"""Most accounts of one getProfiles request (lexicon app.bsky.actor.getProfiles)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of an answer.

    Attributes:
        entries: Accounts, posts or entries of a feed as they were written.
        cursor: The platform's cursor of the next page, or None.
        at: When it was answered, microseconds.
    """

    entries: Sequence[bytes]
    cursor: str | None
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """Whom to ask.

    Attributes:
        public: Base URL of the AppView.
        home: Base URL of the host that logs in, and that is asked as a member.
        login: The account, or None without one.
    """

    public: str
    home: str
    login: Login | None = None


class AppView:
    """Asks Bluesky; use it from one thread."""

    def __init__(self, hosts: Hosts, exchange: Exchange) -> None:
        self._public = Xrpc(hosts.public, exchange)
        self._hosts = hosts
        self._exchange = exchange

    @property
    def kept(self) -> Sequence[RawResponse]:
        """Every response so far, in order; those that hold tokens are left out."""
        return self._public.kept

    def search(self, term: str, cursor: str | None, *, limit: int = PAGE) -> Found:
        """Return at most `limit` accounts that match `term`, from `cursor` on.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses, or does not understand `term` or `cursor`.
        """
        method = "app.bsky.actor.searchActors"
        params = models.AppBskyActorSearchActors.Params(
            q=term, limit=limit, cursor=cursor
        )
        return _found(self._public.query(method, params), method, "actors")

    def feed(self, actor: str, cursor: str | None) -> Found:
        """Return what the account `actor` posts, newest first, from `cursor` on.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses, or knows no such account or cursor.
        """
        method = "app.bsky.feed.getAuthorFeed"
        params = models.AppBskyFeedGetAuthorFeed.Params(
            actor=actor, limit=PAGE, cursor=cursor
        )
        return _found(self._public.query(method, params), method, "feed")

    def comments(self, uri: str) -> Comments:
        """Return what others wrote below the post `uri`.

        Raises:
            BadQuery: There is no such post.
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses.
        """
        method = "app.bsky.feed.getPostThread"
        params = models.AppBskyFeedGetPostThread.Params(
            uri=uri, depth=DEPTH, parent_height=0
        )
        answer = self._public.query(method, params)
        with understood(method):
            return comments_in(members(answer.body)["thread"], uri)

    def posts(self, term: str, since: int | None, cursor: str | None) -> Found:
        """Return posts that hold the phrase `term`, newest first, from `cursor` on.

        Args:
            term: Phrase to search for.
            since: Leave out posts before then, microseconds; None leaves out none.
            cursor: What an earlier page left; None for the first.

        Raises:
            AccessNotGranted: There is no login.
            RetryLater: The host cannot answer now.
            NeedsOperator: It refuses, or does not understand `term` or `cursor`.
        """
        login = self._hosts.login
        if login is None:
            raise AccessNotGranted(
                "post search needs a login: set `handle` and `app_password`"
            )
        method = "app.bsky.feed.searchPosts"
        params = models.AppBskyFeedSearchPosts.Params(
            q=_phrase(term),
            sort="latest",
            since=None if since is None else to_iso(since),
            limit=PAGE,
            cursor=cursor,
        )
        home = Xrpc(self._hosts.home, self._exchange)
        return _found(login.query(home, method, params), method, "posts")

    def profiles(self, dids: Sequence[str]) -> Sequence[bytes]:
        """Return the full profiles of `dids`; accounts that are gone are left out.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses.
        """
        starts = range(0, len(dids), PROFILES_LIMIT)
        batches = (self._batch(dids[at : at + PROFILES_LIMIT]) for at in starts)
        return [profile for batch in batches for profile in batch]

    def _batch(self, dids: Sequence[str]) -> Sequence[bytes]:
        method = "app.bsky.actor.getProfiles"
        params = models.AppBskyActorGetProfiles.Params(actors=list(dids))
        try:
            answer = self._public.query(method, params)
        except BadQuery:
            # One account is refused: halve, so that the others are still seen.
            half = len(dids) // 2
            return (
                [*self._batch(dids[:half]), *self._batch(dids[half:])] if half else []
            )
        with understood(method):
            return elements(members(answer.body)["profiles"])


def connector_to(
    options: "BlueskyOptions", context: ConnectorContext
) -> Callable[[], AbstractContextManager[AppView]]:
    """Return what opens a conversation; all of them share one login."""
    hosts = _hosts(options, context)
    trust: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)

    @contextmanager
    def connect() -> Iterator[AppView]:
        with Exchange(context, trust) as exchange:
            yield AppView(hosts, exchange)

    return connect


def _hosts(options: "BlueskyOptions", context: ConnectorContext) -> Hosts:
    login = None
    if options.handle is not None and options.app_password is not None:
        handle = options.handle.removeprefix("@")
        login = Login(handle, options.app_password, context.clock)
    return Hosts(
        public=options.base_url or PUBLIC, home=options.base_url or HOME, login=login
    )


def _found(answer: RawResponse, method: str, member: str) -> Found:
    with understood(method):
        parts = members(answer.body)
        return Found(
            entries=elements(parts[member]),
            cursor=cursor_of(parts),
            at=answer.fetched_at,
        )


def _phrase(term: str) -> str:
    """Return `term` as a phrase; there is no way to write a quote inside of one."""
    return '"{}"'.format(term.replace('"', " "))
