"""How each database is opened, and what that promises to many writers."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from monitor.domain.errors import StorageError
from monitor.storage.engine import READ_ONLY, open_engine
from monitor.storage.store import SqlStore
from tests.integration.monitor.storage.rivals import side_by_side
from tests.integration.monitor.storage.writer import COUNTER, count, counted

WRITERS = 16
TIMES = 10


def test_sqlite_is_opened_as_promised(sqlite_url: str) -> None:
    """Sent alerts survive power loss, and deleted text is overwritten."""
    engine = open_engine(sqlite_url)
    names = ["journal_mode", "synchronous", "secure_delete", "foreign_keys"]
    with engine.connect() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names
        ]
    engine.dispose()

    assert found == ["wal", 2, 1, 1]


def test_connections_to_sqlite_are_kept(sqlite_url: str, tmp_path: Path) -> None:
    """Or the files of those that are closed come and go, by who holds locks."""
    engine = open_engine(sqlite_url)

    def use(stack: ExitStack) -> None:
        connection = stack.enter_context(engine.connect())
        connection.execution_options(**{READ_ONLY: True})
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")

    def opened() -> int:
        shown = (path.resolve() for path in Path("/proc/self/fd").iterdir())
        return sum(path.is_relative_to(tmp_path) for path in shown)

    with ExitStack() as stack:
        for _ in range(15):
            use(stack)
        most = opened()
    with ExitStack() as stack:
        use(stack)
        fewer = opened()
    engine.dispose()

    assert fewer == most >= 15


def test_deleted_text_is_gone_from_the_file(sqlite_url: str, tmp_path: Path) -> None:
    """`secure_delete` leaves no trace once the log is written back."""
    engine = open_engine(sqlite_url)
    canary = "canary-4f1d"
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (body TEXT)")
        connection.exec_driver_sql(f"INSERT INTO t VALUES ('{canary}')")
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM t")
    engine.dispose()
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert canary.encode() not in left


@pytest.mark.parametrize(
    "url", ["mysql://host/db", "sqlite://", "sqlite:///:memory:", "no url at all"]
)
def test_other_databases_are_refused(url: str) -> None:
    """With a message that says which ones work."""
    with pytest.raises(StorageError):
        open_engine(url)


def test_sixteen_writers_and_readers_never_find_it_locked(
    sqlite_store: SqlStore,
) -> None:
    """Every transaction commits, and none overwrites what another read."""
    count(sqlite_store, 1)
    readings: list[int] = []

    def read() -> None:
        readings.extend(counted(sqlite_store) for _ in range(5 * TIMES))

    writers = [lambda: count(sqlite_store, TIMES)] * WRITERS
    side_by_side(*writers, read, read)

    assert counted(sqlite_store) == 1 + WRITERS * TIMES
    assert len(readings) == 2 * 5 * TIMES


def test_two_processes_write_one_file(
    sqlite_store: SqlStore, prepared_sqlite_url: str
) -> None:
    """The command line beside the service: each waits for the other."""
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        count.__module__,
        prepared_sqlite_url,
        "100",
    ]
    processes = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    for process in processes:
        process.communicate(b"go\n", timeout=60)

    assert [process.returncode for process in processes] == [0, 0]
    assert counted(sqlite_store) == 2 + 2 * 100


def test_errors_quote_nothing_that_was_to_be_stored(database_url: str) -> None:
    """Not the texts of attackers, and not those of patients."""
    engine = open_engine(database_url)
    with pytest.raises(DBAPIError) as caught, engine.begin() as connection:
        connection.execute(
            sa.text("INSERT INTO nowhere VALUES (:text)"), {"text": COUNTER}
        )
    engine.dispose()

    assert COUNTER not in str(caught.value)
