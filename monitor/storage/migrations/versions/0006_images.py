"""images: hashes of removed ones, watched for copies."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "removed_images",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("practice_id", sa.Text(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("record_id", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("prints", sa.Text(), nullable=False),
        sa.Column("watched_at", sa.BigInteger(), nullable=False),
        sa.Column("data_class", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("recheck_after", sa.BigInteger(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("legal_hold", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_removed_images")),
        sa.UniqueConstraint(
            "case_id", "sha256", name=op.f("uq_removed_images_case_id_sha256")
        ),
    )
    op.create_index(
        op.f("ix_removed_images_expires_at"), "removed_images", ["expires_at"]
    )
