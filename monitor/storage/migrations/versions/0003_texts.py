"""texts: which sources brought them, their vectors, topics and claims."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite numbers rows itself only for INTEGER; both hold 64 bits.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "record_sources",
        sa.Column("record_id", RowId, autoincrement=False, nullable=False),
        sa.Column("source_id", RowId, autoincrement=False, nullable=False),
        sa.Column("found_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["records.id"],
            name=op.f("fk_record_sources_record_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["sources.id"],
            name=op.f("fk_record_sources_source_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "record_id", "source_id", name=op.f("pk_record_sources")
        ),
    )
    op.create_table(
        "vectors",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("encoder", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("stored_at", sa.BigInteger(), nullable=False),
        sa.Column("data_class", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("recheck_after", sa.BigInteger(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.Column("legal_hold", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vectors")),
        sa.UniqueConstraint(
            "encoder", "sha256", name=op.f("uq_vectors_encoder_sha256")
        ),
    )
    op.create_index(op.f("ix_vectors_sha256"), "vectors", ["sha256"], unique=False)
    op.create_index(
        op.f("ix_vectors_expires_at"), "vectors", ["expires_at"], unique=False
    )
    # Nobody judged these texts when they came: they are history now.
    op.execute("UPDATE records SET historical = TRUE WHERE kind = 'post'")
    op.add_column("findings", sa.Column("topics", sa.Text(), nullable=True))
    op.add_column("findings", sa.Column("claim", sa.Text(), nullable=True))
