"""Statements that both databases understand but SQLAlchemy spells twice."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

Upsert = sqlite.Insert | postgresql.Insert


def insert(connection: Connection, table: sa.Table) -> Upsert:
    """Return an INSERT into `table` that has `on_conflict_…`."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def inserted_id(connection: Connection, table: sa.Table, row: dict[str, Any]) -> int:
    """Insert `row` and return the number the database gave it."""
    result = connection.execute(table.insert().values(row).returning(table.c.id))
    return int(result.scalar_one())
