"""Practices, heartbeats and the purge, on both databases."""

from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from monitor.domain.cases import Resolution
from monitor.domain.evidence import EvidenceKind, Wanted
from monitor.domain.sources import Outcome, SourceId
from monitor.domain.time import DAY
from monitor.domain.watch import Practice, PracticeId
from monitor.ports.connector import RawItem, RawResponse
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables import metadata
from monitor.storage.tables.content import (
    observations,
    records,
    revisions,
)
from monitor.storage.tables.operations import coverage, groups, practices
from monitor.storage.tables.work import cases, findings
from tests.builders import account, practice, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.crowd_rows import (
    fill_crowds,
    fill_removed_image,
)
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import opened, sighted

LONG_AFTER = START + 3000 * DAY
PAGE = b"page"

# Every table whose rows say when they go, found by that column.
EXPIRING = [table for table in metadata.sorted_tables if "expires_at" in table.c]
# An identity is no content: it stays, so that what comes back is known.
DESTROYED = [table for table in EXPIRING if table not in {records, revisions}]


def fill(store: SqlStore) -> None:
    """Leave a row in every table that holds content."""
    watch(store, now=START)
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "down", START)
        tx.evidence.want(
            subject.record_id,
            [
                Wanted(
                    kind=EvidenceKind.AVATAR, key="a", url="https://cdn.example/a.png"
                )
            ],
            START,
        )
        answer = RawResponse(
            url="http://a/", status=200, headers={}, body=PAGE, fetched_at=START
        )
        tx.archive.keep(SourceId(1), [answer])
        item = RawItem(form="row", body=b"{")
        tx.archive.park(SourceId(1), Stage.INGEST, item, "no JSON", START)
        tx.vectors.put("model", {"hash": b"vector"}, START)
        fill_removed_image(tx, subject.record_id, changed.case_id)
        fill_crowds(tx, subject.record_id, changed.case_id)


def purge(store: SqlStore, now: int = LONG_AFTER, limit: int = 100) -> dict[str, int]:
    """Purge once."""
    with store.write() as tx:
        return dict(tx.upkeep.purge(now, limit))


def set_all(store: SqlStore, table: sa.Table, **values: object) -> None:
    """Change every row of `table`."""
    with store.write() as tx:
        tx._connection.execute(table.update().values(values))


def test_everything_that_expires_is_destroyed_in_its_time(store: SqlStore) -> None:
    """No table with an end is forgotten by the purge."""
    fill(store)
    filled = [table.name for table in EXPIRING if rows_of(store, table)]
    purge(store)
    left = [table.name for table in DESTROYED if rows_of(store, table)]

    assert filled == [table.name for table in EXPIRING]
    assert left == []
    assert [row.body for row in rows_of(store, revisions)] == [None]
    assert [row.deleted_at for row in rows_of(store, revisions)] == [LONG_AFTER]


@pytest.mark.parametrize("table", DESTROYED, ids=str)
def test_nothing_goes_before_its_time(sqlite_store: SqlStore, table: sa.Table) -> None:
    """It lives up to the microsecond it was given."""
    fill(sqlite_store)
    set_all(sqlite_store, table, expires_at=LONG_AFTER)
    purge(sqlite_store, LONG_AFTER - 1)
    before = rows_of(sqlite_store, table)
    purge(sqlite_store, LONG_AFTER)

    assert len(before) == 1
    assert rows_of(sqlite_store, table) == []


@pytest.mark.parametrize("table", DESTROYED, ids=str)
def test_what_is_held_stays(sqlite_store: SqlStore, table: sa.Table) -> None:
    """A legal hold is stronger than any age."""
    fill(sqlite_store)
    set_all(sqlite_store, table, legal_hold=True)
    purge(sqlite_store)

    assert len(rows_of(sqlite_store, table)) == 1


@pytest.mark.parametrize("table", [records, revisions], ids=str)
def test_content_that_is_held_stays(sqlite_store: SqlStore, table: sa.Table) -> None:
    """Whether the revision is held or its whole record."""
    fill(sqlite_store)
    set_all(sqlite_store, table, legal_hold=True)
    purge(sqlite_store)

    assert all(row.body for row in rows_of(sqlite_store, revisions))


def test_a_purge_takes_no_more_than_it_is_told(store: SqlStore) -> None:
    """So that no transaction holds the one writer for long."""
    page = [account(native_id=f"did:{number}") for number in range(5)]
    with store.write() as tx:
        tx.records.sight(page, baseline=False, now=START)
    purged = [purge(store, limit=2)["revisions"] for _ in range(4)]

    assert purged == [2, 2, 1, 0]
    assert rows_of(store, observations) == []


def test_runs_are_forgotten_when_no_case_can_ask_for_them(store: SqlStore) -> None:
    """Coverage goes by the time of its last run."""
    watch(store, now=START)
    with store.write() as tx:
        for now in (START, START + 800 * DAY):
            tx.sources.end_run(SourceId(1), Outcome.CHECKED, "", now, now)
    purged = purge(store, START + 900 * DAY)

    assert purged["coverage"] == 1
    assert [row.last_at for row in rows_of(store, coverage)] == [START + 800 * DAY]


@pytest.mark.postgres
def test_what_another_worker_holds_is_left_for_the_next_purge(
    postgres_store: SqlStore,
) -> None:
    """It may be about to live longer."""
    sighted(postgres_store)
    with postgres_store.write() as tx:
        tx._connection.execute(revisions.select().with_for_update())
        meanwhile = purge(postgres_store)

    assert meanwhile["revisions"] == 0
    assert purge(postgres_store)["revisions"] == 1


def sync(store: SqlStore, now: int, watched: Sequence[Practice]) -> None:
    """Watch `watched` from `now`."""
    with store.write() as tx:
        tx.upkeep.sync_practices(watched, now)


def test_practices_carry_name_and_group(store: SqlStore) -> None:
    """Each group is a row, once."""
    sync(store, START, [practice("a", "north"), practice("b", "north")])

    assert [row.id for row in rows_of(store, groups)] == ["north"]
    assert [
        (row.id, row.group_id, row.watched_from) for row in rows_of(store, practices)
    ] == [
        ("a", "north", START),
        ("b", "north", START),
    ]


def test_a_practice_that_left_keeps_its_row_with_its_end(store: SqlStore) -> None:
    """Its cases still have a name; the first end is the one that counts."""
    sync(store, START, [practice("a")])
    sync(store, START + 1, [])
    sync(store, START + 2, [])

    assert [row.watched_until for row in rows_of(store, practices)] == [START + 1]


def test_a_practice_that_came_back_is_watched_again(store: SqlStore) -> None:
    """Under the name and group it has now."""
    sync(store, START, [practice("a")])
    sync(store, START + 1, [])
    renamed = Practice(id=PracticeId("a"), name="New Name", group="south")
    sync(store, START + 2, [renamed])
    (row,) = rows_of(store, practices)

    assert (row.name, row.group_id) == ("New Name", "south")
    assert (row.watched_from, row.watched_until) == (START, None)


def test_an_open_case_is_never_destroyed(store: SqlStore) -> None:
    """Its time begins when somebody closes it, and so does that of its parts."""
    opened(store)
    purge(store)

    assert len(rows_of(store, cases)) == 1
    assert [row.body is None for row in rows_of(store, revisions)] == [False]
    assert len(rows_of(store, findings)) == 1


@pytest.mark.parametrize("held", [records, cases])
def test_a_hold_covers_what_belongs_to_it(store: SqlStore, held: sa.Table) -> None:
    """A held record keeps what is known of it, a held case its findings."""
    fill(store)
    set_all(store, held, legal_hold=True)
    purge(store)
    kept = observations if held is records else cases

    assert len(rows_of(store, findings)) == 1
    assert len(rows_of(store, kept)) == 1


def test_working_on_a_case_does_not_lift_its_hold(store: SqlStore) -> None:
    """Only who set it lifts it."""
    changed = opened(store)
    set_all(store, cases, legal_hold=True)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "down", START)

    assert [row.legal_hold for row in rows_of(store, cases)] == [True]
