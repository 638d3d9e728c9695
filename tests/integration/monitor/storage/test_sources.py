"""Sources, cursors, runs and coverage on both databases."""

import pytest
import sqlalchemy as sa

from monitor.domain.errors import StaleCursor
from monitor.domain.sources import Gap, Outcome, Source
from monitor.domain.time import HOUR
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import coverage, gaps, source_practices
from tests.builders import RIVERSIDE, plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of


def only_source(store: SqlStore) -> Source:
    """Return the one active source."""
    with store.read() as tx:
        (source,) = tx.sources.active()
    return source


def test_a_planned_source_is_due_at_once(store: SqlStore) -> None:
    """A new source has no baseline and is due now."""
    watch(store, now=START)
    source = only_source(store)

    assert source.plan == plan()
    assert (source.next_due_at, source.baseline_done_at) == (START, None)


def test_syncing_again_keeps_cursor_and_due_time(store: SqlStore) -> None:
    """A restart forgets nothing, so that a crash loop polls nothing early."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.advance(source.id, 0, {"page": 1}, START)
        tx.sources.end_run(source.id, Outcome.CHECKED, "", START + HOUR, START)
    watch(store, now=START + 1)
    again = only_source(store)

    assert again.cursor.value == {"page": 1}
    assert again.next_due_at == START + HOUR
    assert again.baseline_done_at == START


def test_a_source_that_left_the_configuration_keeps_its_cursor(store: SqlStore) -> None:
    """Taking a term out and in again goes on where it was."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.advance(source.id, 0, {"page": 5}, START)
        tx.sources.sync([], START)
        inactive = tx.sources.active()
        tx.sources.sync([plan()], START)

    assert inactive == []
    assert only_source(store).cursor.value == {"page": 5}


def test_a_cursor_moves_only_from_the_version_that_was_read(store: SqlStore) -> None:
    """A stale leader cannot move a cursor back."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.advance(source.id, 0, {"page": 1}, START)

    with pytest.raises(StaleCursor), store.write() as tx:
        tx.sources.advance(source.id, 0, {"page": 2}, START)
    assert only_source(store).cursor.version == 1


def test_a_page_that_fails_moves_no_cursor(store: SqlStore) -> None:
    """The cursor and its page are one transaction."""
    watch(store, now=START)
    source = only_source(store)

    def fail_after_advancing() -> None:
        with store.write() as tx:
            tx.sources.advance(source.id, 0, {"page": 1}, START)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_advancing()
    assert only_source(store).cursor.version == 0


def test_equal_outcomes_share_one_coverage_row(store: SqlStore) -> None:
    """A year of "checked" is one row; each change of outcome starts another."""
    watch(store, now=START)
    source = only_source(store)
    outcomes = [Outcome.CHECKED, Outcome.CHECKED, Outcome.FAILED, Outcome.CHECKED]
    with store.write() as tx:
        for number, outcome in enumerate(outcomes):
            tx.sources.end_run(source.id, outcome, "", START, START + number)
    rows = rows_of(store, coverage)

    assert [(row.outcome, row.runs) for row in rows] == [
        ("checked", 2),
        ("failed", 1),
        ("checked", 1),
    ]
    assert (rows[0].first_at, rows[0].last_at) == (START, START + 1)


def test_a_failed_first_run_is_no_baseline(store: SqlStore) -> None:
    """Until a run succeeds, everything is still first seen."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.begin_run(source.id, START, START)
        tx.sources.end_run(
            source.id, Outcome.FAILED, "unavailable", START, START, complete=False
        )

    assert only_source(store).baseline_done_at is None
    assert only_source(store).failures == 1


def test_membership_is_dated(store: SqlStore) -> None:
    """Who a source served, and until when, stays known."""
    watch(store, now=START)
    watch(store, plan(practices=()), now=START + 5)
    (row,) = rows_of(store, source_practices)

    assert (row.practice_id, row.from_at, row.until_at) == (
        RIVERSIDE,
        START,
        START + 5,
    )


def test_gaps_are_kept(store: SqlStore) -> None:
    """A stretch that cannot be read becomes a row that people can see."""
    watch(store, now=START)
    gap = Gap(after=1, before=2, reason="the file was replaced")
    with store.write() as tx:
        tx.sources.open_gaps(only_source(store).id, [gap], START)
    (row,) = rows_of(store, gaps)

    assert (row.after_at, row.before_at, row.reason) == (1, 2, gap.reason)


def test_unknown_sources_are_none(store: SqlStore) -> None:
    """A source that does not exist is None, not an error."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx._connection.execute(sa.text("DELETE FROM sources"))
        found = tx.sources.get(source.id)

    assert found is None


def test_a_run_counts_as_failed_until_it_ends(store: SqlStore) -> None:
    """A run that ends its process is not due again at once."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.begin_run(source.id, START + HOUR, START)
    begun = only_source(store)
    with store.write() as tx:
        tx.sources.end_run(source.id, Outcome.CHECKED, "", START, START)

    assert (begun.failures, begun.next_due_at) == (1, START + HOUR)
    assert only_source(store).failures == 0


def test_a_run_that_left_pages_unread_is_no_baseline(store: SqlStore) -> None:
    """What the next run brings of the first poll is still first seen."""
    watch(store, now=START)
    source = only_source(store)
    with store.write() as tx:
        tx.sources.end_run(source.id, Outcome.CHECKED, "", START, START, complete=False)

    assert only_source(store).baseline_done_at is None


@pytest.mark.parametrize(("pause", "rows"), [(3 * plan().every, 1), (HOUR, 2)])
def test_coverage_shows_when_nobody_watched(
    sqlite_store: SqlStore, pause: int, rows: int
) -> None:
    """Equal outcomes share a row only if the time between them was watched."""
    watch(sqlite_store, now=START)
    source = only_source(sqlite_store)
    with sqlite_store.write() as tx:
        for now in (START, START + pause):
            tx.sources.end_run(source.id, Outcome.CHECKED, "", now, now)

    assert len(rows_of(sqlite_store, coverage)) == rows
