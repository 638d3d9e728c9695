"""Conversations with Reddit's API, through praw.

praw writes requests and gets tokens; answers are read from the stored responses.
It may neither sleep nor retry: it never sees an answer that would make it.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from configparser import ConfigParser
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from importlib import resources
from typing import Any, Final
from urllib.parse import urlsplit

import praw
import requests
from praw.config import Config
from prawcore import Requestor
from prawcore.exceptions import PrawcoreException

from connectors.kit.session import ExchangeSession, session_opener
from connectors.reddit.answers import TOKEN_PATH, check
from monitor.domain.errors import AuthRejected, Unavailable
from monitor.ports.connector import ConnectorContext, RawResponse

Params = Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What praw needs to know.

    Attributes:
        client_id: Of the approved app.
        client_secret: Likewise; never printed.
        user_agent: How the app calls itself, as Reddit's rules ask.
        site: Base URL where tokens are issued.
        api: Base URL of the API.
    """

    client_id: str
    client_secret: str = field(repr=False)
    user_agent: str
    site: str
    api: str


@dataclass(slots=True)
class Line:
    """The session of the conversation at hand, None between conversations."""

    session: ExchangeSession | None = None


class Gate(Requestor):
    """Sends what the SDK asks through the session of the conversation at hand.

    Errors are raised here as ours, before prawcore, which retries with sleeps,
    sees them. It sleeps by the rate-limit headers too, so they are taken out.
    """

    def __init__(
        self, *, line: Line, oauth_url: str, reddit_url: str, user_agent: str
    ) -> None:
        super().__init__(
            oauth_url=oauth_url, reddit_url=reddit_url, user_agent=user_agent
        )
        self._line = line

    def request(
        self,
        *args: Any,  # noqa: ANN401 - as prawcore declares it
        timeout: float | None = None,  # noqa: ARG002 - the session has a deadline
        **kwargs: Any,  # noqa: ANN401 - as prawcore declares it
    ) -> requests.Response:
        """Return the answer to a request, which was a success.

        Raises:
            Unavailable: No conversation is open.
            WardwatchError: What befell the request, or what the answer means.
        """
        session = self._line.session
        if session is None:
            raise Unavailable("no conversation is open")
        session.headers["User-Agent"] = self._http.headers["User-Agent"]
        answers_before = len(session.kept)
        try:
            response = session.request(*args, **kwargs)
        finally:
            # A redirect is kept and then refused; it may tell more.
            for answer in session.kept[answers_before:]:
                check(answer, _method(answer))
        for name in [n for n in response.headers if n.lower().startswith("x-rate")]:
            del response.headers[name]
        return response


class Conversation:
    """Asks Reddit, within one poll."""

    def __init__(self, reddit: praw.Reddit, session: ExchangeSession) -> None:
        self._reddit = reddit
        self._session = session

    @property
    def kept(self) -> Sequence[RawResponse]:
        """Every response so far, in order; those that hold a token are left out."""
        return [answer for answer in self._session.kept if not _is_token(answer)]

    def ask(self, path: str, params: Params) -> bytes:
        """Return the body of the answer to a GET.

        Raises:
            RetryLater: Reddit cannot answer now.
            NeedsOperator: It refuses.
        """
        # Left to raise: JSON that it cannot read. The stored response tells more.
        with suppress(PrawcoreException, RecursionError):
            self._reddit.request(method="GET", path=path, params=dict(params))
        return self._session.answer(path).body


class Api:
    """Opens conversations, one at a time: the token is shared."""

    def __init__(self, credentials: Credentials, context: ConnectorContext) -> None:
        self._credentials = credentials
        self._open = session_opener(context)
        self._lock = threading.Lock()
        self._line = Line()
        self._reddit = _reddit(credentials, self._line)

    @contextmanager
    def connect(self) -> Iterator[Conversation]:
        """Open a conversation.

        Raises:
            Unavailable: A token of an earlier conversation is no longer accepted;
                the next one gets a new token.
            AuthRejected: The credentials are refused.
        """
        with self._lock, self._open() as session:
            self._line.session = session
            try:
                yield Conversation(self._reddit, session)
            except AuthRejected as error:
                self._reddit = _reddit(self._credentials, self._line)
                if not any(map(_is_token, session.kept)):
                    raise Unavailable("the token is no longer accepted") from error
                raise
            finally:
                self._line.session = None


def api_of(
    credentials: Credentials, context: ConnectorContext
) -> Callable[[], AbstractContextManager[Conversation]]:
    """Return what opens a conversation with `credentials`."""
    return Api(credentials, context).connect


# Every key that praw would otherwise take from the environment or praw.ini.
_NOT_OURS: Final = ("password", "redirect_uri", "refresh_token", "username")


def _reddit(credentials: Credentials, line: Line) -> praw.Reddit:
    """Return praw with `credentials` alone; it has not asked for anything yet."""
    _ignore_foreign_settings()
    return praw.Reddit(
        "DEFAULT",
        requestor_class=Gate,
        requestor_kwargs={"line": line},
        client_id=credentials.client_id,
        client_secret=credentials.client_secret,
        user_agent=credentials.user_agent,
        reddit_url=credentials.site,
        # With a slash, for it is joined with relative paths.
        oauth_url=f"{credentials.api}/",
        check_for_updates=False,
        check_for_async=False,
        ratelimit_seconds=0,
        **dict.fromkeys(_NOT_OURS),
    )


def _ignore_foreign_settings() -> None:
    """Let praw read its own defaults alone.

    It would read praw.ini from the working directory and the user's, where a
    broken or planted file stops it or sends credentials elsewhere.
    """
    with Config.LOCK:
        if Config.CONFIG is None:
            Config.CONFIG = ConfigParser(interpolation=None)
            Config.CONFIG.read_string(
                resources.files("praw").joinpath("praw.ini").read_text("utf-8")
            )


def _method(answer: RawResponse) -> str:
    return urlsplit(answer.url).path


def _is_token(answer: RawResponse) -> bool:
    return _method(answer).endswith(TOKEN_PATH)
