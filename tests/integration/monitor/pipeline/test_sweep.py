"""Sweeping: rows are the truth, jobs only wake."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from monitor.domain.errors import Unavailable
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.time import HOUR
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.rein_in import rein_in
from monitor.pipeline.sweep import sweep
from monitor.ports.runtime import Clock
from monitor.ports.store import Store
from monitor.storage.store import SqlStore, SqlTransaction
from monitor.storage.tables.operations import jobs
from tests.builders import practice
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import FakeFetcher, World, never
from tests.integration.monitor.storage.rows import rows_of

AVATAR = "https://cdn.example/a.png"


def lose_jobs(store: SqlStore) -> None:
    """Forget everything that was to be woken."""
    with store.write() as tx:
        tx._connection.execute(jobs.delete())


def ingested(store: SqlStore, clock: FakeClock, avatar_url: str | None) -> World:
    """Return a world that has read its only page, its jobs lost."""
    world = World(store, clock, FakeConnector([["billing"]], avatar_url=avatar_url))
    with store.read() as tx:
        (source,) = tx.sources.active()
    world.stages.ingest.run(source, world.connector, world.policy.watchlist, never)
    lose_jobs(store)
    return world


def swept(store: Store, clock: Clock) -> None:
    """Sweep."""
    sweep(store, clock, compile_watchlist([practice()]))


def woken(store: SqlStore, clock: FakeClock) -> list[str]:
    """Sweep, and return the stages that have a job now."""
    swept(store, clock)
    return [row.stage for row in rows_of(store, jobs)]


def test_a_record_that_waits_for_judge_is_woken(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its job was lost, the record is not."""
    world = ingested(store, clock, avatar_url=None)

    assert woken(store, clock) == ["judge"]
    assert world.cycle().judged.cases == 1


def test_a_record_that_waits_for_its_picture_is_woken_for_that(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is judged after the first attempt, not before."""
    ingested(store, clock, avatar_url=AVATAR)

    assert woken(store, clock) == ["enrich"]


def test_a_fetch_that_is_to_be_tried_again_is_woken_when_it_is_due(
    store: SqlStore, clock: FakeClock
) -> None:
    """Not before its time, and not never."""
    fetcher = FakeFetcher([Unavailable("no answer")])
    connector = FakeConnector([["billing"]], avatar_url=AVATAR)
    World(store, clock, connector, fetcher=fetcher).cycle()
    lose_jobs(store)
    too_soon = woken(store, clock)
    clock.advance(HOUR)

    assert (too_soon, woken(store, clock)) == ([], ["enrich"])


def test_what_is_done_is_not_woken(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """A judged record sleeps until its author changes it."""
    ingested(sqlite_store, clock, avatar_url=None).cycle()

    assert woken(sqlite_store, clock) == []


def test_a_run_that_a_step_back_overtook_puts_nothing_off(
    store: SqlStore, clock: FakeClock
) -> None:
    """It ended by the time that it began with, after all times were brought back."""
    world = World(store, clock, FakeConnector([["billing"]]))
    world.cycle()
    clock.advance(-HOUR)
    woken(store, clock)

    with store.read() as tx:
        (source,) = tx.sources.active()
    assert source.next_due_at <= clock.now() + 2 * source.plan.every


class Waiting(SqlStore):
    """A store where something happens while a writer waits for its turn."""

    meanwhile: Callable[[], object]

    @contextmanager
    def write(self) -> Iterator[SqlTransaction]:
        """Let it happen, then open a transaction that writes."""
        self.meanwhile()
        with super().write() as tx:
            yield tx


@pytest.mark.parametrize("waiting", [swept, rein_in])
def test_a_run_after_a_step_forward_is_not_brought_near(
    store: SqlStore, clock: FakeClock, waiting: Callable[[Store, Clock], None]
) -> None:
    """The clock is set, and a source polled, while times are to be brought back."""
    world = World(store, clock, FakeConnector([["billing"]]))

    def set_and_poll() -> None:
        clock.micros += 8 * HOUR
        world.cycle()

    late = Waiting(store._engine, DEFAULT_TIMES)
    late.meanwhile = set_and_poll
    waiting(late, clock)

    with store.read() as tx:
        (source,) = tx.sources.active()
    assert source.next_due_at == clock.now() + source.plan.every
