"""Tables of counted texts, of bursts and copies, and of what verdicts taught."""

import sqlalchemy as sa

from monitor.storage.tables.columns import (
    RowId,
    Text,
    content_columns,
    metadata,
    reference,
    row_id,
    time,
)

bursts = sa.Table(
    "bursts",
    metadata,
    row_id(),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("sort", Text, nullable=False),
    sa.Column("place", Text, nullable=False),
    time("began_at"),
    time("over_at"),
    *content_columns(),
    sa.Index(None, "practice_id", "sort", "over_at"),
    sa.Index(None, "expires_at"),
)

# Texts about a practice: how many are usual, and what each is part of.
mentions = sa.Table(
    "mentions",
    metadata,
    row_id(),
    reference("record_id", "records"),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("sort", Text, nullable=False),
    sa.Column("place", Text, nullable=False),
    time("said_at"),
    sa.Column("first", sa.Boolean, nullable=False),
    reference("source_id", "sources", nullable=True),
    reference("burst_id", "bursts", nullable=True),
    *content_columns(),
    sa.UniqueConstraint("record_id", "practice_id"),
    sa.Index(None, "practice_id", "sort", "said_at"),
    sa.Index(None, "burst_id"),
    sa.Index(None, "expires_at"),
)

# Of the words of reviews; they go with their text.
sketches = sa.Table(
    "sketches",
    metadata,
    sa.Column(
        "record_id",
        sa.ForeignKey("records.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("hashes", sa.LargeBinary, nullable=False),
    *content_columns(),
    sa.Index(None, "expires_at"),
)

sketch_keys = sa.Table(
    "sketch_keys",
    metadata,
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column(
        "record_id",
        sa.ForeignKey("sketches.record_id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Index(None, "record_id"),
)

# No foreign keys, which lock: a batch is locked in order, and a copy may be of any
# record. Identities are never deleted.
copies = sa.Table(
    "copies",
    metadata,
    sa.Column("record_id", RowId, primary_key=True, autoincrement=False),
    sa.Column("first_id", RowId, nullable=False),
    sa.Index(None, "first_id"),
)

# What people decided of mentions from one place; no run overwrites it.
lessons = sa.Table(
    "lessons",
    metadata,
    row_id(),
    sa.Column("practice_id", Text, nullable=False),
    # No foreign key: a decision outlives its case.
    sa.Column("case_id", sa.BigInteger, nullable=False),
    sa.Column("trait", Text, nullable=False),
    sa.Column("ours", sa.Boolean, nullable=False),
    time("decided_at"),
    *content_columns(),
    sa.UniqueConstraint("case_id", "trait"),
    sa.Index(None, "trait", "practice_id"),
    sa.Index(None, "expires_at"),
)
