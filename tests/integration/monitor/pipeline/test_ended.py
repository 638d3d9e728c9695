"""Registrations that end, on both databases, with the real detector."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from monitor.detectors.impersonation import SPEC
from monitor.domain.findings import Assessment
from monitor.domain.records import Account, Sighting
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY
from monitor.domain.watch import Handle
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline.conclude import Judged
from monitor.pipeline.judge import Judge
from monitor.pipeline.sight import Leads, sight
from monitor.pipeline.sweep import sweep
from monitor.ports.detector import DetectorSpec
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked
from monitor.storage.tables.work import cases
from tests.builders import account, practice
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import WorkerDied, never
from tests.integration.monitor.storage.rows import rows_of

HANDLE = "riversidefamilyclinic"


def suppressed(until: int, native_id: str = "") -> Watchlist:
    """Return the practice, which wants to hear no more of the impostor until then."""
    handle = Handle(platform="x", handle=HANDLE, native_id=native_id, until=until)
    return compile_watchlist([replace(practice(), suppressed=(handle,))])


def impostor(bio: str = "", native_id: str = "1") -> Sighting:
    """Return an account that is named like the practice."""
    seen = account(native_id, HANDLE, platform="x")
    assert isinstance(seen.content, Account)
    return replace(seen, content=replace(seen.content, bio=bio))


def judge(
    store: SqlStore,
    clock: FakeClock,
    found: Sighting,
    watched: Watchlist,
    spec: DetectorSpec = SPEC,
) -> Judged:
    """See an account, and judge it."""
    with store.write() as tx:
        sight(tx, [found], Leads(watchlist=watched), clock.now(), baseline=False)
    stage = Judge(store=store, clock=clock, detectors=[spec], reader=FakeReader())
    return stage.run(watched, [], never)


def swept(
    store: SqlStore, clock: FakeClock, watched: Watchlist, spec: DetectorSpec = SPEC
) -> Judged:
    """Sweep, and judge what was woken."""
    sweep(store, clock, watched)
    stage = Judge(store=store, clock=clock, detectors=[spec], reader=FakeReader())
    return stage.run(watched, [], never)


def test_an_account_opens_a_case_once_its_suppression_ended(
    store: SqlStore, clock: FakeClock
) -> None:
    """Nothing of it changed; and not twice."""
    watched = suppressed(clock.now() + DAY)
    before = judge(store, clock, impostor(), watched)
    early = swept(store, clock, watched)
    clock.advance(DAY)
    done = [swept(store, clock, watched) for _ in range(2)]

    assert (before.cases, early.jobs) == (0, 0)
    assert [(each.jobs, each.cases) for each in done] == [(1, 1), (0, 0)]


def test_what_ends_while_it_is_judged_is_not_forgotten(
    store: SqlStore, clock: FakeClock
) -> None:
    """What counts is when the register was read."""

    def slow(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
        clock.advance(DAY)
        return SPEC.detect(subject, watchlist)

    watched = suppressed(clock.now() + DAY)
    during = judge(store, clock, impostor(), watched, replace(SPEC, detect=slow))

    assert (during.cases, swept(store, clock, watched).cases) == (0, 1)


def test_what_was_suspicious_all_the_same_grows_worse(
    store: SqlStore, clock: FakeClock
) -> None:
    """The finding of the same revision is a new one."""
    watched = suppressed(clock.now() + DAY)
    judge(store, clock, impostor("Send us your insurance id."), watched)
    before = [row.severity for row in rows_of(store, cases)]
    clock.advance(DAY)
    swept(store, clock, watched)

    after = [row.severity for row in rows_of(store, cases)]
    assert (before, after) == (["low"], ["high"])


def test_what_was_destroyed_meanwhile_is_judged_when_it_is_seen_again(
    store: SqlStore, clock: FakeClock
) -> None:
    """Suppressions last longer than accounts that concern nobody are kept."""
    watched = suppressed(clock.now() + 30 * DAY)
    judge(store, clock, impostor(), watched)
    clock.advance(30 * DAY)
    with store.write() as tx:
        tx.upkeep.purge(clock.now(), 100)
    gone = [swept(store, clock, watched) for _ in range(2)]

    assert [(each.jobs, each.cases) for each in gone] == [(1, 0), (0, 0)]
    assert judge(store, clock, impostor(), watched).cases == 1


def test_an_account_that_ends_its_worker_is_parked_once(
    store: SqlStore, clock: FakeClock
) -> None:
    """Else each sweep would wake it again, for good."""

    def deadly(_: Subject, __: Watchlist) -> Sequence[Assessment]:
        raise WorkerDied

    watched = suppressed(clock.now() + DAY)
    judge(store, clock, impostor(), watched)
    clock.advance(DAY)
    for _ in range(2 * MAX_ATTEMPTS):
        with suppress(WorkerDied):
            swept(store, clock, watched, replace(SPEC, detect=deadly))
        clock.advance(LEASE)

    assert len(rows_of(store, parked)) == 1
    assert swept(store, clock, watched).jobs == 0


def test_an_account_that_is_registered_by_its_id_is_found(
    store: SqlStore, clock: FakeClock
) -> None:
    """Though another one was seen first under the handle."""
    until = clock.now() + DAY
    judge(store, clock, impostor(native_id="1"), suppressed(until))
    watched = suppressed(until, "2")
    judge(store, clock, impostor(native_id="2"), watched)
    clock.advance(DAY)

    assert swept(store, clock, watched).jobs == 2
