"""The real pipeline up to the database, reading wherever it is pointed at."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from benchmarks.faults.crowd import COMMUNITY, HASHTAG, TERM, handle
from benchmarks.faults.domains import DOMAIN
from benchmarks.faults.grounds import LONG_TIMEOUT, OptionValues
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import Source
from monitor.domain.time import MINUTE
from monitor.domain.watch import Handle, Practice, PracticeId, WatchTerms
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.ingest import Ingest, Ingested
from monitor.ports.connector import Connector, ConnectorContext
from monitor.registry import connector_specs
from monitor.runtime import SystemClock
from monitor.storage.budget import StoredBudget
from monitor.storage.engine import open_engine
from monitor.storage.gate import StoredGate
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import records
from tests.fakes.runtime import START, FakeClock, MiddleRng
from tests.integration.monitor.storage.rows import rows_of

MOST_RUNS: Final = 100
"""Runs until a source that still fails is given up."""

_PORT: Final = re.compile(r":\d{4,5}/")
"""The simulator's, which is another each time; feeds are known by their address."""

DATABASE: Final = "trial.db"

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


class TrialClock(FakeClock):
    """Stands until it is moved; deadlines are real."""

    def monotonic(self) -> float:
        """Return real seconds."""
        return SystemClock().monotonic()


class Place(Protocol):
    """Where a connector reads."""

    @property
    def type(self) -> str:
        """The connector's type."""
        ...

    @property
    def options(self) -> OptionValues:
        """What points it there."""
        ...


class Reading:
    """The real pipeline up to the database, on places by the connector's name."""

    def __init__(
        self,
        store: SqlStore,
        clock: TrialClock,
        places: Mapping[str, Place],
        practice: Practice = PRACTICE,
        every: int = 15 * MINUTE,
    ) -> None:
        self._store = store
        self._clock = clock
        self._places = places
        self._every = every
        self._ingest = Ingest(store=store, clock=clock, rng=MiddleRng())
        self._watchlist = compile_watchlist([practice])
        self._connectors: dict[str, Connector] = {}
        for name in places:
            self.build(name, LONG_TIMEOUT)
        plans = [p for c in self._connectors.values() for p in c.plan([practice])]
        with store.write() as tx:
            tx.upkeep.sync_practices([practice], START)
            tx.sources.sync(plans, START)

    def build(self, name: str, timeout: float) -> None:
        """Build a connector anew, as a restart does."""
        place = self._places[name]
        spec = connector_specs()[place.type]
        context = ConnectorContext(
            clock=self._clock,
            timeout=timeout,
            every=self._every,
            gate=StoredGate(self._store, place.type, self._clock, spec.allowances),
            budget=StoredBudget(self._store, name, self._clock),
        )
        options = spec.options.model_validate({"name": name, **place.options})
        self._connectors[name] = spec.build(options, context)

    def cycle(self) -> list[tuple[str, Ingested]]:
        """Run every source once; return what came of each, by connector."""
        return [(s.plan.connector, self._run(s)) for s in self._sources()]

    def run_until(self, moment: int) -> None:
        """Run sources as they become due, in their order, until then."""
        while (due := self._sources()[0]).next_due_at < moment:
            self._clock.micros = max(self._clock.micros, due.next_due_at)
            self._run(due)
        self._clock.micros = moment

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
        return self._ingest.run(source, connector, self._watchlist, lambda: False)

    def _sources(self) -> Sequence[Source]:
        with self._store.read() as tx:
            return tx.sources.active()


@contextmanager
def opened(folder: Path) -> Iterator[SqlStore]:
    """Open the store in `folder`, a new one if there is none."""
    file = folder / DATABASE
    if not file.exists():
        file.write_bytes(_empty())
    store = SqlStore(open_engine(f"sqlite:///{file}"), DEFAULT_TIMES)
    try:
        yield store
    finally:
        store.close()


@cache
def _empty() -> bytes:
    """Return an empty database; to make one takes longer than most trials."""
    with TemporaryDirectory(prefix="ww-") as folder:
        file = Path(folder) / DATABASE
        engine = open_engine(f"sqlite:///{file}")
        prepare(engine)
        engine.dispose()
        return file.read_bytes()


def stored(store: SqlStore) -> frozenset[Identity]:
    """Return the identities of all records in `store`."""
    return frozenset(
        (row.platform, row.kind, _PORT.sub("", row.native_id))
        for row in rows_of(store, records)
    )
