"""Copies of databases, whose originals stay as they are."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.errors import SchemaMismatch
from monitor.domain.retention import DEFAULT_TIMES
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.storage.copying import copy_database
from monitor.storage.engine import open_engine
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import opened


def digests(folder: Path) -> dict[str, str]:
    """Return what every file of a database's folder holds."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


@pytest.fixture
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy goes."""
    return tmp_path_factory.mktemp("copy") / "copy.db"


def test_a_copy_holds_what_the_pipeline_works_on(
    store: SqlStore, prepared_url: str, target: Path
) -> None:
    """Cases and findings, but neither bytes nor parked items."""
    changed = opened(store)
    with store.write() as tx:
        item = RawItem(form="row", body=b"{")
        tx.archive.park(None, Stage.INGEST, item, "no JSON", START)
    copy_database(prepared_url, target)
    copy = SqlStore(open_engine(f"sqlite:///{target}"), DEFAULT_TIMES)
    with copy.read() as tx:
        detail = tx.readers.case(changed.case_id, None)
        backlog = tx.readers.backlog()
    with copy.write() as tx:
        again = tx.cases.save(None, replace(changed.case, subject="another"))
    copy.close()

    assert detail is not None
    assert len(detail.findings) == 1
    assert "parked" not in {name for name, count in backlog.items() if count}
    assert again > changed.case_id


def test_the_original_stays_as_it_is(
    sqlite_store: SqlStore, prepared_sqlite_url: str, tmp_path: Path, target: Path
) -> None:
    """Every byte of it, while the service has it open and afterwards."""
    opened(sqlite_store)
    before = digests(tmp_path)
    copy_database(prepared_sqlite_url, target)
    during = digests(tmp_path)
    sqlite_store.close()
    closed = digests(tmp_path)
    target.unlink()
    copy_database(prepared_sqlite_url, target)

    # Readers of a log note in the shared index how far they read.
    assert before.keys() == during.keys()
    assert before["wardwatch.db"] == during["wardwatch.db"]
    assert before["wardwatch.db-wal"] == during["wardwatch.db-wal"]
    assert digests(tmp_path) == closed


def test_a_database_that_is_not_there_stays_so(
    sqlite_url: str, tmp_path: Path, target: Path
) -> None:
    """Its copy is empty, and can be worked with."""
    copy_database(sqlite_url, target)
    copy = SqlStore(open_engine(f"sqlite:///{target}"), DEFAULT_TIMES)
    with copy.read() as tx:
        assert tx.readers.cases(None) == []
    copy.close()

    assert list(tmp_path.iterdir()) == []


def test_an_older_database_is_not_upgraded_by_the_way(
    sqlite_store: SqlStore, prepared_sqlite_url: str, target: Path
) -> None:
    """The message says what to do."""
    with sqlite_store._engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))

    with pytest.raises(SchemaMismatch, match="db upgrade"):
        copy_database(prepared_sqlite_url, target)
