"""Purging: batch after batch, until nothing is due."""

from pathlib import Path

import pytest

from monitor.domain.time import DAY
from monitor.pipeline import purge as module
from monitor.pipeline.purge import purge
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import observations, revisions
from tests.builders import review
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import never
from tests.integration.monitor.storage.rows import rows_of


def fill(store: SqlStore, number: int = 5) -> None:
    """Store reviews that concern nobody."""
    page = [review(f"r{n}", text=f"canary-{n}") for n in range(number)]
    with store.write() as tx:
        tx.records.sight(page, baseline=False, now=START)


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take two rows of each table at a time."""
    monkeypatch.setattr(module, "BATCH", 2)


def test_everything_due_goes_however_many_batches_it_takes(
    store: SqlStore, clock: FakeClock
) -> None:
    """And the answer says how much that was."""
    fill(store)
    clock.advance(15 * DAY)
    purged = purge(store, clock.now(), never)

    assert (purged["revisions"], purged["observations"]) == (5, 5)
    assert [row.body for row in rows_of(store, revisions)] == [None] * 5
    assert rows_of(store, observations) == []


def test_nothing_due_is_nothing_done(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """One look is enough."""
    fill(sqlite_store)

    assert not any(purge(sqlite_store, clock.now(), never).values())


def test_a_purge_can_be_stopped_between_batches(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The rest waits for the next one."""
    fill(sqlite_store)
    clock.advance(15 * DAY)
    answers = iter([False, True])
    stopped = purge(sqlite_store, clock.now(), lambda: next(answers))
    rest = purge(sqlite_store, clock.now(), never)

    assert (stopped["revisions"], rest["revisions"]) == (2, 3)


def test_what_is_gone_is_gone_from_the_disk(
    sqlite_store: SqlStore, clock: FakeClock, tmp_path: Path
) -> None:
    """Neither the file nor its log can be searched for it."""
    fill(sqlite_store)
    clock.advance(15 * DAY)
    purge(sqlite_store, clock.now(), never)
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert b"canary-" not in left
