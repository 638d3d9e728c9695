"""Known accounts, judged by the real detector on both databases."""

from dataclasses import replace

from monitor.detectors.impersonation import SPEC
from monitor.domain.records import Account, Identity, RecordKind, Sighting
from monitor.domain.watch import Handle
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline.judge import Judge, Judged
from monitor.pipeline.sight import Leads, sight
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import pins
from monitor.storage.tables.work import cases, findings
from tests.builders import account, practice
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import never
from tests.integration.monitor.storage.rows import rows_of

BIO = "Family medicine for all of Austin since 1985. Same-day visits, no waiting."


def watchlist(native_id: str = "") -> Watchlist:
    """Return the practice with one registered account."""
    own = Handle(platform="x", handle="riversidefam", native_id=native_id)
    return compile_watchlist([replace(practice(), accounts=(own,))])


def own(native_id: str = "1", handle: str = "RiversideFam", bio: str = BIO) -> Sighting:
    """Return an account, by default the practice's own."""
    seen = account(native_id, handle, platform="x")
    assert isinstance(seen.content, Account)
    return replace(seen, content=replace(seen.content, bio=bio))


def judge(
    store: SqlStore, clock: FakeClock, found: Sighting, watched: Watchlist | None = None
) -> Judged:
    """See an account, and judge it."""
    with store.write() as tx:
        leads = Leads(watchlist=watched or watchlist())
        sight(tx, [found], leads, clock.now(), baseline=False)
    stage = Judge(store=store, clock=clock, detectors=[SPEC], reader=FakeReader())
    return stage.run(watched or watchlist(), [], never)


def signals(store: SqlStore) -> str:
    """Return the signals of the newest finding."""
    return str(rows_of(store, findings)[-1].signals)


def test_a_registered_account_is_pinned_when_it_is_seen(
    store: SqlStore, clock: FakeClock
) -> None:
    """It opens no case."""
    assert judge(store, clock, own()).cases == 0
    assert [(row.handle, row.native_id) for row in rows_of(store, pins)] == [
        ("riversidefam", "1"),
    ]


def test_another_account_under_the_handle_is_an_impersonation(
    store: SqlStore, clock: FakeClock
) -> None:
    """Whatever it says: the handle was given up or taken over."""
    judge(store, clock, own())
    done = judge(store, clock, own("2"))

    assert done.cases == 1
    assert '"id_changed"' in signals(store)
    assert [row.native_id for row in rows_of(store, pins)] == ["1"]


def test_a_person_may_tell_that_the_new_account_is_right(
    store: SqlStore, clock: FakeClock
) -> None:
    """An id in the configuration counts for more than what was seen."""
    judge(store, clock, own())

    assert judge(store, clock, own("2"), watchlist("2")).cases == 0


def test_accounts_are_compared_with_the_practices_own(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its bio is known once it was seen."""
    judge(store, clock, own())
    judge(store, clock, own("2", "riversidefam_help"))

    assert '"bio_copy"' in signals(store)


def test_what_a_person_reported_is_not_pinned(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its id is ours, and not the platform's."""
    identity = Identity(
        platform="x", kind=RecordKind.ACCOUNT, native_id="reported:riversidefam"
    )
    judge(store, clock, replace(own(), identity=identity))

    assert rows_of(store, pins) == []


def test_a_renamed_account_is_known_by_its_id(
    store: SqlStore, clock: FakeClock
) -> None:
    """A person is told; who has its handle now is another."""
    judge(store, clock, own())
    renamed = judge(store, clock, own("1", "riversidefamilyclinic"))
    told = signals(store)
    taken = judge(store, clock, own("2"))

    assert (renamed.cases, taken.cases) == (1, 1)
    assert '"renamed"' in told
    assert '"id_changed"' in signals(store)
    assert [row.severity for row in rows_of(store, cases)] == ["low", "medium"]
