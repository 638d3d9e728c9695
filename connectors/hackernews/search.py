"""Asks Algolia's search of Hacker News.

https://hn.algolia.com/api; what it searches are titles, texts, addresses and names
of authors (github.com/algolia/hn-search, app/models/item.rb). Each question is a
conversation of its own.
"""

import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

import httpx

from connectors.hackernews.items import FORM, created_in, id_in
from connectors.hackernews.progress import Window
from connectors.kit.errors import check_answer
from connectors.kit.http import Exchange
from connectors.kit.json_parts import elements, members
from monitor.domain.errors import BadQuery, Unavailable
from monitor.ports.connector import ConnectorContext, RawItem, RawResponse

PATH: Final = "/api/v1/search_by_date"
"""The search that shows the newest first."""

_METHOD: Final = "search_by_date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """What one answer shows.

    Attributes:
        items: The hits as they were written, each once.
        times: When they were made, Unix seconds, of those that tell it.
        total: How many there are in the window, as far as is told.
        answer: The response as it came.
    """

    items: Sequence[RawItem]
    times: Sequence[int]
    total: int
    answer: RawResponse


class Search:
    """Finds stories and comments; may be used by many threads."""

    def __init__(self, base_url: str, context: ConnectorContext) -> None:
        self._url = base_url + PATH
        self._context = context
        self._trust: ssl.SSLContext = httpx.create_ssl_context(trust_env=False)
        agent = f"wardwatch/{version('wardwatch')}"
        self._headers = {"User-Agent": agent, "Accept": "application/json"}

    def find(self, term: str, window: Window, limit: int) -> Hits:
        """Return the newest hits of the phrase `term` inside `window`.

        Args:
            term: What they hold, as it is written.
            window: When they were made.
            limit: Most hits of the answer, 1..1000.

        Raises:
            RetryLater: The search cannot answer now.
            NeedsOperator: It refuses, or does not understand `term`.
        """
        params = {
            "query": _phrase(term),
            "tags": "(story,comment)",
            "typoTolerance": "false",
            "advancedSyntax": "true",
            "hitsPerPage": str(limit),
            **_filters(window),
        }
        answer = self._ask(params)
        check_answer(answer, _METHOD)
        return _hits(answer)

    def _ask(self, params: Mapping[str, str]) -> RawResponse:
        with (
            Exchange(self._context, self._trust) as exchange,
            httpx.Client(transport=exchange, trust_env=False) as client,
        ):
            try:
                client.get(self._url, params=params, headers=self._headers)
            except (httpx.InvalidURL, httpx.UnsupportedProtocol):
                # Without the cause: its message quotes the URL.
                raise BadQuery("the search has no usable address") from None
            return exchange.kept[-1]


def _hits(answer: RawResponse) -> Hits:
    """Return what `answer` shows.

    Raises:
        Unavailable: It is not the expected JSON.
    """
    try:
        parts = members(answer.body)
        found = tuple(dict.fromkeys(elements(parts["hits"])))
        total = int(parts["nbHits"])
    except (KeyError, ValueError) as error:
        raise Unavailable(f"{_METHOD}: the answer is not the expected JSON") from error
    created = map(created_in, found)
    return Hits(
        items=tuple(
            RawItem(form=FORM, body=raw, locator=id_in(raw) or "") for raw in found
        ),
        times=tuple(time for time in created if time is not None),
        total=total,
        answer=answer,
    )


def _filters(window: Window) -> Mapping[str, str]:
    bounds = {">=": window.since, "<=": window.until}
    told = [f"created_at_i{sign}{at}" for sign, at in bounds.items() if at is not None]
    return {"numericFilters": ",".join(told)} if told else {}


def _phrase(term: str) -> str:
    """Return `term` as a phrase; there is no way to write a quote inside of one.

    Raises:
        BadQuery: It has nothing to search for, which would find everything.
    """
    if not any(map(str.isalnum, term)):
        raise BadQuery("a term needs a letter or a digit to be searched for")
    return '"{}"'.format(" ".join(term.replace('"', " ").split()))
