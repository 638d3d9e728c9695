"""spending, and what pictures look like."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "spending",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("connector", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("reserved", sa.BigInteger(), nullable=False),
        sa.Column("spent", sa.BigInteger(), nullable=True),
        sa.Column("reserved_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spending")),
    )
    op.create_index(
        op.f("ix_spending_connector_month"),
        "spending",
        ["connector", "month"],
        unique=False,
    )
    op.add_column("evidence", sa.Column("prints", sa.Text(), nullable=True))
    op.create_index(
        op.f("ix_evidence_kind_key"), "evidence", ["kind", "key"], unique=False
    )
