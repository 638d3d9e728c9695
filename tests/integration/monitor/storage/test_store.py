"""Transactions on both databases."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor.domain.errors import StorageError
from monitor.storage.store import SqlStore
from monitor.storage.tables import metadata
from tests.builders import account, review, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.writer import count, counted

CANARY = "canary-4f1d"


def test_what_was_committed_is_seen_by_the_next_transaction(store: SqlStore) -> None:
    """The end of the block is the commit."""
    count(store, 1)

    assert counted(store) == 1


def test_an_error_undoes_the_whole_transaction(store: SqlStore) -> None:
    """Nothing of a page that failed stays, whichever table it went to."""

    def fail_at_the_end() -> None:
        with store.write() as tx:
            tx.upkeep.beat("loop", START, START)
            tx.records.sight([account()], baseline=False, now=START)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_at_the_end()

    assert not any(rows_of(store, table) for table in metadata.sorted_tables)


def test_after_an_error_others_can_write(store: SqlStore) -> None:
    """The place of the one writer is free again."""
    with pytest.raises(ZeroDivisionError), store.write():
        raise ZeroDivisionError
    count(store, 1)

    assert counted(store) == 1


def test_a_reader_sees_one_moment(store: SqlStore) -> None:
    """What is committed meanwhile belongs to the next one."""
    count(store, 1)
    with store.read() as tx:
        before = tx.readers.heartbeats()
        count(store, 1)
        after = tx.readers.heartbeats()

    assert before == after
    assert counted(store) == 2


def test_a_reader_cannot_write(store: SqlStore) -> None:
    """The database itself refuses, and writers are none the worse."""
    with pytest.raises(StorageError, match="the database failed"), store.read() as tx:
        tx.upkeep.beat("loop", START, START)
    count(store, 1)

    assert counted(store) == 1


def test_scrubbing_leaves_nothing_of_what_was_purged(
    sqlite_store: SqlStore, tmp_path: Path
) -> None:
    """Neither in the file nor in its log, while the service keeps it open."""
    watch(sqlite_store, now=START)
    with sqlite_store.write() as tx:
        tx.records.sight([review(text=CANARY)], baseline=False, now=START)
    written = _bytes_in(tmp_path)
    with sqlite_store.write() as tx:
        tx.upkeep.purge(2 * START, 100)
    sqlite_store.scrub()

    assert CANARY.encode() in written
    assert CANARY.encode() not in _bytes_in(tmp_path)


def test_scrubbing_asks_nothing_of_other_databases(store: SqlStore) -> None:
    """It may be called on any, at any time."""
    store.scrub()
    count(store, 1)

    assert counted(store) == 1


def test_closing_writes_everything_into_the_file(
    sqlite_store: SqlStore, tmp_path: Path
) -> None:
    """A copy of the file alone is then complete."""
    count(sqlite_store, 3)
    sqlite_store.close()
    (file,) = tmp_path.iterdir()
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute("SELECT progress_at FROM heartbeats").fetchall()

    assert found == [(3,)]


def _bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_what_is_rehearsed_is_seen_inside_and_gone_after(store: SqlStore) -> None:
    """Nothing of it is committed."""
    with store.rehearse() as tx:
        tx.upkeep.beat("rehearsed", START, START)
        inside = dict(tx.readers.heartbeats())
    with store.read() as tx:
        after = dict(tx.readers.heartbeats())

    assert "rehearsed" in inside
    assert "rehearsed" not in after
