"""Retry: what was put aside is tried again, because a person asks for it.

It comes after this version learnt to read it, or after a bug was mended. Each item is
tried on trial first, where it can end or hang nobody that is needed, and stays where it
is if that fails.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from monitor.domain.errors import StorageError
from monitor.domain.evidence import Wanted
from monitor.domain.records import Identity
from monitor.domain.sources import Source
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.authors import kept, unseen_authors
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.sight import Leads, sight
from monitor.ports.connector import AuthorLookup, Connector
from monitor.ports.jobs import Stage
from monitor.ports.parked import ParkedId, ParkedItem
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 50
"""Items that are held and tried at a time; one may have several MiB."""

Try = Callable[[ParkedItem], str]
"""Tries one item; returns why it failed, or an empty text."""


class Trial(Protocol):
    """Tries items where nobody is needed: in a process that may end or hang."""

    def __call__(
        self, prepare: Callable[[], Try], items: Sequence[ParkedItem]
    ) -> Sequence[str]:
        """Return why each of `items` failed, in order; empty for those that did not.

        Args:
            prepare: Returns what tries an item; called where that is tried.
            items: What to try; one that ends its process fails alone.

        Raises:
            Unavailable: Nothing can be tried now.
        """
        ...


class Became(StrEnum):
    """What became of an item."""

    STORED = "stored"
    QUEUED = "queued"
    FAILED = "failed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retried:
    """An item that was tried again.

    Attributes:
        id: Its number.
        became: `STORED` as if it had come now, `QUEUED` to be judged, `FAILED` and put
            aside as before, or `GONE`: destroyed, or taken by somebody else.
        new: Revisions that it brought.
        error: Why it failed, or empty.
    """

    id: ParkedId
    became: Became
    new: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """What a retry needs.

    Attributes:
        store: The store.
        clock: The clock.
        watchlist: Whom it may be about.
        connector_of: Returns the connector of a name, None if none has it.
        trial: Where items are tried first.
        judging: Returns what tries to judge a record; called on trial only.
        ask_registry: Whether the NPI registry may be asked about accounts.
    """

    store: Store
    clock: Clock
    watchlist: Watchlist
    connector_of: Callable[[str], Connector | None]
    trial: Trial
    judging: Callable[[], Try]
    ask_registry: bool = True

    def run(
        self, ids: Sequence[ParkedId], stop: Callable[[], bool]
    ) -> Iterator[Retried]:
        """Yield what becomes of each of `ids`, until `stop` says so.

        Raises:
            StorageError: The database failed; what was not told of is as it was.
            Unavailable: Nothing can be tried now.
        """
        for start in range(0, len(ids), BATCH):
            if stop():
                return
            asked = ids[start : start + BATCH]
            with self.store.read() as tx:
                items = tx.parked.items(asked, self.clock.now())
            there = {item.id for item in items}
            for gone in asked:
                if gone not in there:
                    yield Retried(id=gone, became=Became.GONE)
            yield from self._read(items)
            yield from self._judged(items)

    def _read(self, items: Sequence[ParkedItem]) -> Iterator[Retried]:
        """Read items of connectors again."""
        read = [item for item in items if item.stage is not Stage.JUDGE]
        known: list[tuple[ParkedItem, Source, Connector]] = []
        for item in read:
            source = self._source(item)
            connector = self.connector_of(source.plan.connector) if source else None
            if source is None or connector is None:
                why = "no connector of that name is configured"
                yield Retried(id=item.id, became=Became.FAILED, error=why)
            else:
                known.append((item, source, connector))
        parsers = {item.id: connector for item, _, connector in known}
        for (item, source, connector), error in zip(
            known, self._tried(parsers, [item for item, _, _ in known]), strict=True
        ):
            yield self._settled(item, source, connector, error)

    def _tried(
        self, parsers: Mapping[ParkedId, Connector], items: Sequence[ParkedItem]
    ) -> Sequence[str]:
        def parsed(item: ParkedItem) -> str:
            found = attempt(parsers[item.id].parse, item.item)
            return found.error if isinstance(found, Broken) else ""

        return self.trial(lambda: parsed, items) if items else ()

    def _settled(
        self, item: ParkedItem, source: Source, connector: Connector, error: str
    ) -> Retried:
        if error:
            return self._failed(item, error)
        stored = attempt(self._store, item, source, connector)
        if not isinstance(stored, Broken):
            return stored
        if isinstance(stored.cause, StorageError):
            raise stored.cause
        return self._failed(item, stored.error)

    def _store(self, item: ParkedItem, source: Source, connector: Connector) -> Retried:
        """Store what an item shows as if it had come now; the cursor stays.

        What a later page, or the platform, said meanwhile is newer, and holds.
        """
        of_page = item.stage is Stage.INGEST
        shown = connector.parse(item.item)
        terms, authors = self.watchlist.terms, dict[Identity, Wanted]()
        if of_page and isinstance(connector, AuthorLookup):
            authors |= unseen_authors([shown], source.plan, terms)
        leads = Leads(
            watchlist=self.watchlist,
            authors=authors,
            ask_registry=self.ask_registry,
            plan=source.plan if of_page else None,
        )
        sightings = kept([shown], source.plan, terms)
        now = self.clock.now()
        with self.store.write() as tx:
            if not tx.parked.take(item.id):
                return Retried(id=item.id, became=Became.GONE)
            seen = [one.identity for one in sightings]
            newer = tx.parked.newer(seen, item.parked_at)
            new = sight(
                tx,
                [one for one in sightings if one.identity not in newer],
                leads,
                now,
                baseline=_of_baseline(item, source),
                source_id=source.id if of_page else None,
            )
        return Retried(id=item.id, became=Became.STORED, new=new)

    def _judged(self, items: Sequence[ParkedItem]) -> Iterator[Retried]:
        """Queue records again, with no try counted yet."""
        records = [item for item in items if item.stage is Stage.JUDGE]
        errors = self.trial(self.judging, records) if records else ()
        for item, error in zip(records, errors, strict=True):
            yield self._failed(item, error) if error else self._queue(item)

    def _queue(self, item: ParkedItem) -> Retried:
        with self.store.write() as tx:
            if not tx.parked.take(item.id):
                return Retried(id=item.id, became=Became.GONE)
            tx.jobs.put(Stage.JUDGE, [item.item.body.decode()], self.clock.now())
        return Retried(id=item.id, became=Became.QUEUED)

    def _failed(self, item: ParkedItem, error: str) -> Retried:
        with self.store.write() as tx:
            there = tx.parked.failed(item.id, error)
        became = Became.FAILED if there else Became.GONE
        return Retried(id=item.id, became=became, error=error)

    def _source(self, item: ParkedItem) -> Source | None:
        if item.source_id is None:
            return None
        with self.store.read() as tx:
            return tx.sources.get(item.source_id)


def _of_baseline(item: ParkedItem, source: Source) -> bool:
    """Return whether an item came with the first poll of its source.

    Read late, it pages nobody about what was old even then.
    """
    ended = source.baseline_done_at
    return ended is None or item.parked_at <= ended
