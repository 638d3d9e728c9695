"""One conversation with an AppView, through the atproto SDK.

The SDK writes requests; answers are read from the stored responses, because
its models refuse a page of 100 accounts for one that is odd.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import httpx
from atproto import Client, Request, models
from atproto_core.exceptions import AtProtocolError

from connectors.bluesky.profiles import cursor_of
from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from connectors.kit.json_parts import elements, members
from monitor.domain.errors import BadQuery, Unavailable
from monitor.ports.connector import ConnectorContext, RawResponse

if TYPE_CHECKING:
    import ssl

SEARCH_LIMIT: Final = 100
"""Most accounts of one searchActors answer (lexicon app.bsky.actor.searchActors)."""

PROFILES_LIMIT: Final = 25
"""Most accounts of one getProfiles request (lexicon app.bsky.actor.getProfiles)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of a search: accounts as they were written, and what follows."""

    actors: Sequence[bytes]
    cursor: str | None


class AppView:
    """Asks the AppView; use it from one thread.

    Attributes:
        kept: Every response so far, in order.
    """

    def __init__(self, base_url: str, exchange: Exchange) -> None:
        self.kept: list[RawResponse] = exchange.kept
        request = Request(transport=exchange, trust_env=False)
        self._client = Client(base_url, request=request)

    def search(
        self, term: str, cursor: str | None, *, limit: int = SEARCH_LIMIT
    ) -> Found:
        """Return at most `limit` accounts that match `term`, from `cursor` on.

        Raises:
            RetryLater: The AppView cannot answer now.
            NeedsOperator: It refuses, or does not understand `term` or `cursor`.
        """
        params = models.AppBskyActorSearchActors.Params(
            q=term, limit=limit, cursor=cursor
        )
        answer = self._ask("app.bsky.actor.searchActors", params)
        with _understood("app.bsky.actor.searchActors"):
            parts = members(answer.body)
            return Found(actors=elements(parts["actors"]), cursor=cursor_of(parts))

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
            answer = self._ask(method, params)
        except BadQuery:
            # One account is refused: halve, so that the others are still seen.
            half = len(dids) // 2
            return (
                [*self._batch(dids[:half]), *self._batch(dids[half:])] if half else []
            )
        with _understood(method):
            return elements(members(answer.body)["profiles"])

    def _ask(
        self,
        method: str,
        params: object,
    ) -> RawResponse:
        # Errors of the SDK quote bodies and are not passed on; the stored
        # response tells more. ValueError: JSON that it cannot read.
        with suppress(AtProtocolError, ValueError):
            self._client.invoke_query(method, params)
        answer = self.kept[-1]
        check_answer(answer, method)
        return answer


def connector_to(
    base_url: str, context: ConnectorContext
) -> Callable[[], AbstractContextManager[AppView]]:
    """Return what opens a conversation with the AppView at `base_url`."""
    trust: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)

    @contextmanager
    def connect() -> Iterator[AppView]:
        with Exchange(context, trust) as exchange:
            yield AppView(base_url, exchange)

    return connect


@contextmanager
def _understood(method: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError) as error:
        raise Unavailable(f"{method}: the answer is not the expected JSON") from error
