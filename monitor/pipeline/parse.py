"""Parse: items of a page are understood one by one, each behind its own border."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.errors import Refused
from monitor.domain.records import Sighting
from monitor.domain.sources import Source
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.connector import Connector, RawItem
from monitor.ports.jobs import MAX_ATTEMPTS, Stage
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

SUSPECT_AFTER: Final = 2
"""Runs in a row that did not end well, until an item of the page may be the cause."""

_BEING_READ: Final = "its worker ended while it was read"
_ENDED: Final = "it ended its worker too often"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """What parsing needs; `all` understands what it can of the items of a page."""

    store: Store
    clock: Clock

    def all(
        self, source: Source, connector: Connector, items: Sequence[RawItem]
    ) -> Sequence[tuple[RawItem, Sequence[Sighting] | Broken]]:
        """Return what each item says, or how it broke.

        An item that ends the process would end every later one, too: the cursor stays
        before its page. So once runs of a source do not end, each item is put aside
        before it is tried, and taken back afterwards.
        """
        if source.failures < SUSPECT_AFTER:
            return [(item, attempt(connector.parse, item)) for item in items]
        return [(item, self._tried(source, connector, item)) for item in items]

    def _tried(
        self, source: Source, connector: Connector, item: RawItem
    ) -> Sequence[Sighting] | Broken:
        now = self.clock.now()
        with self.store.write() as tx:
            tries = tx.archive.park(source.id, Stage.INGEST, item, _BEING_READ, now)
        if tries > MAX_ATTEMPTS:
            return Broken(_ENDED, Refused(_ENDED))
        found = attempt(connector.parse, item)
        with self.store.write() as tx:
            tx.archive.take_back(Stage.INGEST, item)
        return found
