"""Pages of a search: which of the names that resemble a domain exist."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from connectors.domains.candidates import candidates
from connectors.domains.found import FOUND
from connectors.domains.registration import Registries, registries_at
from connectors.domains.resolution import Resolution, Resolved
from connectors.domains.words import TLDS, WORDS
from monitor.domain.errors import RateLimited
from monitor.domain.sources import JSONValue
from monitor.ports.connector import ConnectorContext, Page, RawItem

if TYPE_CHECKING:
    from connectors.domains import DomainsOptions

PAGE: Final = 100
"""Names that one page looks up."""


class Search:
    """Looks up the names that resemble a domain; keeps nothing between pages.

    Args:
        options: What to look for, and whom to ask.
        resolution: Asks the domain name system.
        registries: Opens a conversation with an RDAP server.
    """

    def __init__(
        self,
        options: "DomainsOptions",
        resolution: Resolution,
        registries: Callable[[], AbstractContextManager[Registries]],
    ) -> None:
        self._options = options
        self._resolution = resolution
        self._registries = registries

    def page(self, domain: str, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next names that resemble `domain` and exist.

        Raises:
            RetryLater: There is no answer, or the RDAP server asks to slow down.
        """
        names, start = self._names(domain), _position(cursor)
        if start == 0:
            self._resolution.check()
        asked = names[start : start + PAGE]
        existing = self._resolution.look_up_all(asked)
        items = self._items(existing)
        if len(items) < len(existing):
            end = start + asked.index(existing[len(items)].name)
        else:
            end = start + len(asked)
        more = end < len(names)
        return Page(items=items, cursor={"position": end} if more else {}, more=more)

    def check(self) -> None:
        """Ask DNS and RDAP one question each.

        Raises:
            RetryLater: One of them cannot answer now.
            NeedsOperator: The RDAP server refuses.
        """
        self._resolution.check()
        with self._registries() as registries:
            registries.check()

    def _names(self, domain: str) -> tuple[str, ...]:
        options = self._options
        return candidates(
            domain,
            options.most,
            words=(*options.words, *WORDS),
            tlds=(*options.tlds, *TLDS),
        )

    def _items(self, existing: Sequence[Resolved]) -> list[RawItem]:
        """Return an item for each name, fewer if the RDAP server has enough of us.

        Raises:
            RateLimited: It has enough before the first one.
        """
        items: list[RawItem] = []
        with self._registries() as registries:
            for resolved in existing:
                try:
                    registration = registries.registration(resolved.name)
                except RateLimited:
                    if not items:
                        raise
                    break
                told = asdict(resolved) | asdict(registration)
                body = json.dumps(told).encode()
                items.append(RawItem(form=FOUND, body=body, locator=resolved.name))
        return items


def search_with(options: "DomainsOptions", context: ConnectorContext) -> Search:
    """Return a search that asks whom `options` name."""
    resolution = Resolution(options.resolver_address, context.timeout)
    return Search(options, resolution, registries_at(options.base_url, context))


def _position(cursor: Mapping[str, JSONValue]) -> int:
    position = cursor.get("position")
    return max(0, position) if isinstance(position, int) else 0
