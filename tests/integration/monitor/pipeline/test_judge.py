"""Judging: what a poisonous record does to its neighbours."""

from contextlib import suppress

from monitor.domain.sources import Source
from monitor.pipeline.conclude import Judged
from monitor.pipeline.sweep import sweep
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, records
from monitor.storage.tables.operations import jobs
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import WorkerDied, World, never
from tests.integration.monitor.storage.rows import rows_of


def judge(world: World) -> Judged:
    """Judge one batch."""
    return world.stages.judge.run(world.policy.watchlist, world.policy.routes, never)


def test_a_record_that_breaks_a_detector_harms_no_other(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its neighbour of the same batch is judged."""
    world = World(store, clock, FakeConnector([["choke", "billing"]]))
    summary = world.cycle()

    assert summary.judged.cases == 1
    assert len(rows_of(store, jobs)) == 1


def test_a_record_that_keeps_breaking_is_parked(
    store: SqlStore, clock: FakeClock
) -> None:
    """After five tries it is put aside where people see it."""
    world = World(store, clock, FakeConnector([["choke"]]))
    world.cycle()
    for _ in range(MAX_ATTEMPTS):
        clock.advance(LEASE)
        judge(world)
    (row,) = rows_of(store, parked)

    assert row.error.startswith("bug: ZeroDivisionError")
    assert rows_of(store, jobs) == []
    assert [row.unjudged for row in rows_of(store, records)] == [False]


def test_a_record_that_kills_its_worker_is_tried_alone_then_parked(
    store: SqlStore, clock: FakeClock
) -> None:
    """Claims that never came back count; neighbours are not blamed."""
    world = World(store, clock, FakeConnector([["a-killer", "billing"]]))
    stages = world.stages
    (source,) = _sources(store)
    stages.ingest.run(source, world.connector, world.policy.watchlist, never)
    done = Judged()
    for _ in range(2 * MAX_ATTEMPTS):
        with suppress(WorkerDied):
            done += judge(world)
        clock.advance(LEASE)

    assert done.cases == 1
    assert rows_of(store, jobs) == []
    assert [row.locator for row in rows_of(store, parked)] == ["judge:1"]


def test_a_lost_job_is_put_again_by_the_sweep(
    store: SqlStore, clock: FakeClock
) -> None:
    """Rows are the truth, jobs only wake."""
    world = World(store, clock, FakeConnector([["billing"]]))
    (source,) = _sources(store)
    world.stages.ingest.run(source, world.connector, world.policy.watchlist, never)
    with store.write() as tx:
        tx._connection.execute(jobs.delete())
    nothing = judge(world)
    sweep(store, clock, world.policy.watchlist)

    assert nothing.jobs == 0
    assert judge(world).cases == 1


def test_stopping_leaves_the_rest_for_later(store: SqlStore, clock: FakeClock) -> None:
    """What was claimed but not written is given back at once."""
    world = World(store, clock, FakeConnector([["billing-1", "billing-2"]]))
    (source,) = _sources(store)
    world.stages.ingest.run(source, world.connector, world.policy.watchlist, never)
    stages, policy = world.stages, world.policy
    stopped = stages.judge.run(policy.watchlist, policy.routes, lambda: True)
    later = judge(world)

    assert (stopped.cases, later.cases) == (0, 2)


def _sources(store: SqlStore) -> list[Source]:
    with store.read() as tx:
        return list(tx.sources.active())
