"""The login that searching for posts needs, kept for the process.

Logins are limited to 30 in 5 minutes and 300 a day for an account
(https://docs.bsky.app/docs/advanced-guides/rate-limits), so one is made when
there is none, and renewed by its refresh token when it has expired. Tokens go to
the host that gave them and nowhere else; they are never stored.
"""

import threading
from dataclasses import dataclass, field
from typing import Final

from atproto import models
from pydantic import SecretStr

from connectors.bluesky.xrpc import Xrpc
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    RateLimited,
    Unavailable,
)
from monitor.domain.json_text import object_in
from monitor.domain.time import HOUR, MINUTE
from monitor.ports.connector import RawResponse
from monitor.ports.runtime import Clock

AFTER_REFUSAL: Final = HOUR
"""How long a refused login is not tried again: many sources share one limit."""

AFTER_LIMIT: Final = 5 * MINUTE
"""The same for a limited one that does not say; the window of the limit."""

_CREATE: Final = "com.atproto.server.createSession"
_REFRESH: Final = "com.atproto.server.refreshSession"
_TOKEN_LIMIT: Final = 8_192
_REFUSED: Final = "login refused: check `handle` and `app_password`"


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a login gave: a token for requests, one to get the next with."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)


class Login:
    """One account's login, shared by threads.

    Args:
        handle: Its handle, DID or e-mail address.
        app_password: An app password of the account.
        clock: The clock.
    """

    def __init__(self, handle: str, app_password: SecretStr, clock: Clock) -> None:
        self._handle = handle
        self._app_password = app_password
        self._clock = clock
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None
        self._refused_until = 0
        self._limited_until = 0

    def query(self, host: Xrpc, method: str, params: object) -> RawResponse:
        """Return the answer of `host` to a query by this account.

        A token that is refused is renewed once: by its refresh token, or else by
        a new login.

        Raises:
            AuthRejected: The login is refused, or its tokens are.
            RetryLater: The host cannot answer now.
            NeedsOperator: It refuses, or does not understand.
        """
        tokens = self._after(None, host)
        try:
            return host.query(method, params, tokens.access)
        except AuthRejected:
            tokens = self._after(tokens, host)
        return host.query(method, params, tokens.access)

    def _after(self, refused: Tokens | None, host: Xrpc) -> Tokens:
        """Return tokens other than `refused`; one thread at a time gets them."""
        with self._lock:
            if refused is not None and self._tokens is refused:
                self._tokens = _refreshed(host, refused)
            if self._tokens is None:
                self._tokens = self._log_in(host)
            return self._tokens

    def _log_in(self, host: Xrpc) -> Tokens:
        self._check_rest()
        data = models.ComAtprotoServerCreateSession.Data(
            identifier=self._handle, password=self._app_password.get_secret_value()
        )
        now = self._clock.now()
        try:
            return _tokens_in(host.call(_CREATE, data))
        except (AccessNotGranted, AuthRejected, BadQuery) as error:
            self._refused_until = now + AFTER_REFUSAL
            raise AuthRejected(_REFUSED) from error
        except RateLimited as error:
            self._limited_until = max(error.retry_at or 0, now + AFTER_LIMIT)
            raise

    def _check_rest(self) -> None:
        """Do nothing if a login may be tried.

        Raises:
            AuthRejected: One was refused a short while ago.
            RateLimited: Too many were tried.
        """
        now = self._clock.now()
        if now < self._refused_until:
            raise AuthRejected(_REFUSED)
        if now < self._limited_until:
            raise RateLimited("login: too many were tried", self._limited_until)


def _refreshed(host: Xrpc, tokens: Tokens) -> Tokens | None:
    """Return new tokens, or None if the old ones are good for nothing any more."""
    try:
        return _tokens_in(host.call(_REFRESH, token=tokens.refresh))
    except (AccessNotGranted, AuthRejected, BadQuery):
        return None


def _tokens_in(answer: RawResponse) -> Tokens:
    try:
        told = object_in(answer.body)
        return Tokens(_token(told["accessJwt"]), _token(told["refreshJwt"]))
    except (KeyError, ValueError):
        # Not chained: the cause quotes what may be a token.
        raise Unavailable("login: the answer is not the expected JSON") from None


def _token(value: object) -> str:
    """Return `value`, which can be sent in a header.

    Raises:
        ValueError: It cannot.
    """
    if not isinstance(value, str) or not 0 < len(value) <= _TOKEN_LIMIT:
        raise ValueError("not a token")
    if not value.isascii() or not value.isprintable():
        raise ValueError("not a token")
    return value
