"""Backups of databases that were in the middle of their work, or are old."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.errors import StorageError
from monitor.storage.backup import back_up, restore
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import sighted
from tests.migrations.load import load


@pytest.fixture
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the backup goes."""
    return tmp_path_factory.mktemp("kept") / "ward.backup"


def scalar(url: str, query: str) -> object:
    """Return one value from a database."""
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        found: object = connection.execute(sa.text(query)).scalar_one()
    engine.dispose()
    return found


def test_what_was_not_judged_pages_nobody(
    store: SqlStore, prepared_url: str, file: Path
) -> None:
    """Somebody may have been paged after the backup."""
    subject = sighted(store)
    assert subject.fresh
    back_up(prepared_url, file)
    restored = f"sqlite:///{file.parent}/restored.db"
    restore(file, restored)

    assert not scalar(prepared_url, "SELECT historical FROM records")
    assert scalar(restored, "SELECT historical FROM records")


def test_what_was_judged_once_is_no_history(
    sqlite_store: SqlStore, sqlite_url: str, file: Path
) -> None:
    """New evidence about it is news."""
    subject = sighted(sqlite_store)
    with sqlite_store.write() as tx:
        tx.records.mark_judged([subject], "d", START)
        tx._connection.execute(sa.text("UPDATE records SET unjudged = TRUE"))
    back_up(sqlite_url, file)
    restored = f"sqlite:///{file.parent}/restored.db"
    restore(file, restored)

    assert not scalar(restored, "SELECT historical FROM records")


def test_nobody_leads_a_restored_database(
    sqlite_store: SqlStore, sqlite_url: str, file: Path
) -> None:
    """Whoever led the old one does not know of it."""
    with sqlite_store.write() as tx:
        tx.leases.take("service", "ann", None)
    back_up(sqlite_url, file)
    restored = f"sqlite:///{file.parent}/restored.db"
    restore(file, restored)

    assert scalar(restored, "SELECT count(*) FROM leases") == 0


def test_a_backup_of_an_earlier_version_is_upgraded(
    database_url: str, tmp_path: Path
) -> None:
    """The file itself stays as it is."""
    old = tmp_path / "old.db"
    load(f"sqlite:///{old}", "0.1.0")
    before = old.read_bytes()
    records = scalar(f"sqlite:///{old}", "SELECT count(*) FROM records")
    restore(old, database_url)

    assert records
    assert scalar(database_url, "SELECT count(*) FROM records") == records
    assert old.read_bytes() == before


def test_what_is_no_backup_is_refused(sqlite_url: str, file: Path) -> None:
    """And no database is made of it."""
    file.write_text("not a database, but long enough to be looked at" * 20)
    with pytest.raises(StorageError, match="is no backup"):
        restore(file, sqlite_url)


def test_half_a_backup_is_removed(
    sqlite_store: SqlStore, sqlite_url: str, file: Path
) -> None:
    """It would hold patients' information, and fill a disk that is full."""
    sighted(sqlite_store)
    with sqlite_store.write() as tx:
        tx._connection.exec_driver_sql("DROP TABLE cases")
    with pytest.raises(StorageError, match="cannot be copied"):
        back_up(sqlite_url, file)

    assert list(file.parent.iterdir()) == []


def test_a_restore_that_failed_can_be_tried_again(
    sqlite_store: SqlStore, sqlite_url: str, file: Path
) -> None:
    """What it left has no rows."""
    sighted(sqlite_store)
    back_up(sqlite_url, file)
    whole = file.read_bytes()
    restored = f"sqlite:///{file.parent}/restored.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE revisions SET record_id = 99")
        connection.commit()
    file.with_name("ward.backup.sha256").unlink()
    with pytest.raises(StorageError, match="cannot be copied"):
        restore(file, restored)
    file.write_bytes(whole)

    assert restore(file, restored).rows
