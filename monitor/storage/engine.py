"""Engines: how each database is opened and how its transactions begin.

SQLite: WAL with `synchronous=FULL`, so that a sent alert never comes back as
unsent after a power loss; `secure_delete`, so that deleted text is overwritten;
`BEGIN IMMEDIATE` for every write, because a transaction that reads first and
writes later fails at once, whatever `busy_timeout` says.
"""

import sqlite3
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError

from monitor.domain.errors import StorageError

ANSWER: Final = 20.0
"""Seconds that PostgreSQL may take for one call, as anybody else who is asked.

A renewal of the lease, a quarter of it old by then, may hang and still be made in time
on a new connection, for which ten seconds are allowed."""

READ_ONLY: Final = "wardwatch_read_only"

_CONNECTIONS: Final = 15
"""To an SQLite file, all of which are kept; who needs one more waits for another's. The
file of one that is closed stays open until nobody holds a lock, so that the number of
open files would come and go, and a leak among them would go unseen."""

_READING_PRAGMAS: Final = (
    "PRAGMA busy_timeout=30000",
    "PRAGMA query_only=ON",
    "PRAGMA trusted_schema=OFF",
)
_PRAGMAS: Final = (
    # Another process may hold the lock (the command line beside the service).
    "PRAGMA busy_timeout=30000",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA journal_size_limit=67108864",
    # KiB of each: what it holds is of no use once another connection has written.
    "PRAGMA cache_size=-1000",
)


def open_engine(url: str, within: float | None = ANSWER) -> Engine:
    """Return an engine for `url`; nothing is connected yet.

    Args:
        url: `sqlite:///path` or `postgresql+psycopg://…`.
        within: Seconds after which PostgreSQL is given up that answers a call no more,
            unless the URL says otherwise; None for work whose single calls may take
            any time.

    Raises:
        StorageError: The URL names another database, or no file.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError("the database URL cannot be read") from error
    backend = parsed.get_backend_name()
    if backend == "sqlite" and parsed.database not in {None, "", ":memory:"}:
        return _open_sqlite(url)
    if backend == "postgresql":
        # Slow to load, and most have no need of it.
        from monitor.storage.postgresql import open_postgresql  # noqa: PLC0415

        return open_postgresql(parsed, within)
    raise StorageError("the database must be sqlite:///FILE or postgresql://…")


def open_reader(url: str) -> Engine:
    """Return an engine that changes nothing, not even what SQLite does unasked.

    Whoever closes an SQLite file last moves its log into it. All that is read in
    one transaction is of one moment, and may take any time.

    Args:
        url: As for `open_engine`.

    Raises:
        StorageError: The URL names another database, or no file.
    """
    engine = open_engine(url, within=None)
    if engine.dialect.name != "sqlite":
        return engine.execution_options(
            postgresql_readonly=True, isolation_level="REPEATABLE READ"
        )
    path = Path(str(engine.url.database)).absolute()
    if not path.with_name(f"{path.name}-wal").exists():
        # Nobody has it open. A reader's connection would leave an empty log behind.
        return engine.execution_options(**{READ_ONLY: True})
    reader = sa.create_engine(
        url,
        hide_parameters=True,
        creator=lambda: sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True),
    )
    event.listen(reader, "connect", _configure_reader)
    event.listen(reader, "begin", lambda found: found.exec_driver_sql("BEGIN"))
    return reader


def file_of(engine: Engine) -> Path | None:
    """Return the file of an SQLite database, or None for another."""
    return Path(str(engine.url.database)) if engine.dialect.name == "sqlite" else None


def _open_sqlite(url: str) -> Engine:
    # What it holds was written by others: no error may quote it.
    engine = sa.create_engine(
        url, hide_parameters=True, pool_size=_CONNECTIONS, max_overflow=0
    )
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
    # The driver would begin transactions by rules of its own.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _configure_reader(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
    connection.isolation_level = None
    for pragma in _READING_PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    read_only = bool(connection.get_execution_options().get(READ_ONLY))
    connection.exec_driver_sql(f"PRAGMA query_only={int(read_only)}")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
