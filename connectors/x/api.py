"""Conversations with X's API v2, through tweepy.

tweepy writes and signs requests; answers are read from the stored responses. It may
not wait for limits, nor read answers: it fails on bodies that are lists.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

import requests
from tweepy import Client
from tweepy.errors import TweepyException

from connectors.kit.session import ExchangeSession, session_opener
from connectors.x.answers import Found, check, found_in
from connectors.x.elsewhere import ElsewhereAdapter
from connectors.x.prices import POST, USER
from connectors.x.progress import Window
from monitor.domain.errors import (
    AccessNotGranted,
    QuotaExhausted,
    RateLimited,
    Unavailable,
    Unreachable,
)
from monitor.domain.time import to_iso
from monitor.ports.connector import ConnectorContext, RawResponse

HOST: Final = "https://api.twitter.com"
"""Where tweepy sends everything."""

USER_FIELDS: Final = (
    "created_at,description,entities,profile_banner_url,profile_image_url,protected,"
    "public_metrics,url,verified,verified_type"
)
POST_FIELDS: Final = (
    "author_id,conversation_id,created_at,entities,note_tweet,public_metrics,"
    "referenced_tweets"
)

# What tweepy raises while it reads an odd answer.
_SDK_ERRORS: Final = (
    TweepyException,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UserKeys:
    """What signs for a user (OAuth 1.0a); never printed."""

    consumer_key: str = field(repr=False)
    consumer_secret: str = field(repr=False)
    access_token: str = field(repr=False)
    access_token_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What tweepy needs to know.

    Attributes:
        bearer_token: Of the app; never printed.
        user: For what an app alone may not ask, or None.
        base_url: Where the API is.
    """

    bearer_token: str = field(repr=False)
    user: UserKeys | None = None
    base_url: str = HOST


class Conversation:
    """Asks X, within one poll.

    Attributes:
        kept: Every response so far, in order.
        cost: Micro-dollars that the last question cost; None if nobody knows.
    """

    def __init__(self, credentials: Credentials, session: ExchangeSession) -> None:
        self.kept: list[RawResponse] = session.kept
        self.cost: int | None = 0
        self._session = session
        self._signs = credentials.user is not None
        self._sdk = _client(credentials, session)

    def search_posts(self, query: str, window: Window, rows: int) -> Found:
        """Return posts, the newest first, with their authors.

        Raises:
            RetryLater: X cannot answer now.
            NeedsOperator: It refuses, or does not understand the query.
        """
        found = self._ask(
            "post search",
            (POST, USER),
            lambda: self._sdk.search_recent_tweets(
                query,
                max_results=rows,
                since_id=window.since_id,
                start_time=None if window.start is None else to_iso(window.start),
                next_token=window.token,
                sort_order="recency",
                expansions="author_id",
                tweet_fields=POST_FIELDS,
                user_fields=USER_FIELDS,
            ),
        )
        return _searched(found, "post search")

    def search_users(self, query: str, token: str | None, rows: int) -> Found:
        """Return users, the likest first.

        Raises:
            AccessNotGranted: Neither the app nor its user may search.
            RetryLater: X cannot answer now.
            NeedsOperator: It refuses, or does not understand the query.
        """
        params = {
            "query": query,
            "max_results": str(rows),
            "user.fields": USER_FIELDS,
            **({"next_token": token} if token else {}),
        }

        def ask(*, signed: bool) -> Found:
            # tweepy has no method for it.
            return self._ask(
                "user search",
                (USER, USER),
                lambda: self._sdk.request(
                    "GET", "/2/users/search", params, user_auth=signed
                ),
            )

        try:
            found = ask(signed=False)
        except AccessNotGranted:
            # The reference names users' credentials only, the guide an app's.
            if not self._signs:
                raise
            found = ask(signed=True)
        return _searched(found, "user search")

    def look_up(self, usernames: Sequence[str]) -> Found:
        """Return the users with those names; who is gone is left out.

        Raises:
            RetryLater: X cannot answer now.
            NeedsOperator: It refuses, or knows none of them.
        """
        return self._ask(
            "user lookup",
            (USER, USER),
            lambda: self._sdk.get_users(
                usernames=[*usernames], user_fields=USER_FIELDS
            ),
        )

    def usage(self) -> None:
        """Ask how much was used, which is free.

        Raises:
            RetryLater: X cannot answer now.
            NeedsOperator: It refuses.
        """
        self._ask("usage", (0, 0), lambda: self._sdk.request("GET", "/2/usage/tweets"))

    def _ask(
        self, method: str, prices: tuple[int, int], call: Callable[[], object]
    ) -> Found:
        """Return what came of a question.

        Args:
            method: What is asked, for messages.
            prices: Of a row of `data`, and of a user that comes with it.
            call: Asks.

        Raises:
            QuotaExhausted: X allows no more in this window; nothing was sent.
            RateLimited: X asked for a time without calls; nothing was sent.
            Unreachable: Nothing was sent.
            WardwatchError: What befell the request, or what the answer means.
        """
        self.cost, answered = None, len(self.kept)
        try:
            # Errors of the SDK quote bodies; the stored response tells more.
            with suppress(*_SDK_ERRORS):
                call()
        except (QuotaExhausted, RateLimited, Unreachable):
            self.cost = 0
            raise
        finally:
            for answer in self.kept[answered:]:
                if answer.status != HTTPStatus.OK:
                    self.cost = 0
                check(answer, method)
        found = found_in(self._session.answer(method), method)
        self.cost = prices[0] * len(found.data) + prices[1] * len(found.users)
        return found


def connector_to(
    credentials: Credentials, context: ConnectorContext
) -> Callable[[], AbstractContextManager[Conversation]]:
    """Return what opens a conversation with `credentials`."""
    open_session = session_opener(context)

    @contextmanager
    def connect() -> Iterator[Conversation]:
        with open_session() as session:
            yield Conversation(credentials, session)

    return connect


def _client(credentials: Credentials, session: ExchangeSession) -> Client:
    inner = session.get_adapter(credentials.base_url)
    session.mount(HOST, ElsewhereAdapter(inner, HOST, credentials.base_url))
    user = credentials.user
    client = Client(
        bearer_token=credentials.bearer_token,
        consumer_key=user.consumer_key if user else None,
        consumer_secret=user.consumer_secret if user else None,
        access_token=user.access_token if user else None,
        access_token_secret=user.access_token_secret if user else None,
        return_type=requests.Response,
        wait_on_rate_limit=False,
    )
    client.session = session
    return client


def _searched(found: Found, method: str) -> Found:
    """Return what a search found.

    Raises:
        Unavailable: Nothing but errors, which is not "nothing found".
    """
    if found.only_errors:
        raise Unavailable(f"{method}: the answer tells of nothing but errors")
    return found
