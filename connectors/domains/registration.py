"""Asks registries when a domain was registered, and with whom: RDAP over HTTP.

A bootstrap server such as rdap.org redirects to the registry in charge. Nobody
checked where it leads, so that the guarded client goes there.
"""

import ssl
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http import HTTPStatus
from importlib.metadata import version
from typing import Final, TypeVar
from urllib.parse import urljoin, urlsplit

import httpx

from connectors.domains.rdap import Registration, registration_of
from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from monitor.domain.errors import (
    NeedsOperator,
    RateLimited,
    Refused,
    RetryLater,
)
from monitor.ports.connector import ConnectorContext, RawResponse

CHECKED_NAME: Final = "example.com"
"""A domain that is registered for ever (RFC 2606)."""

PATIENCE: Final = 2
"""Requests in a row that may fail before a server is left alone for a page."""

_Told = TypeVar("_Told")

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})


class Registries:
    """Asks one RDAP server; use it from one thread.

    Args:
        base_url: The server, without `/domain/…`.
        client: Talks through `exchange`.
        exchange: Hands on redirects.
        context: Its fetcher follows them.
    """

    def __init__(
        self,
        base_url: str,
        client: httpx.Client,
        exchange: Exchange,
        context: ConnectorContext,
    ) -> None:
        self._base_url = base_url
        self._host = urlsplit(base_url).hostname or ""
        self._exchange = exchange
        self._context = context
        self._client = client
        self._silent: Counter[str] = Counter()

    def registration(self, name: str) -> Registration:
        """Return what is known of the registration of `name`.

        A registry that does not answer, and many of countries have no RDAP, hides
        no domain: then nothing is known. A server that stays silent is asked no
        more, so that it does not hold up the search for as many time-outs; nor is
        a registry to which redirects lead.

        Raises:
            RateLimited: The server asks to slow down.
        """
        told = self._patiently(self._base_url, lambda: self._answer(name))
        if told is None:
            return Registration()
        if told.status in _REDIRECTS:
            return self._follow(told)
        return registration_of(told.body)

    def check(self) -> None:
        """Ask for a domain that is always there.

        Raises:
            RetryLater: The server cannot answer now.
            NeedsOperator: It refuses.
        """
        answer = self._ask(CHECKED_NAME)
        if answer.status not in {*_REDIRECTS, HTTPStatus.NOT_FOUND}:
            check_answer(answer, self._host)

    def _ask(self, name: str) -> RawResponse:
        # Not sent by the client, which fails at a `Location` that is no address.
        question = self._client.build_request("GET", f"{self._base_url}/domain/{name}")
        self._exchange.handle_request(question)
        return self._exchange.kept.pop()

    def _answer(self, name: str) -> RawResponse:
        answer = self._ask(name)
        if answer.status not in _REDIRECTS:
            check_answer(answer, self._host)
        return answer

    def _follow(self, answer: RawResponse) -> Registration:
        location, fetcher = answer.headers.get("location"), self._context.fetcher
        if location is None or fetcher is None:
            return Registration()
        try:
            target = urljoin(answer.url, location)
            registry = urlsplit(target).netloc
        except ValueError:
            return Registration()
        told = self._patiently(registry, lambda: fetcher.fetch(target))
        return registration_of(told.body) if told else Registration()

    def _patiently(self, server: str, ask: Callable[[], _Told]) -> _Told | None:
        """Return what `ask` does, or None if `server` tells nothing.

        Raises:
            RateLimited: It asks to slow down.
        """
        if self._silent[server] >= PATIENCE:
            return None
        try:
            told = ask()
        except RateLimited:
            raise
        except (NeedsOperator, Refused):
            return None
        except RetryLater:
            self._silent[server] += 1
            return None
        self._silent[server] = 0
        return told


def registries_at(
    base_url: str, context: ConnectorContext
) -> Callable[[], AbstractContextManager[Registries]]:
    """Return what opens a conversation; loads the certificates that are trusted."""
    trust: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)
    headers = {
        "User-Agent": f"wardwatch/{version('wardwatch')}",
        "Accept": "application/rdap+json",
    }

    @contextmanager
    def opened() -> Iterator[Registries]:
        with (
            Exchange(context, trust, hands_on_redirects=True) as exchange,
            httpx.Client(
                transport=exchange, trust_env=False, headers=headers
            ) as client,
        ):
            yield Registries(base_url, client, exchange, context)

    return opened
