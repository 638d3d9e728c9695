"""proof: what links and the NPI registry say, whole pictures, pinned accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "pins",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("practice_id", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("native_id", sa.Text(), nullable=False),
        sa.Column("first_seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pins")),
        sa.UniqueConstraint(
            "practice_id",
            "platform",
            "handle",
            name=op.f("uq_pins_practice_id_platform_handle"),
        ),
    )
    op.create_index(
        op.f("ix_pins_platform_native_id"), "pins", ["platform", "native_id"]
    )
    op.add_column("evidence", sa.Column("photo", sa.Text(), nullable=True))
    op.add_column("evidence", sa.Column("answer", sa.Text(), nullable=True))
