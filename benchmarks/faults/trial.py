"""One trial: a connector reads, its ground fails, is mended, and nothing is lost.

A second connector reads beside it from a ground that never fails.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.fault_crowd import COMMUNITY, HASHTAG, TERM, crowd, handle
from benchmarks.fault_domains import DOMAIN
from benchmarks.fault_grounds import LONG_TIMEOUT, Ground, ground_of
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import Source
from monitor.domain.time import HOUR
from monitor.domain.watch import Handle, Practice, PracticeId, WatchTerms
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.ingest import Ingest, Ingested
from monitor.ports.connector import Connector, ConnectorContext
from monitor.registry import connector_specs
from monitor.runtime import SystemClock
from monitor.storage.budget import StoredBudget
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, records
from tests.fakes.runtime import START, FakeClock, MiddleRng
from tests.integration.monitor.storage.rows import rows_of

BEFORE: Final = range(10)
"""Who has written before the fault: it finds cursors that are somewhere."""

DURING: Final = range(10, 115)
"""Who writes until it strikes: more than a page everywhere."""

MOST_RUNS: Final = 100
"""Runs until a source that still fails is given up."""

_PORT: Final = re.compile(r":\d{4,5}/")
"""The simulator's, which is another each time; feeds are known by their address."""

Identity = tuple[str, str, str]

PRACTICE: Final = Practice(
    id=PracticeId("riverside"),
    name="Riverside Family Clinic",
    accounts=tuple(
        Handle(platform=platform, handle=name)
        for platform, name in {
            "bluesky": f"{handle(0)}.bsky.social",
            "mastodon": handle(0),
            "reddit": handle(0),
            "x": handle(0),
        }.items()
    ),
    domains=(DOMAIN,),
    watch=WatchTerms(terms=(TERM,), hashtags=(HASHTAG,), subreddits=(COMMUNITY,)),
)

_WATCHLIST: Final = compile_watchlist([PRACTICE])


class TrialClock(FakeClock):
    """Stands until it is moved; deadlines are real."""

    def monotonic(self) -> float:
        """Return real seconds."""
        return SystemClock().monotonic()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a trial.

    Attributes:
        errors: Why runs failed while the fault was on, as `WardwatchError.reason`.
        stored: What is stored at the end, of both connectors.
        parked: Items that could not be understood.
        others_failed: Runs of the second connector that failed.
    """

    errors: frozenset[str]
    stored: frozenset[Identity]
    parked: int
    others_failed: int


def run_trial(connector: str, fault: str | None, folder: Path) -> Outcome:
    """Return what comes of `fault`; None never fails.

    Args:
        connector: Type of the connector.
        fault: What its ground does while new items come.
        folder: Empty, for the database and what else is needed.
    """
    beside = "mastodon" if connector == "feeds" else "feeds"
    with ExitStack() as stack:
        clock = TrialClock()
        store = stack.enter_context(_opened(folder))
        ground = stack.enter_context(ground_of(connector, folder))
        others = stack.enter_context(ground_of(beside, folder))
        trial = Trial(store, clock, {"it": ground, "others": others})
        trial.publish(BEFORE)
        trial.cycle()
        clock.advance(HOUR)
        trial.publish(DURING)
        if fault is not None:
            trial.build("it", timeout=ground.strike(fault))
        struck = trial.cycle()
        if fault is not None:
            ground.mend()
            trial.build("it", LONG_TIMEOUT)
        trial.settle()
        return Outcome(
            errors=frozenset(_reasons(struck, "it")),
            stored=frozenset(
                (row.platform, row.kind, _PORT.sub("", row.native_id))
                for row in rows_of(store, records)
            ),
            parked=len(rows_of(store, parked)),
            others_failed=sum(1 for _ in _reasons(struck, "others")),
        )


class Trial:
    """The real pipeline up to the database, on grounds by the connector's name."""

    def __init__(
        self, store: SqlStore, clock: TrialClock, grounds: dict[str, Ground]
    ) -> None:
        self._store = store
        self._clock = clock
        self._grounds = grounds
        self._ingest = Ingest(store=store, clock=clock, rng=MiddleRng())
        self._connectors: dict[str, Connector] = {}
        for name in grounds:
            self.build(name, LONG_TIMEOUT)
        plans = [p for c in self._connectors.values() for p in c.plan([PRACTICE])]
        with store.write() as tx:
            tx.upkeep.sync_practices([PRACTICE], START)
            tx.sources.sync(plans, START)

    def build(self, name: str, timeout: float) -> None:
        """Build a connector anew, as a restart does."""
        ground = self._grounds[name]
        spec = connector_specs()[ground.type]
        context = ConnectorContext(
            clock=self._clock,
            timeout=timeout,
            budget=StoredBudget(self._store, name, self._clock),
        )
        options = spec.options.model_validate({"name": name, **ground.options})
        self._connectors[name] = spec.build(options, context)

    def publish(self, numbers: range) -> None:
        """Let writers write until now; for the second connector a few will do."""
        writers = crowd(numbers, self._clock.now())
        self._grounds["it"].publish(writers)
        self._grounds["others"].publish(writers[-len(BEFORE) :])

    def cycle(self) -> list[tuple[str, Ingested]]:
        """Run every source once; return what came of each, by connector."""
        return [(s.plan.connector, self._run(s)) for s in self._sources()]

    def settle(self) -> None:
        """Run sources as they become due until each has had a good run."""
        waiting = {source.id for source in self._sources()}
        for _ in range(MOST_RUNS):
            due = [source for source in self._sources() if source.id in waiting]
            if not due:
                return
            source = min(due, key=lambda source: source.next_due_at)
            self._clock.micros = max(self._clock.micros, source.next_due_at)
            if not self._run(source).error:
                waiting.discard(source.id)

    def _run(self, source: Source) -> Ingested:
        connector = self._connectors[source.plan.connector]
        return self._ingest.run(source, connector, _WATCHLIST, lambda: False)

    def _sources(self) -> Sequence[Source]:
        with self._store.read() as tx:
            return tx.sources.active()


@contextmanager
def _opened(folder: Path) -> Iterator[SqlStore]:
    engine = open_engine(f"sqlite:///{folder}/trial.db")
    prepare(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    try:
        yield store
    finally:
        store.close()


def _reasons(runs: Sequence[tuple[str, Ingested]], connector: str) -> Iterator[str]:
    for name, done in runs:
        if name == connector and done.error:
            yield done.error.partition(":")[0]
