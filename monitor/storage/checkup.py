"""Whether a database can be worked with: what the doctor finds, nothing changed."""

from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from monitor.domain.errors import StorageError
from monitor.storage.engine import READ_ONLY, file_of, open_engine
from monitor.storage.schema import SchemaState, schema_state
from monitor.storage.tables.operations import coverage, cursors, heartbeats


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseState:
    """What was found.

    Attributes:
        file: The file of an SQLite database, or None.
        schema: Where its schema stands.
        journal: SQLite's journal mode, or empty.
        damage: What the integrity check says, or empty if all is well.
        last_at: The latest time that work left, microseconds, or None.
    """

    file: Path | None
    schema: SchemaState
    journal: str = ""
    damage: str = ""
    last_at: int | None = None


def examine(url: str) -> DatabaseState:
    """Return how the database at `url` is; a file that isn't there stays so.

    Raises:
        StorageError: It cannot be reached, read or written.
    """
    engine = open_engine(url)
    file = file_of(engine)
    try:
        schema = schema_state(engine)
        if not schema.up_to_date:
            return DatabaseState(file=file, schema=schema)
        return _examined(engine, file, schema)
    except OperationalError as error:
        raise StorageError(f"it cannot be used: {_first_line(error)}") from error
    except DatabaseError as error:
        raise StorageError(f"it cannot be written: {_first_line(error)}") from error
    finally:
        engine.dispose()


def _examined(engine: Engine, file: Path | None, schema: SchemaState) -> DatabaseState:
    with engine.connect() as connection:
        _try_to_write(connection)
    # Who reads every page must not keep the service from writing meanwhile.
    with engine.connect().execution_options(**{READ_ONLY: True}) as connection:
        last_at = _last_at(connection)
        if file is None:
            return DatabaseState(file=None, schema=schema, last_at=last_at)
        # Not quick for a large file, but it reads every page.
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
        return DatabaseState(
            file=file,
            schema=schema,
            journal=connection.exec_driver_sql("PRAGMA journal_mode").scalar_one(),
            damage="" if found == "ok" else str(found),
            last_at=last_at,
        )


def _try_to_write(connection: Connection) -> None:
    """Delete nothing, which asks for every right and lock that writing needs."""
    nothing = heartbeats.c.name.is_(None)
    connection.execute(heartbeats.delete().where(nothing))
    connection.rollback()


def _last_at(connection: Connection) -> int | None:
    times = (heartbeats.c.progress_at, coverage.c.last_at, cursors.c.moved_at)
    found = [connection.scalar(sa.select(sa.func.max(time))) for time in times]
    return max((time for time in found if time is not None), default=None)


def _is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _first_line(error: DatabaseError) -> str:
    return (str(error.orig).splitlines() or ["no reason given"])[0][:200]
