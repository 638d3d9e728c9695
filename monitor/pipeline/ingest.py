"""Ingest: pages of a source, each with its cursor in one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import structlog

from monitor.domain.endpoints import REST
from monitor.domain.errors import (
    BudgetSpent,
    NeedsOperator,
    QuotaExhausted,
    RetryLater,
    StaleCursor,
)
from monitor.domain.evidence import Wanted
from monitor.domain.records import Identity
from monitor.domain.sources import Cursor, Outcome, Source
from monitor.domain.time import HOUR
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.authors import kept, unseen_authors
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.parse import Parse
from monitor.pipeline.sight import Leads, sight
from monitor.ports.connector import AuthorLookup, Connector, Page
from monitor.ports.jobs import Stage
from monitor.ports.runtime import Clock, Rng
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)

MOST_PAGES: Final = 1_000
"""Pages of one run; what is left waits for the next, so that a platform whose
paging never ends cannot hold a worker."""

_ALL_ODD: Final = 5
"""Items from which a run that parked all of them has failed."""

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
    """What ingest needs: one run of one source is `run`.

    Attributes:
        store: The store.
        clock: The clock.
        rng: Spreads retries.
        ask_registry: Whether the NPI registry may be asked about accounts.
    """

    store: Store
    clock: Clock
    rng: Rng
    ask_registry: bool = True

    def run(
        self,
        source: Source,
        connector: Connector,
        watchlist: Watchlist,
        stop: Callable[[], bool],
    ) -> Ingested:
        """Read pages of `source` until there are no more or `stop` says so.

        Each page is committed with its cursor, so that a run that ends early
        goes on where it stopped.

        Args:
            source: What to read.
            connector: Reads it.
            watchlist: Says which posts concern a practice, so that their authors
                are kept, and what accounts are worth fetching for.
            stop: Says when to read no further page.
        """
        done = Ingested()
        cursor = source.cursor
        self._begin(source)
        for _ in range(MOST_PAGES):
            page = attempt(connector.poll, source.plan.query, cursor.value)
            if isinstance(page, Broken):
                return done + self._fail(source, page)
            try:
                done += self._store(source, cursor, connector, page, watchlist)
            except StaleCursor:
                # Another process reads this source; what it stored is enough.
                _log.warning("cursor_moved", source=source.id)
                return done
            if not page.more:
                done = _doubted(done)
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
        now = self.clock.now()
        due_at = now + self._jittered(_backoff(source))
        with self.store.write() as tx:
            tx.sources.begin_run(source.id, due_at, now)

    def _jittered(self, wait: int) -> int:
        return int(wait * self.rng.uniform(0.8, 1.2))

    def _store(
        self,
        source: Source,
        cursor: Cursor,
        connector: Connector,
        page: Page,
        watchlist: Watchlist,
    ) -> Ingested:
        parse = Parse(store=self.store, clock=self.clock)
        parsed = parse.all(source, connector, page.items)
        broken = [(item, found) for item, found in parsed if isinstance(found, Broken)]
        shown = [found for _, found in parsed if not isinstance(found, Broken)]
        sightings = kept(shown, source.plan, watchlist.terms)
        authors: Mapping[Identity, Wanted] = {}
        if isinstance(connector, AuthorLookup):
            authors = unseen_authors(shown, source.plan, watchlist.terms)
        baseline = source.baseline_done_at is None
        now = self.clock.now()
        with self.store.write() as tx:
            tx.sources.advance(source.id, cursor.version, page.cursor, now)
            tx.archive.keep(source.id, page.responses)
            tx.sources.open_gaps(source.id, page.gaps, now)
            for item, failure in broken:
                tx.archive.park(source.id, Stage.INGEST, item, failure.error, now)
            leads = Leads(
                watchlist=watchlist,
                authors=authors,
                ask_registry=self.ask_registry,
                plan=source.plan,
            )
            stored = sight(
                tx,
                sightings,
                leads,
                now,
                baseline=baseline,
                source_id=source.id,
            )
        if page.problem:
            _warn_of_failure(source, page.problem)
        for item, failure in broken:
            _log.warning(
                "item_parked",
                connector=source.plan.connector,
                item_id=item.locator,
                error=failure.error,
            )
        return Ingested(
            fetched=len(page.items),
            stored=stored,
            parked=len(broken),
            error=page.problem,
            permanent=bool(page.problem),
        )

    def _finish(
        self, source: Source, done: Ingested, wait: int, *, complete: bool = True
    ) -> None:
        now = self.clock.now()
        outcome = Outcome.CHECKED if done.fetched else Outcome.EMPTY
        if done.error:
            outcome = Outcome.FAILED
        with self.store.write() as tx:
            if not done.error:
                tx.sources.note_news(source.id, now, news=done.stored > 0)
            tx.sources.end_run(
                source.id, outcome, done.error, now + wait, now, complete=complete
            )

    def _fail(self, source: Source, failure: Broken) -> Ingested:
        now = self.clock.now()
        spent = isinstance(failure.cause, QuotaExhausted)
        with self.store.write() as tx:
            tx.sources.end_run(
                source.id,
                Outcome.SKIPPED_FOR_BUDGET if spent else Outcome.FAILED,
                failure.error,
                self._due_after(source, failure.cause, now),
                now,
                complete=False,
            )
        _warn_of_failure(source, failure.error)
        return Ingested(
            error=failure.error, permanent=not isinstance(failure.cause, RetryLater)
        )

    def _due_after(self, source: Source, cause: Exception, now: int) -> int:
        """Return when a source whose run failed for `cause` is due again."""
        if isinstance(cause, NeedsOperator | BudgetSpent):
            return now + self._jittered(source.plan.every)
        wait = _backoff(source)
        told = cause.retry_at if isinstance(cause, RetryLater) else None
        # Full jitter above the floor: not all may come when the platform is back.
        floor = max(now + wait // 2, told or 0)
        return floor + int(self.rng.uniform(0, wait))


def _backoff(source: Source) -> int:
    """Return how long a source waits on average after a failure.

    It starts with what a host rests that failed, and is never more often asked than
    one that is well.
    """
    doubled: int = REST * 2 ** min(source.failures, 10)
    return min(source.plan.every, doubled, _LONGEST_BACKOFF)


def _doubted(done: Ingested) -> Ingested:
    """Return `done` as failed if nobody understood what it brought.

    A few odd items are theirs; a run of nothing else means that the platform
    writes differently now, and must not look as if it was watched.
    """
    if done.error or done.parked < _ALL_ODD or done.parked < done.fetched:
        return done
    return replace(done, error="bad_item: none could be understood", permanent=True)


def _warn_of_failure(source: Source, error: str) -> None:
    _log.warning(
        "source_failed",
        connector=source.plan.connector,
        source=source.id,
        error=error,
    )
