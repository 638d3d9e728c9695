"""Ingest: pages of a source, each with its cursor in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from monitor.domain.errors import NeedsOperator, RetryLater, StaleCursor
from monitor.domain.evidence import wanted_evidence
from monitor.domain.records import Sighting
from monitor.domain.sources import Cursor, Outcome, Source
from monitor.domain.time import HOUR, MINUTE
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.connector import Connector, Page
from monitor.ports.jobs import Stage
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store, Transaction

_log = structlog.get_logger(__name__)

MOST_PAGES: Final = 1_000
"""Pages of one run; what is left waits for the next, so that a platform whose
paging never ends cannot hold a worker."""

_LONGEST_BACKOFF: Final = 6 * HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What one run of a source brought.

    Attributes:
        fetched: Items received.
        stored: New revisions.
        parked: Items that could not be understood.
        error: Why the run failed, or empty.
        permanent: Whether a run failed that only a person can mend.
    """

    fetched: int = 0
    stored: int = 0
    parked: int = 0
    error: str = ""
    permanent: bool = False

    def __add__(self, other: "Ingested") -> "Ingested":
        """Return both together; the first error wins."""
        return Ingested(
            fetched=self.fetched + other.fetched,
            stored=self.stored + other.stored,
            parked=self.parked + other.parked,
            error=self.error or other.error,
            permanent=self.permanent or other.permanent,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingest:
    """What ingest needs: one run of one source is `run`."""

    store: Store
    clock: Clock
    rng: Rng

    def run(
        self, source: Source, connector: Connector, stop: Callable[[], bool]
    ) -> Ingested:
        """Read pages of `source` until there are no more or `stop` says so.

        Each page is committed with its cursor, so that a run that ends early
        goes on where it stopped.
        """
        done = Ingested()
        cursor = source.cursor
        self._begin(source)
        for _ in range(MOST_PAGES):
            page = attempt(connector.poll, source.plan.query, cursor.value)
            if isinstance(page, Broken):
                return done + self._fail(source, page)
            try:
                done += self._store(source, cursor, connector, page)
            except StaleCursor:
                # Another process reads this source; what it stored is enough.
                _log.warning("cursor_moved", source=source.id)
                return done
            if not page.more:
                self._finish(source, done, self._jittered(source.plan.every))
                return done
            if stop():
                self._finish(source, done, 0, complete=False)
                return done
            cursor = Cursor(version=cursor.version + 1, value=page.cursor)
        self._finish(source, done, self._jittered(source.plan.every), complete=False)
        return done

    def _begin(self, source: Source) -> None:
        """Put the next run off, so that a crash loop polls nothing early."""
        due_at = self.clock.now() + self._backoff(source)
        with self.store.write() as tx:
            tx.sources.begin_run(source.id, due_at)

    def _backoff(self, source: Source) -> int:
        doubled = MINUTE * 2 ** min(source.failures, 10)
        return self._jittered(min(source.plan.every, doubled, _LONGEST_BACKOFF))

    def _jittered(self, wait: int) -> int:
        return int(wait * self.rng.uniform(0.8, 1.2))

    def _store(
        self, source: Source, cursor: Cursor, connector: Connector, page: Page
    ) -> Ingested:
        parsed = [(item, attempt(connector.parse, item)) for item in page.items]
        broken = [(item, found) for item, found in parsed if isinstance(found, Broken)]
        sightings = [
            sighting
            for _, found in parsed
            if not isinstance(found, Broken)
            for sighting in found
        ]
        now = self.clock.now()
        with self.store.write() as tx:
            tx.sources.advance(source.id, cursor.version, page.cursor, now)
            tx.archive.keep(source.id, page.responses)
            tx.sources.open_gaps(source.id, page.gaps, now)
            for item, failure in broken:
                tx.archive.park(source.id, Stage.INGEST, item, failure.error, now)
            stored = _sight(tx, source, sightings, now)
        for item, failure in broken:
            _log.warning(
                "item_parked",
                connector=source.plan.connector,
                item_id=item.locator,
                error=failure.error,
            )
        return Ingested(fetched=len(page.items), stored=stored, parked=len(broken))

    def _finish(
        self, source: Source, done: Ingested, wait: int, *, complete: bool = True
    ) -> None:
        now = self.clock.now()
        outcome = Outcome.CHECKED if done.fetched else Outcome.EMPTY
        with self.store.write() as tx:
            tx.sources.end_run(
                source.id, outcome, "", now + wait, now, complete=complete
            )

    def _fail(self, source: Source, failure: Broken) -> Ingested:
        now = self.clock.now()
        cause = failure.cause
        if isinstance(cause, NeedsOperator):
            due_at = now + self._jittered(source.plan.every)
        else:
            due_at = now + self._backoff(source)
        if isinstance(cause, RetryLater):
            due_at = max(due_at, cause.retry_at or 0)
        with self.store.write() as tx:
            tx.sources.end_run(source.id, Outcome.FAILED, failure.error, due_at, now)
        _log.warning(
            "source_failed",
            connector=source.plan.connector,
            source=source.id,
            error=failure.error,
        )
        return Ingested(
            error=failure.error, permanent=not isinstance(cause, RetryLater)
        )


def _sight(
    tx: Transaction, source: Source, sightings: Sequence[Sighting], now: int
) -> int:
    """Store `sightings` and wake what comes next; return the new revisions."""
    baseline = source.baseline_done_at is None
    stored = tx.records.sight(sightings, baseline=baseline, now=now)
    enrich: list[str] = []
    judge: list[str] = []
    new = {}
    for sighting, sighted in zip(sightings, stored, strict=True):
        if sighted.new_revision:
            new[sighted.record_id] = sighting
    for record_id, sighting in new.items():
        wanted = wanted_evidence(sighting)
        fetch = bool(wanted) and tx.evidence.want(record_id, wanted, now)
        (enrich if fetch else judge).append(str(record_id))
    tx.jobs.put(Stage.ENRICH, enrich, now)
    tx.jobs.put(Stage.JUDGE, judge, now)
    return len(new)
