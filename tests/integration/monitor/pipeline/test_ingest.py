"""Ingesting: pages with their cursors, bad items, failures and their waits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from monitor.domain.errors import (
    AuthRejected,
    BudgetSpent,
    QuotaExhausted,
    RateLimited,
    Unavailable,
)
from monitor.domain.sources import Gap, JSONValue, Query, Source
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.pipeline import ingest
from monitor.pipeline.ingest import Ingested
from monitor.ports.connector import Page
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, records, responses
from monitor.storage.tables.operations import coverage, gaps, jobs
from tests.builders import plan, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World, never
from tests.integration.monitor.storage.rows import rows_of


def source_of(store: SqlStore) -> Source:
    """Return the only source as it is now."""
    with store.read() as tx:
        (source,) = tx.sources.active()
    return source


def run(world: World, stop: Callable[[], bool] = never) -> Ingested:
    """Run the only source once."""
    source = source_of(world.store)
    return world.stages.ingest.run(
        source, world.connector, world.policy.watchlist, stop
    )


@dataclass
class MeddlingConnector(FakeConnector):
    """Does something before it answers for the second page."""

    meddle: Callable[[], object] = never

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Answer, after somebody else was faster."""
        if cursor:
            self.meddle()
        return super().poll(query, cursor)


def test_a_bad_item_is_parked_alone(store: SqlStore, clock: FakeClock) -> None:
    """Neither bad data nor a bug in a parser stops its neighbours."""
    world = World(store, clock, FakeConnector([["bad", "bug", "billing"]]))
    summary = world.cycle()

    assert (summary.connectors["fake"].stored, summary.connectors["fake"].parked) == (
        1,
        2,
    )
    assert sorted(row.error for row in rows_of(store, parked)) == [
        "bad_item: the handle is bad",
        "bug: ZeroDivisionError in parse:" + _line(store),
    ]
    assert summary.judged.cases == 1


@pytest.mark.parametrize(("odd", "failed"), [(4, False), (5, True)])
def test_a_run_of_nothing_but_odd_items_has_failed(
    sqlite_store: SqlStore, clock: FakeClock, odd: int, *, failed: bool
) -> None:
    """The platform writes differently now; that must not look as if it was read."""
    world = World(sqlite_store, clock, FakeConnector([["bad"] * odd]))
    done = world.cycle().connectors["fake"]
    (row,) = rows_of(sqlite_store, coverage)

    assert (bool(done.error), done.permanent, done.parked) == (failed, failed, odd)
    assert row.outcome == ("failed" if failed else "checked")


def _line(store: SqlStore) -> str:
    """Return the line that the bug was in, as parked."""
    bug = next(r.error for r in rows_of(store, parked) if r.error.startswith("bug"))
    return str(bug).rpartition(":")[2]


def test_a_failed_page_keeps_the_pages_before_it(
    store: SqlStore, clock: FakeClock
) -> None:
    """The run goes on behind the last page that was stored."""
    connector = FakeConnector([["billing-1"], Unavailable("no answer"), ["billing-2"]])
    world = World(store, clock, connector)
    failed = world.cycle()
    world.connector = FakeConnector([[], ["billing-3"], ["billing-2"]])
    again = world.cycle()

    assert failed.connectors["fake"].stored == 1
    assert failed.connectors["fake"].error == "unavailable: no answer"
    assert not failed.connectors["fake"].permanent
    assert again.connectors["fake"].stored == 2


def test_the_platforms_floor_is_kept(store: SqlStore, clock: FakeClock) -> None:
    """A source is not due before the platform allows it, nor are all at once."""
    later = clock.now() + 500 * MINUTE
    world = World(store, clock, FakeConnector([Unavailable("later", retry_at=later)]))
    world.cycle()
    with store.read() as tx:
        (source,) = tx.sources.active()

    assert source.next_due_at == later + 150 * SECOND


@pytest.mark.parametrize(("drawn", "wait"), [(0.0, 0), (0.5, 150), (1.0, 300)])
def test_tries_are_spread_above_the_floor(
    sqlite_store: SqlStore, clock: FakeClock, drawn: float, wait: int
) -> None:
    """Over as long as the source would have waited without one."""

    class Drawn:
        def uniform(self, low: float, high: float) -> float:
            return low + drawn * (high - low)

    limited = RateLimited("slow down", clock.now() + HOUR)
    world = World(sqlite_store, clock, FakeConnector([limited]))
    ingest = replace(world.stages.ingest, rng=Drawn())
    ingest.run(source_of(sqlite_store), world.connector, world.policy.watchlist, never)

    assert source_of(sqlite_store).next_due_at == clock.now() + HOUR + wait * SECOND


def test_a_credential_that_was_refused_waits_for_a_person(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is tried again only at the next regular time."""
    world = World(store, clock, FakeConnector([AuthRejected("refused")]))
    summary = world.cycle()
    with store.read() as tx:
        (source,) = tx.sources.active()

    assert summary.connectors["fake"].permanent
    assert source.next_due_at == clock.now() + 15 * MINUTE


def test_a_page_comes_with_its_responses_and_wakes_what_is_next(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Records, raw bytes, cursor and jobs are one transaction."""
    world = World(sqlite_store, clock, FakeConnector([["billing", "acme"]]))
    done = run(world)

    assert done == Ingested(fetched=2, stored=2)
    assert len(rows_of(sqlite_store, responses)) == 1
    assert source_of(sqlite_store).cursor.version == 1
    assert [(row.stage, row.key) for row in rows_of(sqlite_store, jobs)] == [
        ("judge", "1"),
        ("judge", "2"),
    ]


def test_an_account_with_a_picture_is_enriched_first(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """It is judged when its picture has come, or has not."""
    connector = FakeConnector([["billing"]], avatar_url="https://cdn.example/a.png")
    run(World(sqlite_store, clock, connector))

    assert [row.stage for row in rows_of(sqlite_store, jobs)] == ["enrich"]


def test_a_page_that_somebody_else_has_read_is_dropped(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its cursor moved meanwhile: nothing of the page is stored twice."""
    connector = MeddlingConnector([["one"], ["two"], ["three"]])
    world = World(store, clock, connector)
    other = FakeConnector([[], ["two"]])
    connector.meddle = lambda: run(replace_connector(world, other))
    done = run(world)

    assert done == Ingested(fetched=1, stored=1)
    assert source_of(store).cursor.version == 2
    assert [row.native_id for row in rows_of(store, records)] == ["one", "two"]


def replace_connector(world: World, connector: FakeConnector) -> World:
    """Return a second process that reads the same source."""
    return replace(world, connector=connector)


def test_paging_without_end_leaves_the_rest_for_the_next_run(
    sqlite_store: SqlStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No platform can hold a worker, and the first poll is not over yet."""
    monkeypatch.setattr(ingest, "MOST_PAGES", 3)
    handles = [[f"number-{page}"] for page in range(5)]
    world = World(sqlite_store, clock, FakeConnector(handles))
    first = run(world)
    between = source_of(sqlite_store)
    second = run(world)

    assert (first.fetched, second.fetched) == (3, 2)
    assert between.baseline_done_at is None
    assert between.next_due_at == clock.now() + between.plan.every
    assert source_of(sqlite_store).baseline_done_at == clock.now()


def test_a_first_poll_that_was_stopped_is_still_the_first(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """A restart amid it makes no news of what was there before."""
    world = World(sqlite_store, clock, FakeConnector([["one"], ["two"]]))
    run(world, stop=lambda: True)
    stopped = source_of(sqlite_store)
    run(world)

    assert (stopped.baseline_done_at, stopped.next_due_at) == (None, clock.now())
    assert [row.baseline for row in rows_of(sqlite_store, records)] == [True, True]
    assert source_of(sqlite_store).baseline_done_at == clock.now()


def test_gaps_become_rows(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """What cannot be read any more is there for people to see."""
    gap = Gap(after=1, before=2, reason="the file was replaced")

    class Gappy(FakeConnector):
        def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
            return replace(super().poll(query, cursor), gaps=[gap])

    run(World(sqlite_store, clock, Gappy([["billing"]])))

    assert [row.reason for row in rows_of(sqlite_store, gaps)] == [gap.reason]


@pytest.mark.parametrize(
    ("pages", "outcome"), [([["billing"]], "checked"), ([[]], "empty")]
)
def test_coverage_tells_whether_anything_was_there(
    sqlite_store: SqlStore, clock: FakeClock, pages: list[list[str]], outcome: str
) -> None:
    """A quiet source and a watched one are told apart."""
    run(World(sqlite_store, clock, FakeConnector(pages)))

    assert [row.outcome for row in rows_of(sqlite_store, coverage)] == [outcome]


def test_coverage_tells_why_a_run_failed(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """With the words that people see."""
    run(World(sqlite_store, clock, FakeConnector([AuthRejected("refused")])))
    (row,) = rows_of(sqlite_store, coverage)

    assert (row.outcome, row.reason) == ("failed", "auth: refused")


def test_a_problem_fails_a_run_that_read_the_rest(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """What was read is stored; what a person must mend is told."""

    class Partial(FakeConnector):
        def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
            return replace(super().poll(query, cursor), problem="1 of 2 is gone")

    done = run(World(sqlite_store, clock, Partial([["billing"]])))
    (row,) = rows_of(sqlite_store, coverage)

    assert (done.stored, done.error, done.permanent) == (1, "1 of 2 is gone", True)
    assert (row.outcome, row.reason) == ("failed", "1 of 2 is gone")
    # All pages were read: what a later run finds was not there before.
    assert source_of(sqlite_store).baseline_done_at is not None


@pytest.mark.parametrize("error", [BudgetSpent, QuotaExhausted])
def test_a_spent_budget_is_no_failure(
    sqlite_store: SqlStore, clock: FakeClock, error: type[QuotaExhausted]
) -> None:
    """Coverage tells it apart; the baseline is not over."""
    world = World(sqlite_store, clock, FakeConnector([["a"], error("spent")]))
    done = run(world)
    (row,) = rows_of(sqlite_store, coverage)

    assert (row.outcome, row.reason) == ("skipped_for_budget", done.error)
    assert source_of(sqlite_store).baseline_done_at is None
    with sqlite_store.read() as tx:
        assert (done.permanent, tx.readers.failing()) == (False, [])


def test_our_own_limit_is_looked_at_by_every_run(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """It costs nothing and may have been raised; a platform's word is a floor."""
    until = clock.now() + 9 * DAY
    ours = World(sqlite_store, clock, FakeConnector([BudgetSpent("spent", until)]))
    assert waits_of(ours, 2) == [15 * MINUTE, 15 * MINUTE]
    theirs = World(sqlite_store, clock, FakeConnector([QuotaExhausted("", until)]))
    assert waits_of(theirs, 1) == [9 * DAY + 450 * SECOND]


def waits_of(world: World, times: int) -> list[int]:
    """Return how long the source waits after each of its runs."""
    waits = []
    for _ in range(times):
        run(world)
        waits.append(source_of(world.store).next_due_at - world.clock.now())
    return waits


@pytest.mark.parametrize(
    ("every", "minutes"),
    [
        (2 * MINUTE, [2, 2]),
        (15 * MINUTE, [5, 10, 15, 15]),
        (DAY, [5, 10, 20, 40, 80, 160, 320, 360, 360]),
    ],
)
def test_a_source_that_fails_is_asked_ever_more_rarely(
    sqlite_store: SqlStore, clock: FakeClock, every: int, minutes: list[int]
) -> None:
    """Twice as long each time, up to its interval and six hours."""
    world = World(sqlite_store, clock, FakeConnector([Unavailable("no answer")]))
    watch(sqlite_store, replace(plan(), every=every), now=clock.now())

    assert waits_of(world, len(minutes)) == [wait * MINUTE for wait in minutes]


def test_a_good_run_ends_the_backing_off(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The next failure is a first one again."""
    world = World(sqlite_store, clock, FakeConnector([Unavailable("no answer")]))
    waits_of(world, 4)
    world.connector = FakeConnector([["billing"]])
    run(world)

    assert source_of(sqlite_store).failures == 0


def test_what_a_platform_asks_for_is_a_floor(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """A time sooner than our own wait does not shorten that."""
    soon = RateLimited("slow down", clock.now() + 1)
    world = World(sqlite_store, clock, FakeConnector([soon]))

    assert waits_of(world, 1) == [5 * MINUTE]


def test_a_crash_loop_asks_nobody_early(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """A process that dies while it polls has put the next poll off before."""

    class Deadly(FakeConnector):
        def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
            del query, cursor
            raise SystemExit

    world = World(sqlite_store, clock, Deadly())
    waits = []
    for _ in range(3):
        with pytest.raises(SystemExit):
            run(world)
        waits.append(source_of(sqlite_store).next_due_at - clock.now())

    assert waits == [5 * MINUTE, 10 * MINUTE, 15 * MINUTE]


def test_results_add_up() -> None:
    """The first error of several sources is the one that is told."""
    good = Ingested(fetched=3, stored=2, parked=1)
    first = Ingested(error="unavailable: a")
    second = Ingested(fetched=1, error="auth: b", permanent=True)

    assert good + first + second == Ingested(
        fetched=4, stored=2, parked=1, error="unavailable: a", permanent=True
    )
