"""What is found of databases, good and bad."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from monitor.domain.errors import StorageError
from monitor.domain.time import MINUTE
from monitor.storage import checkup
from monitor.storage.checkup import examine
from monitor.storage.store import SqlStore
from tests.builders import watch
from tests.fakes.runtime import START


def test_a_database_that_works(prepared_url: str, store: SqlStore) -> None:
    """It is sound, and its last time is the latest of all."""
    watch(store, now=START)
    with store.write() as tx:
        tx.upkeep.beat("judge", START + MINUTE, START + MINUTE)
    found = examine(prepared_url)

    assert found.schema.up_to_date
    assert found.journal == ("wal" if found.file else "")
    assert (found.damage, found.last_at) == ("", START + MINUTE)


def test_an_empty_database_has_no_last_time(prepared_url: str, store: SqlStore) -> None:
    """Nothing was done yet."""
    assert examine(prepared_url).last_at is None


def test_a_file_that_is_not_there_stays_so(tmp_path: Path, sqlite_url: str) -> None:
    """Looking creates nothing."""
    assert examine(sqlite_url).schema.current is None
    assert list(tmp_path.iterdir()) == []


def test_looking_changes_nothing(tmp_path: Path, sqlite_store: SqlStore) -> None:
    """Not a byte of the file."""
    sqlite_store.close()
    file = tmp_path / "wardwatch.db"
    before = file.read_bytes()
    examine(f"sqlite:///{file}")

    assert file.read_bytes() == before


def test_others_write_while_it_reads(
    sqlite_store: SqlStore, prepared_sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading every page of a large file takes longer than writers wait."""
    written: list[bool] = []

    def last_at(connection: object) -> None:
        with sqlite_store.write() as tx:
            tx.upkeep.beat("judge", START, START)
        written.append(True)

    monkeypatch.setattr(checkup, "_last_at", last_at)
    examine(prepared_sqlite_url)
    assert written == [True]


def test_damage_is_seen(tmp_path: Path, sqlite_store: SqlStore) -> None:
    """An index that lost its entries."""
    sqlite_store.close()
    file = tmp_path / "wardwatch.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO groups VALUES ('g', 1)")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_master SET rootpage = 2 "
            "WHERE name = 'ix_revisions_expires_at'"
        )

    assert examine(f"sqlite:///{file}").damage


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    """With what may be wrong, and without what is in it."""
    file = tmp_path / "notes.db"
    file.write_bytes(b"canary " * 1000)

    with pytest.raises(StorageError, match="no SQLite file") as raised:
        examine(f"sqlite:///{file}")

    assert "canary" not in str(raised.value)


def test_a_database_that_cannot_be_reached() -> None:
    """Nobody listens there."""
    url = "postgresql+psycopg://me:canary@127.0.0.1:1/none?connect_timeout=2"

    with pytest.raises(StorageError) as raised:
        examine(url)

    assert "canary" not in str(raised.value)
