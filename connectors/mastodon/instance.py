"""One conversation with an instance, through Mastodon.py.

The SDK writes requests; answers are read from the stored responses, because the
SDK's idea of a whole page fails with one odd item.
"""

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Final
from urllib.parse import quote, urlsplit

from mastodon import Mastodon
from mastodon.errors import MastodonError, MastodonWarning
from pydantic import SecretStr

from connectors.kit.json_parts import elements, members
from connectors.kit.session import ExchangeSession, session_opener
from connectors.mastodon.timeline import PAGE
from monitor.domain.errors import AccessNotGranted, AuthRejected, Unavailable
from monitor.domain.json_text import object_in
from monitor.ports.connector import ConnectorContext, RawResponse

_INSTANCE: Final = "/api/v2/instance"

_CREDENTIALS: Final = "/api/v1/accounts/verify_credentials"

_CLOSED: Final = (
    "hashtag timeline: closed to us there: set `access_token`, or drop `hashtags`"
)

# The SDK asks the instance for its version before each search unless it is told
# one; this is the oldest with all that is asked here.
_VERSION: Final = "4.0.0"

# What the SDK raises while it casts an odd answer to its types.
_SDK_ERRORS: Final = (
    MastodonError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class Instance:
    """Asks one instance; use it from one thread.

    Attributes:
        kept: Every response so far, in order.
    """

    def __init__(
        self, base_url: str, token: SecretStr | None, session: ExchangeSession
    ) -> None:
        self.kept: list[RawResponse] = session.kept
        self._session = session
        self._is_member = token is not None
        self._sdk = Mastodon(
            api_base_url=base_url,
            ratelimit_method="throw",
            mastodon_version=_VERSION,
            version_check_mode="created",
            session=session,
        )
        if token is not None:
            # Not an argument: the SDK would take it for the name of a file.
            self._sdk.access_token = token.get_secret_value()

    def introduce(self) -> None:
        """Ask who we are, or without a token what the instance is.

        Raises:
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses.
        """
        if self._is_member:
            method, path, key = "own account", _CREDENTIALS, "id"
            answer = self._ask(method, path, self._sdk.account_verify_credentials)
        else:
            method, path, key = "instance", _INSTANCE, "domain"
            answer = self._ask(method, path, self._sdk.instance_v2)
        with _understood(method):
            members(answer.body)[key]

    def search_accounts(self, term: str, offset: int) -> Sequence[bytes]:
        """Return the accounts that match `term`, best first, from `offset` on.

        Args:
            term: What to search for.
            offset: Accounts to skip; must be 0 without a token.

        Raises:
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses, or does not understand `term`.
        """
        answer = self._ask(
            "account search",
            "/api/v2/search",
            lambda: self._sdk.search_v2(
                term,
                # Else the instance asks other servers, on the behalf of strangers.
                resolve=False,
                result_type="accounts",
                exclude_unreviewed=False,
                limit=PAGE,
                offset=offset or None,
            ),
        )
        with _understood("account search"):
            return elements(members(answer.body)["accounts"])

    def hashtag(self, tag: str, min_id: str | None) -> Sequence[bytes]:
        """Return statuses with `tag`: those right after `min_id`, or the newest.

        Raises:
            AccessNotGranted: The instance does not show them to us.
            AuthRejected: The token was refused.
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses, or does not understand `tag`.
        """
        word = quote(tag, safe="")
        try:
            answer = self._ask(
                "hashtag timeline",
                f"/api/v1/timelines/tag/{word}",
                lambda: self._sdk.timeline_hashtag(word, min_id=min_id, limit=PAGE),
            )
        except AuthRejected as error:
            if self._is_member:
                raise
            raise AccessNotGranted(_CLOSED) from error
        with _understood("hashtag timeline"):
            statuses = elements(answer.body)
        if not statuses and self._hides_hashtags():
            raise AccessNotGranted(_CLOSED)
        return statuses

    def lookup(self, handle: str) -> bytes:
        """Return the account with `handle`, "name" or "name@host".

        Raises:
            Gone: The instance knows no such account.
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses.
        """
        answer = self._ask(
            "account lookup",
            "/api/v1/accounts/lookup",
            lambda: self._sdk.account_lookup(handle),
        )
        with _understood("account lookup"):
            members(answer.body)
        return answer.body

    def statuses(self, account_id: str) -> Sequence[bytes]:
        """Return the newest statuses of the account with the instance's id.

        Raises:
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses, or the account is gone.
        """
        answer = self._ask(
            "account statuses",
            f"/api/v1/accounts/{account_id}/statuses",
            lambda: self._sdk.account_statuses(account_id, limit=PAGE),
        )
        with _understood("account statuses"):
            return elements(answer.body)

    def descendants(self, status_id: str) -> Sequence[bytes]:
        """Return the statuses below the one with the instance's id.

        Raises:
            Gone: There is no such status.
            RetryLater: The instance cannot answer now.
            NeedsOperator: It refuses.
        """
        answer = self._ask(
            "status context",
            f"/api/v1/statuses/{status_id}/context",
            lambda: self._sdk.status_context(status_id),
        )
        with _understood("status context"):
            return elements(members(answer.body)["descendants"])

    def _ask(self, method: str, path: str, call: Callable[[], object]) -> RawResponse:
        # Errors of the SDK quote bodies and are not passed on; the stored
        # response tells more.
        with suppress(*_SDK_ERRORS):
            call()
        answer = self._session.answer(method)
        if not urlsplit(answer.url).path.rstrip("/").endswith(path):
            raise Unavailable(f"{method}: the SDK did not ask")
        return answer

    def _hides_hashtags(self) -> bool:
        """Return whether the instance says that it keeps hashtag timelines back.

        `timelines_access` exists since Mastodon 4.5; the SDK asks for it itself.
        """
        shown = {"public", "authenticated"} if self._is_member else {"public"}
        for kept in self.kept:
            if urlsplit(kept.url).path.rstrip("/").endswith(_INSTANCE):
                access = _within(
                    object_in(kept.body),
                    ("configuration", "timelines_access", "hashtag_feeds"),
                )
                if isinstance(access, dict) and access:
                    return not shown & {str(who) for who in access.values()}
        return False


def connector_to(
    base_url: str, context: ConnectorContext
) -> Callable[[SecretStr | None], AbstractContextManager[Instance]]:
    """Return what opens a conversation with the instance, with or without a token."""
    open_session = session_opener(context)
    # They go past the log, and the answers tell the same.
    warnings.simplefilter("ignore", MastodonWarning)

    @contextmanager
    def connect(token: SecretStr | None) -> Iterator[Instance]:
        with open_session() as session:
            yield Instance(base_url, token, session)

    return connect


def _within(value: object, path: Sequence[str]) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


@contextmanager
def _understood(method: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError) as error:
        raise Unavailable(f"{method}: the answer is not the expected JSON") from error
