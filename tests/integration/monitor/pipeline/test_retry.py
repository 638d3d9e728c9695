"""Retries: what was put aside, read by a version that can."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pytest

from monitor.cli.trial import ForkedTrial
from monitor.domain.findings import Assessment
from monitor.domain.records import RecordId, Sighting
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.retry import Became, Retried, Retry, Try
from monitor.ports.connector import Connector, RawItem
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS, Stage
from monitor.ports.parked import ParkedItem
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, records, revisions
from monitor.storage.tables.operations import cursors, jobs
from monitor.storage.tables.work import cases, outbox
from tests.builders import account, assessment, review
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import DETECTOR, WorkerDied, World, never
from tests.integration.monitor.storage.rows import rows_of


@dataclass
class Mended(FakeConnector):
    """A later version: it reads "bad" as an account, which bills or does not."""

    found: Sequence[Sighting] = field(
        default_factory=lambda: [account(native_id="bad", handle="billing")]
    )

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return what is found in "bad"; other items as before."""
        if item.body == b"worse":
            raise WorkerDied
        return self.found if item.body == b"bad" else super().parse(item)


def world_with(store: SqlStore, clock: FakeClock, *handles: str) -> World:
    """A world after a cycle in which `handles` were read."""
    world = World(store, clock, FakeConnector([handles]))
    world.cycle()
    return world


def retried(
    world: World, connector: Connector | None = None, *ids: int
) -> list[Retried]:
    """Try what was put aside again, by default all of it."""
    store, policy = world.store, world.policy

    def judging() -> Try:
        judge = world.stages.judge

        def judged(item: ParkedItem) -> str:
            broken = judge.tried(RecordId(int(item.item.body)), policy.watchlist)
            return broken.error if broken else ""

        return judged

    again = Retry(
        store=store,
        clock=world.clock,
        watchlist=policy.watchlist,
        connector_of={"fake": connector}.get,
        trial=ForkedTrial(before=store.close, seconds=10),
        judging=judging,
    )
    with store.read() as tx:
        wanted = tx.parked.ids(None, world.clock.now())
    return list(again.run([one for one in wanted if not ids or one in ids], never))


def test_an_item_is_stored_as_if_it_came_now(store: SqlStore, clock: FakeClock) -> None:
    """It is judged and told of; the cursor stays, and nothing is put aside any more."""
    world = world_with(store, clock, "bad", "other")
    before = rows_of(store, cursors)
    clock.advance(HOUR)
    (done,) = retried(world, Mended())
    during = rows_of(store, cursors)
    summary = world.cycle()

    assert (done.became, done.new, done.error) == (Became.STORED, 1, "")
    assert rows_of(store, parked) == []
    assert during == before
    assert summary.judged.cases == 1
    assert [row.state for row in rows_of(store, outbox)] == ["sent"]


def test_trying_twice_changes_nothing(store: SqlStore, clock: FakeClock) -> None:
    """A second try finds nothing, and who was slower stores nothing."""
    world = world_with(store, clock, "bad")
    retried(world, Mended())
    again = retried(world, Mended())

    assert again == []
    assert len(rows_of(store, revisions)) == 1


@dataclass
class Overtaken(Mended):
    """Somebody else takes the item while it is read."""

    store: SqlStore | None = None

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return an account that is stored already."""
        if self.store is not None:
            with self.store.write() as tx:
                tx._connection.execute(parked.delete())
        return super().parse(item)


def test_what_somebody_else_took_is_not_stored_twice(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is told as gone."""
    world = world_with(store, clock, "bad")
    (done,) = retried(world, Overtaken(store=store))

    assert done.became is Became.GONE
    assert rows_of(store, records) == []


@pytest.mark.parametrize("stage", [Stage.INGEST, Stage.ENRICH])
def test_what_fails_again_stays(
    store: SqlStore, clock: FakeClock, stage: Stage
) -> None:
    """With its new reason and a try more; what it stands beside is stored."""
    world = world_with(store, clock, "bad", "bug")
    with store.write() as tx:
        tx._connection.execute(parked.update().values(stage=stage.value))
    clock.advance(HOUR)
    done = retried(world, Mended())
    (row,) = rows_of(store, parked)

    assert [one.became for one in done] == [Became.STORED, Became.FAILED]
    assert done[1].error == row.error
    assert row.error.startswith("bug: ZeroDivisionError")
    assert (row.attempts, row.body, row.parked_at) == (2, b"bug", START)


def test_poison_ends_nobody(store: SqlStore, clock: FakeClock) -> None:
    """An item that ends its process fails alone."""
    world = world_with(store, clock, "bad")
    with store.write() as tx:
        tx._connection.execute(parked.update().values(body=b"worse"))
        item = RawItem(form="handle", body=b"bad", locator="2")
        tx.archive.park(None, Stage.INGEST, item, "x", START)
        tx._connection.execute(parked.update().values(source_id=1))
    done = retried(world, Mended())
    (row,) = rows_of(store, parked)

    assert [one.became for one in done] == [Became.FAILED, Became.STORED]
    assert row.error == "it ended its worker (exit code 1)"


def test_who_is_gone_from_the_configuration_reads_nothing(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The item stays as it was: it was not tried."""
    world = world_with(sqlite_store, clock, "bad")
    before = rows_of(sqlite_store, parked)
    (done,) = retried(world)

    assert done.became is Became.FAILED
    assert done.error == "no connector of that name is configured"
    assert rows_of(sqlite_store, parked) == before


def test_what_is_known_better_holds(store: SqlStore, clock: FakeClock) -> None:
    """An item of last week does not undo what its author wrote since."""
    world = world_with(store, clock, "bad")
    clock.advance(DAY)
    now = account(native_id="bad", handle="harmless")
    with store.write() as tx:
        tx.records.sight([now], baseline=False, now=clock.now())
    (done,) = retried(world, Mended())

    assert (done.became, done.new) == (Became.STORED, 0)
    assert len(rows_of(store, revisions)) == 1


def test_what_came_with_the_first_poll_is_part_of_it(
    store: SqlStore, clock: FakeClock
) -> None:
    """An old review opens no case with a deadline because it is read late."""
    world = world_with(store, clock, "bad")
    old = review(text="Rude", published_at=START - 30 * DAY)
    with store.write() as tx:
        late = RawItem(form="handle", body=b"bad", locator="later")
        tx.archive.park(None, Stage.INGEST, late, "x", START + MINUTE)
        tx._connection.execute(parked.update().values(source_id=1))
    clock.advance(HOUR)
    new = replace(old, identity=replace(old.identity, native_id="r2"))
    first, second = (
        retried(world, Mended(found=[found]), id_)
        for id_, found in ((1, old), (2, new))
    )

    assert [one.became for one in (*first, *second)] == [Became.STORED] * 2
    told = {row.native_id: row.historical for row in rows_of(store, records)}
    assert told == {"r1": True, "r2": False}


def unjudgeable(store: SqlStore, clock: FakeClock, handle: str) -> World:
    """A world in which a record could not be judged, and was put aside."""
    world = World(store, clock, FakeConnector([[handle]]))
    for _ in range(2 * MAX_ATTEMPTS + 1):
        with suppress(WorkerDied):
            world.cycle()
        clock.advance(LEASE)
    assert [row.stage for row in rows_of(store, parked)] == ["judge"]
    assert rows_of(store, jobs) == []
    return world


def _bill(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Call everything an impostor."""
    return [assessment()]


def test_a_record_is_queued_once_it_can_be_judged(
    store: SqlStore, clock: FakeClock
) -> None:
    """With no try counted; then it is judged as any other."""
    world = unjudgeable(store, clock, "choke-billing")
    (failed,) = retried(world)
    mended = replace(world, detectors=[replace(DETECTOR, detect=_bill)])
    (queued,) = retried(mended)
    waiting = rows_of(store, jobs)
    summary = mended.cycle()

    assert failed.became is Became.FAILED
    assert failed.error.startswith("bug: ZeroDivisionError")
    assert queued.became is Became.QUEUED
    assert [(row.stage, row.attempts) for row in waiting] == [("judge", 0)]
    assert rows_of(store, parked) == []
    assert (summary.judged.cases, len(rows_of(store, cases))) == (1, 1)


def test_a_record_that_ends_its_worker_is_not_queued(
    store: SqlStore, clock: FakeClock
) -> None:
    """The service would end by it, five times."""
    world = unjudgeable(store, clock, "killer")
    (done,) = retried(world)
    (row,) = rows_of(store, parked)

    assert done.became is Became.FAILED
    assert row.error == "it ended its worker (exit code 1)"
    assert rows_of(store, jobs) == []


def test_it_stops_between_batches(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """What was not tried stays as it is."""
    world = world_with(sqlite_store, clock, "bad")
    again = Retry(
        store=sqlite_store,
        clock=clock,
        watchlist=world.policy.watchlist,
        connector_of={"fake": Mended()}.get,
        trial=ForkedTrial(before=sqlite_store.close),
        judging=lambda: str,
    )
    with sqlite_store.read() as tx:
        wanted = tx.parked.ids(None, clock.now())

    assert list(again.run(wanted, lambda: True)) == []
    assert len(rows_of(sqlite_store, parked)) == 1
