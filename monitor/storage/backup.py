"""Backups: a whole database in one SQLite file, whichever database it was.

So that one of PostgreSQL needs none of its programs, and either can be restored into
the other. What a restored database has not sent may have been sent after the backup:
it is held back for a person to decide.
"""

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DatabaseError

from monitor.domain.errors import StorageError
from monitor.storage.copying import copy_rows
from monitor.storage.due import DEAD, QUEUED, SENDING
from monitor.storage.engine import open_engine, open_reader
from monitor.storage.schema import prepare, require_head, schema_state, upgrade
from monitor.storage.tables.columns import metadata
from monitor.storage.tables.content import records, revisions
from monitor.storage.tables.operations import heartbeats, leases
from monitor.storage.tables.work import outbox

HELD: Final = "held back: restored from a backup, so it may have been sent since"
"""Why an alert of a restored database is not sent."""

_OF_A_PROCESS: Final = frozenset({leases, heartbeats})
"""Tables about who works now: they tell nothing of whoever is restored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was written.

    Attributes:
        rows: How many.
        sha256: Of the file.
    """

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restored database holds.

    Attributes:
        rows: How many.
        held: Alerts that were not sent before the backup and are held back.
    """

    rows: int
    held: int


def back_up(url: str, target: Path) -> Backup:
    """Copy the database into a new file, as it is at one moment, while others write.

    The file has mode 0600. Beside it lies `NAME.sha256`, as sha256sum writes it.

    Args:
        url: Of a database at this version's schema.
        target: Where the copy goes; there must be nothing.

    Raises:
        StorageError: The database cannot be read, is of another version, or there is
            something at `target`.
    """
    if target.exists():
        raise StorageError(f"{target} exists already: backups are never overwritten")
    half = target.with_name(f"{target.name}.part")
    with ExitStack() as failing:
        # Half a backup holds patients' information, too.
        failing.callback(_remove, half)
        rows = _write(url, half)
        half.rename(target)
        failing.pop_all()
    sha256 = _digest(target)
    _checksum_of(target).write_text(f"{sha256}  {target.name}\n")
    return Backup(rows=rows, sha256=sha256)


def _write(url: str, half: Path) -> int:
    """Copy the database into `half` and return how many rows it has."""
    _remove(half)
    with _opened(open_engine(f"sqlite:///{half}")) as copy:
        upgrade(copy)
        with _opened(open_reader(url)) as original:
            require_head(original)
            rows = _copied(original, copy)
        # All of it moves into the one file.
        with copy.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    _keep(half)
    return rows


def _remove(path: Path) -> None:
    """Remove an SQLite file with what lies beside it, whatever of it is there."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def restore(backup: Path, url: str) -> Restored:
    """Fill an empty database from a backup of this version or an earlier one.

    Records that were never judged count as history: their cases page nobody, since
    somebody may have been paged after the backup. Edits that waited are judged as news.

    Args:
        backup: A file that `back_up` wrote.
        url: Of a database without rows; an SQLite file is created.

    Raises:
        StorageError: The backup is damaged or newer, or the database is not empty.
    """
    _verify(backup)
    with (
        tempfile.TemporaryDirectory(prefix="wardwatch-") as folder,
        # All alerts may be held back in one statement.
        _opened(open_engine(url, within=None)) as target,
    ):
        if schema_state(target).current is not None and _has_rows(target):
            raise StorageError(
                "the database is not empty: restore into a new one, and put its "
                "address under `database:`"
            )
        copy = Path(folder) / "backup.db"
        shutil.copyfile(backup, copy)
        with _opened(open_engine(f"sqlite:///{copy}")) as original:
            upgrade(original)
            prepare(target)
            return _filled(original, target)


def _has_rows(target: Engine) -> bool:
    require_head(target)
    with target.connect() as connection:
        return any(
            connection.execute(sa.select(sa.literal(1)).select_from(table).limit(1))
            .scalars()
            .all()
            for table in metadata.sorted_tables
        )


def _filled(original: Engine, target: Engine) -> Restored:
    try:
        with original.connect() as reading, target.begin() as writing:
            kept = [
                each for each in metadata.sorted_tables if each not in _OF_A_PROCESS
            ]
            rows = copy_rows(reading, writing, kept)
            _count_on(writing)
            return Restored(rows=rows, held=_hold_back(writing))
    except DatabaseError as error:
        raise StorageError("the backup cannot be copied into the database") from error


def _copied(original: Engine, copy: Engine) -> int:
    try:
        with original.connect() as reading, copy.begin() as writing:
            return copy_rows(reading, writing, metadata.sorted_tables)
    except DatabaseError as error:
        raise StorageError("the database cannot be copied") from error


def _hold_back(connection: Connection) -> int:
    """Hold back what was not sent, and page nobody about what was not judged."""
    waiting = outbox.update().where(outbox.c.state.in_([QUEUED, SENDING]))
    held = connection.execute(
        waiting.values(state=DEAD, last_error=HELD, lease_token=None, lease_until=None)
    )
    judged = sa.select(revisions.c.record_id).where(revisions.c.judged_at.is_not(None))
    fresh = sa.and_(records.c.unjudged, records.c.id.not_in(judged))
    connection.execute(records.update().where(fresh).values(historical=True))
    return held.rowcount


def _count_on(connection: Connection) -> None:
    """Let PostgreSQL number new rows after those that were copied."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        column = table.autoincrement_column
        if column is None:
            continue
        sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
        highest = sa.select(sa.func.max(column)).scalar_subquery()
        following = sa.func.coalesce(highest, 0) + 1
        connection.execute(sa.select(sa.func.setval(sequence, following, sa.false())))


def _verify(backup: Path) -> None:
    """Return if the file is what was written.

    Raises:
        StorageError: It is not there or not whole.
    """
    if not backup.is_file():
        raise StorageError(f"{backup} is not there")
    checksum = _checksum_of(backup)
    if checksum.exists():
        told = checksum.read_text(errors="replace").split(" ", 1)[0]
        if told != _digest(backup):
            raise StorageError(f"{backup} is not the file that {checksum} is about")
    try:
        with closing(
            sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)
        ) as file:
            (found,) = file.execute("PRAGMA quick_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise StorageError(f"{backup} is no backup") from error
    if found != "ok":
        raise StorageError(f"{backup} is damaged")


def _checksum_of(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _keep(path: Path) -> None:
    """Make sure that a file outlives a power loss."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


@contextmanager
def _opened(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()
