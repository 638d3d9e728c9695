"""Known accounts, judged by the real detector on both databases."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from monitor.detectors.impersonation import SPEC
from monitor.domain.holders import Holders
from monitor.domain.records import Account, Identity, RecordKind, Sighting
from monitor.domain.registrations import AccountKey, Entry
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline.conclude import Judged
from monitor.pipeline.judge import Judge
from monitor.pipeline.sight import Leads, sight
from monitor.ports.jobs import LEASE, MAX_ATTEMPTS
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked
from monitor.storage.tables.operations import pins
from monitor.storage.tables.work import cases, findings
from tests.builders import account, practice
from tests.fakes.reader import FakeReader
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import never
from tests.integration.monitor.storage.rows import rows_of

TOWNS = (
    "Austin", "Boston", "Chicago", "Dallas", "Denver", "Detroit", "Erie", "Fresno",
    "Houston", "Memphis", "Miami", "Omaha", "Phoenix", "Portland", "Seattle", "Tampa",
    "Tucson", "Tulsa",
)  # fmt: skip
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
    return judge_due(store, clock, watched)


def judge_due(
    store: SqlStore, clock: FakeClock, watched: Watchlist | None = None
) -> Judged:
    """Judge what waits."""
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


@pytest.mark.parametrize("native_id", ["reported:riversidefam", "export:77"])
def test_what_no_platform_numbered_is_not_pinned(
    store: SqlStore, clock: FakeClock, native_id: str
) -> None:
    """It could be compared with nobody who takes the handle over later."""
    identity = Identity(platform="x", kind=RecordKind.ACCOUNT, native_id=native_id)
    judge(store, clock, replace(own(), identity=identity))
    judge(store, clock, own())

    assert [row.native_id for row in rows_of(store, pins)] == ["1"]
    assert judge(store, clock, own("2")).cases == 1


def test_each_practice_has_its_own_pin(store: SqlStore, clock: FakeClock) -> None:
    """One that registers the handle later sees who has it then."""
    judge(store, clock, own())
    (first,) = watchlist().watched
    second = replace(first.practice, id=PracticeId("second"), name="Harbor Point")
    both = compile_watchlist([first.practice, second])
    judge(store, clock, own("2"), compile_watchlist([second]))
    judge(store, clock, own("2", bio="New"), both)
    judge(store, clock, own("1", bio="New"), both)

    found = {(row.practice_id, row.native_id) for row in rows_of(store, pins)}
    assert found == {("riverside", "1"), ("second", "2")}
    assert rows_of(store, cases) == []


def test_the_practice_that_an_account_copies_is_known_among_many(
    store: SqlStore, clock: FakeClock
) -> None:
    """Others with nearly its name come before it in the list."""
    crowd = [
        Practice(id=PracticeId(f"c{at}"), name=f"{practice().name} {town}")
        for at, town in enumerate(TOWNS)
    ]
    watched = compile_watchlist([*crowd, watchlist().watched[0].practice])
    judge(store, clock, own(), watched)
    judge(store, clock, own("2", "riversidefam_help"), watched)

    found = {row.practice_id: row.signals for row in rows_of(store, findings)}
    assert '"bio_copy"' in found["riverside"]


class Choking(Holders):
    """Hits a bug at the handle "choke"."""

    def of(self, key: AccountKey, now: int) -> Iterator[tuple[WatchedPractice, Entry]]:
        """Answer, or break."""
        if key[1] == "choke":
            raise ZeroDivisionError
        yield from super().of(key, now)


def test_a_handle_that_breaks_the_look_up_harms_no_other(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is parked after as many tries as others; its neighbours are judged."""
    watched = watchlist()
    parts = {part.name: getattr(watched.holders, part.name) for part in fields(Holders)}
    choking = replace(watched, holders=Choking(**parts))
    judge(store, clock, own("1", "choke"), choking)
    judge(store, clock, own("2"), choking)
    for _ in range(MAX_ATTEMPTS):
        clock.advance(LEASE)
        judge_due(store, clock, choking)

    assert [row.native_id for row in rows_of(store, pins)] == ["2"]
    (row,) = rows_of(store, parked)
    assert row.error.startswith("bug: ZeroDivisionError")


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
