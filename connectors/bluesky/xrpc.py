"""Asks one host of the AT Protocol, through the atproto SDK.

The SDK writes requests; answers are read from the stored responses, because its
models refuse a page of 100 accounts for one that is odd. Its sessions are not
used: they would send the token wherever an answer says that the account lives.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import Final

from atproto import Client, Request
from atproto_core.exceptions import AtProtocolError

from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from monitor.domain.errors import AuthRejected, Unavailable
from monitor.domain.json_text import object_in
from monitor.ports.connector import RawResponse

SESSIONS: Final = "com.atproto.server."
"""How the methods begin whose answers hold tokens."""

_JSON: Final = "application/json"

# Errors of a token that come with 400; one that is missing comes with 401.
_TOKEN_ERRORS: Final = frozenset({"ExpiredToken", "InvalidToken"})


class Xrpc:
    """One host; use it from one thread."""

    def __init__(self, base_url: str, exchange: Exchange) -> None:
        self._exchange = exchange
        request = Request(transport=exchange, trust_env=False)
        self._client = Client(base_url, request=request)

    @property
    def kept(self) -> Sequence[RawResponse]:
        """Every response so far, in order; those that hold tokens are left out."""
        return [kept for kept in self._exchange.kept if SESSIONS not in kept.url]

    def query(
        self, method: str, params: object, token: str | None = None
    ) -> RawResponse:
        """Return the answer to a query, which was a success.

        Raises:
            RetryLater: The host cannot answer now.
            NeedsOperator: It refuses.
        """
        headers = _headers(token)
        return self._ask(
            method,
            lambda: self._client.invoke_query(method, params, headers=headers),
        )

    def call(
        self,
        method: str,
        data: object = None,
        token: str | None = None,
    ) -> RawResponse:
        """Return the answer to a procedure, which was a success.

        Raises:
            RetryLater: The host cannot answer now.
            NeedsOperator: It refuses.
        """
        told = {} if data is None else {"data": data, "input_encoding": _JSON}
        headers = _headers(token)
        return self._ask(
            method,
            lambda: self._client.invoke_procedure(method, headers=headers, **told),
        )

    def _ask(self, method: str, call: Callable[[], object]) -> RawResponse:
        kept = self._exchange.kept
        before = len(kept)
        # Errors of the SDK quote bodies and are not passed on; the stored
        # response tells more. ValueError: JSON that it cannot read.
        with suppress(AtProtocolError, ValueError):
            call()
        if len(kept) == before:
            raise Unavailable(f"{method}: the SDK did not ask")
        answer = kept[-1]
        if _is_token_error(answer):
            raise AuthRejected(f"{method}: HTTP {answer.status}: the token has expired")
        check_answer(answer, method)
        return answer


@contextmanager
def understood(method: str) -> Iterator[None]:
    """Say that an answer to `method` is odd if reading it fails.

    Raises:
        Unavailable: Instead of a `KeyError` or a `ValueError`.
    """
    try:
        yield
    except (KeyError, ValueError) as error:
        raise Unavailable(f"{method}: the answer is not the expected JSON") from error


def _headers(token: str | None) -> Mapping[str, str]:
    return {} if token is None else {"Authorization": f"Bearer {token}"}


def _is_token_error(answer: RawResponse) -> bool:
    if answer.status != HTTPStatus.BAD_REQUEST:
        return False
    error = object_in(answer.body).get("error")
    return isinstance(error, str) and error in _TOKEN_ERRORS
