"""Statements that both databases understand but SQLAlchemy spells twice."""

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

Upsert = sqlite.Insert | postgresql.Insert

# The first half of an advisory lock's key: what the second half counts.
_QUEUES: Final = 0x3A4D


def insert(connection: Connection, table: sa.Table) -> Upsert:
    """Return an INSERT into `table` that has `on_conflict_…`."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def serialise(connection: Connection, queue: str) -> None:
    """Wait until no other transaction takes from `queue`, then keep it to its end.

    Locks on rows alone would let two take parts of what belongs together.
    SQLite has one writer anyway.
    """
    if connection.dialect.name == "postgresql":
        lock = sa.func.pg_advisory_xact_lock(_QUEUES, sa.func.hashtext(queue))
        connection.execute(sa.select(lock))


def inserted_id(connection: Connection, table: sa.Table, row: dict[str, Any]) -> int:
    """Insert `row` and return the number the database gave it."""
    result = connection.execute(table.insert().values(row).returning(table.c.id))
    return int(result.scalar_one())
