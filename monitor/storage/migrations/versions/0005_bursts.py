"""bursts: counted texts, bursts, copied texts, and what verdicts taught."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _row_id() -> sa.Column[int]:
    return sa.Column("id", RowId, autoincrement=True, nullable=False)


def _content_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("data_class", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("recheck_after", sa.BigInteger(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("legal_hold", sa.Boolean(), nullable=False),
    )


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [target],
        name=op.f(f"fk_{table}_{column}"),
        ondelete="CASCADE",
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def upgrade() -> None:
    _counted()
    _copies()
    _lessons()
    for table, default in (("cases", "0"), ("findings", "0")):
        size = sa.Column("size", sa.Integer(), nullable=False, server_default=default)
        op.add_column(table, size)


def _counted() -> None:
    op.create_table(
        "bursts",
        _row_id(),
        sa.Column("practice_id", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("over_at", sa.BigInteger(), nullable=False),
        *_content_columns(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bursts")),
    )
    _index("bursts", "practice_id", "sort", "over_at")
    _index("bursts", "expires_at")
    op.create_table(
        "mentions",
        _row_id(),
        sa.Column("record_id", RowId, nullable=False),
        sa.Column("practice_id", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("said_at", sa.BigInteger(), nullable=False),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.Column("source_id", RowId, nullable=True),
        sa.Column("burst_id", RowId, nullable=True),
        *_content_columns(),
        _reference("mentions", "record_id", "records.id"),
        _reference("mentions", "source_id", "sources.id"),
        _reference("mentions", "burst_id", "bursts.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sa.UniqueConstraint(
            "record_id", "practice_id", name=op.f("uq_mentions_record_id_practice_id")
        ),
    )
    _index("mentions", "practice_id", "sort", "said_at")
    _index("mentions", "burst_id")
    _index("mentions", "expires_at")


def _copies() -> None:
    op.create_table(
        "sketches",
        sa.Column("record_id", RowId, autoincrement=False, nullable=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        *_content_columns(),
        _reference("sketches", "record_id", "records.id"),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_sketches")),
    )
    _index("sketches", "expires_at")
    op.create_table(
        "sketch_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("record_id", RowId, autoincrement=False, nullable=False),
        _reference("sketch_keys", "record_id", "sketches.record_id"),
        sa.PrimaryKeyConstraint("key", "record_id", name=op.f("pk_sketch_keys")),
    )
    _index("sketch_keys", "record_id")
    op.create_table(
        "copies",
        sa.Column("record_id", RowId, autoincrement=False, nullable=False),
        sa.Column("first_id", RowId, nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_copies")),
    )
    _index("copies", "first_id")


def _lessons() -> None:
    op.create_table(
        "lessons",
        _row_id(),
        sa.Column("practice_id", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("trait", sa.Text(), nullable=False),
        sa.Column("ours", sa.Boolean(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=False),
        *_content_columns(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessons")),
        sa.UniqueConstraint("case_id", "trait", name=op.f("uq_lessons_case_id_trait")),
    )
    _index("lessons", "trait", "practice_id")
    _index("lessons", "expires_at")
