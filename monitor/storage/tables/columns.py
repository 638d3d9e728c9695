"""Column types and column groups that the tables share."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from monitor.domain.keys import storable

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


class Text(TypeDecorator[str]):
    """Text that every database takes, whatever an attacker put into it.

    PostgreSQL refuses NUL, and neither driver encodes lone surrogates; both
    become U+FFFD.
    """

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401, ARG002 - SQLAlchemy's signature
        """Return `value` as it can be stored."""
        return None if value is None else storable(str(value))


def row_id() -> sa.Column[int]:
    """Return the primary key of a table whose rows the database numbers."""
    return sa.Column("id", RowId, primary_key=True, autoincrement=True)


def time(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """Return a column of microseconds since the epoch."""
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def reference(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    """Return a foreign key to the numbered rows of table `target`."""
    key = sa.ForeignKey(f"{target}.id", ondelete="CASCADE")
    return sa.Column(name, RowId, key, nullable=nullable)


def content_columns() -> tuple[sa.Column[Any], ...]:
    """Return what every row that holds content carries from its first day.

    `data_class` decides how long it lives, `expires_at` when it goes,
    `recheck_after` when the platform must be asked whether it still exists,
    `deleted_at` when its content went, `legal_hold` whether it may go at all.
    """
    return (
        sa.Column("data_class", Text, nullable=False),
        time("expires_at"),
        time("recheck_after", nullable=True),
        time("deleted_at", nullable=True),
        sa.Column("legal_hold", sa.Boolean, nullable=False, default=False),
    )
