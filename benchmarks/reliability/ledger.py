"""R29: the coverage ledger through weeks of outages, crashes, clocks and budgets.

Whatever happens, every due interval is in exactly one run. What is counted is what the
database holds: stretches that no run is for, and stretches that two are for.
"""

import itertools
import operator
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa

from benchmarks.reliability.rows import Row
from monitor.domain.errors import AuthRejected, BudgetSpent, RateLimited, Unavailable
from monitor.domain.records import Sighting
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.sources import JSONValue, Query, SourcePlan
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.watch import Practice
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.ingest import Ingest
from monitor.pipeline.rein_in import rein_in
from monitor.ports.connector import Page, RawItem
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import coverage
from tests.builders import plan, practice, watch
from tests.fakes.runtime import START, FakeClock

EVERY: Final = plan().every

_WEEKS: Final = 8
_SOURCES: Final = 10
_STEP_BACK: Final = HOUR
_OUTAGE: Final = 1 / 300
"""Of one tick: the service stops for up to three days, or its clock is set."""


class Killed(BaseException):
    """Stands for the end of the process."""


@dataclass
class Moody:
    """A platform that answers, refuses, asks to wait, or ends whoever asks."""

    clock: FakeClock
    chance: random.Random

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Plan nothing."""
        del practices
        return []

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Answer with nothing new, mostly."""
        del query, cursor
        now, answer = self.clock.now(), Page(items=(), cursor={}, more=False)
        moods: Sequence[Page | BaseException] = (
            answer,
            Killed(),
            Unavailable("HTTP 503"),
            RateLimited("HTTP 429", now + self.chance.randint(1, 30) * HOUR),
            BudgetSpent("spent", now + 10 * DAY),
            AuthRejected("HTTP 401"),
        )
        (mood,) = self.chance.choices(moods, (91, 2, 4, 1, 1, 1))
        if isinstance(mood, Page):
            return mood
        raise mood

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return nothing."""
        del item
        return ()

    def probe(self) -> None:
        """Answer."""


@dataclass
class World:
    """A service that is up and down, on a machine whose clock is set.

    Attributes:
        store: Where its ledger is.
        chance: Everything that happens.
        clock: Of the machine.
    """

    store: SqlStore
    chance: random.Random
    clock: FakeClock = field(default_factory=FakeClock)

    def uniform(self, low: float, high: float) -> float:
        """Return a number between both: this is the service's chance as well."""
        return self.chance.uniform(low, high)

    def live(self, until: int, plans: Sequence[SourcePlan]) -> None:
        """Let time pass, with everything that happens meanwhile."""
        self._start(plans)
        while self.clock.now() < until:
            with self.store.read() as tx:
                first = tx.sources.active()[0]
            wait = max(MINUTE, first.next_due_at - self.clock.now())
            self.clock.advance(min(wait, HOUR))
            if self.chance.random() < _OUTAGE:
                self.clock.advance(self.chance.randint(1, 72) * HOUR)
                self._start(plans)
            if self.chance.random() < _OUTAGE:
                self._set_clock(self.chance.choice([-_STEP_BACK, HOUR, DAY]))
            self._tick(plans)

    def _start(self, plans: Sequence[SourcePlan]) -> None:
        watch(self.store, *plans, now=self.clock.now())
        rein_in(self.store, self.clock)

    def _set_clock(self, step: int) -> None:
        self.clock.micros += step
        rein_in(self.store, self.clock, step)

    def _tick(self, plans: Sequence[SourcePlan]) -> None:
        with self.store.read() as tx:
            due = [s for s in tx.sources.active() if s.next_due_at <= self.clock.now()]
        ingest = Ingest(store=self.store, clock=self.clock, rng=self)
        platform = Moody(self.clock, self.chance)
        watchlist = compile_watchlist([practice()])
        for source in due:
            try:
                ingest.run(source, platform, watchlist, lambda: False)
            except Killed:
                return self._start(plans)
        return None


@dataclass(frozen=True)
class Account:
    """What the ledger of one source says.

    Attributes:
        intervals: Due intervals in its runs.
        lost: Due intervals in no run.
        doubled: Due intervals in two.
    """

    intervals: int
    lost: int
    doubled: int


def accounts(engine: sa.Engine) -> Iterator[Account]:
    """Yield what the ledger says of each source, against the time that passed."""
    by_source = operator.attrgetter("source_id")
    query = coverage.select().order_by(coverage.c.source_id, coverage.c.id)
    with engine.connect() as connection:
        found = connection.execute(query).all()
    for _, rows_of_source in itertools.groupby(found, by_source):
        yield _account([*rows_of_source])


def _account(runs: Sequence[sa.Row[Any]]) -> Account:
    lost = doubled = 0
    for before, after in itertools.pairwise(runs):
        pause = after.first_at - before.last_at
        lost += max(0, pause // EVERY - 1)
        # After a clock was set back, what was read before comes again.
        doubled += pause < -_STEP_BACK
    for row in runs:
        # Retries come sooner than an interval; nothing that ended alike comes later.
        due = (row.last_at - row.first_at) // (EVERY + EVERY // 4)
        lost += max(0, due - row.runs)
    return Account(sum(row.runs for row in runs), lost, doubled)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for the ledger."""
    weeks, number = (1, 1) if quick else (_WEEKS, _SOURCES)
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/ledger.db")
        prepare(engine)
        with closing(SqlStore(engine, DEFAULT_TIMES)) as store:
            plans = [plan(f"term {one}") for one in range(number)]
            World(store, random.Random(7)).live(START + weeks * 7 * DAY, plans)
            found = [*accounts(engine)]
            outcomes = _outcomes(engine)
    lost = sum(one.lost for one in found)
    doubled = sum(one.doubled for one in found)
    yield Row(
        id="R29",
        tried=f"ledger: {number} sources, {weeks} weeks of outages",
        times=sum(one.intervals for one in found),
        lost=lost,
        duplicated=doubled,
        measured=", ".join(f"{name} {count}" for name, count in outcomes.items()),
        goal="every due interval is in exactly one run of the ledger",
        held=not (lost or doubled) and len(found) == number and len(outcomes) > 3,
    )


def _outcomes(engine: sa.Engine) -> Mapping[str, int]:
    query = sa.select(coverage.c.outcome, sa.func.sum(coverage.c.runs))
    with engine.connect() as connection:
        found = connection.execute(query.group_by(coverage.c.outcome)).all()
    return {name: int(count) for name, count in found}
