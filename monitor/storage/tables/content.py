"""Tables of what was seen: records, revisions, observations, evidence, bytes."""

import sqlalchemy as sa

from monitor.storage.tables.columns import (
    Text,
    content_columns,
    metadata,
    reference,
    row_id,
    time,
)

records = sa.Table(
    "records",
    metadata,
    row_id(),
    sa.Column("platform", Text, nullable=False),
    sa.Column("kind", Text, nullable=False),
    sa.Column("native_id", Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("evidence_version", sa.Integer, nullable=False),
    sa.Column("baseline", sa.Boolean, nullable=False),
    sa.Column("historical", sa.Boolean, nullable=False),
    sa.Column("unjudged", sa.Boolean, nullable=False),
    time("first_seen_at"),
    time("last_seen_at"),
    *content_columns(),
    sa.UniqueConstraint("platform", "kind", "native_id"),
)
# The sweep reads only what waits, however many records there are.
sa.Index(
    "ix_records_unjudged",
    records.c.id,
    sqlite_where=records.c.unjudged,
    postgresql_where=records.c.unjudged,
)

# Which sources brought a text: whether a practice wrote it, or owns where it was
# found, decides whom it concerns.
record_sources = sa.Table(
    "record_sources",
    metadata,
    sa.Column(
        "record_id",
        sa.ForeignKey("records.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column(
        "source_id",
        sa.ForeignKey("sources.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    time("found_at"),
)

revisions = sa.Table(
    "revisions",
    metadata,
    row_id(),
    reference("record_id", "records"),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("digest", Text, nullable=False),
    sa.Column("body", Text, nullable=True),
    time("created_at"),
    sa.Column("judged_evidence", sa.Integer, nullable=True),
    sa.Column("judged_digest", Text, nullable=True),
    time("judged_at", nullable=True),
    *content_columns(),
    sa.UniqueConstraint("record_id", "number"),
    sa.Index(None, "expires_at"),
)

observations = sa.Table(
    "observations",
    metadata,
    sa.Column(
        "record_id",
        sa.ForeignKey("records.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("body", Text, nullable=False),
    time("observed_at"),
    *content_columns(),
    sa.Index(None, "expires_at"),
)

bodies = sa.Table(
    "bodies",
    metadata,
    sa.Column("sha256", Text, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
    time("stored_at"),
    *content_columns(),
    sa.Index(None, "expires_at"),
)

responses = sa.Table(
    "responses",
    metadata,
    row_id(),
    reference("source_id", "sources"),
    sa.Column("url", Text, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("headers", Text, nullable=False),
    sa.Column("sha256", Text, nullable=False),
    time("fetched_at"),
    *content_columns(),
    sa.Index(None, "expires_at"),
)

evidence = sa.Table(
    "evidence",
    metadata,
    row_id(),
    reference("record_id", "records"),
    sa.Column("kind", Text, nullable=False),
    sa.Column("key", Text, nullable=False),
    sa.Column("url", Text, nullable=False),
    sa.Column("state", Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    time("retry_at", nullable=True),
    sa.Column("sha256", Text, nullable=True),
    sa.Column("media_type", Text, nullable=True),
    sa.Column("width", sa.Integer, nullable=True),
    sa.Column("height", sa.Integer, nullable=True),
    sa.Column("prints", Text, nullable=True),
    sa.Column("photo", Text, nullable=True),
    # What was read elsewhere: a `Landing`, or a list of `Provider`.
    sa.Column("answer", Text, nullable=True),
    sa.Column("error", Text, nullable=False),
    time("fetched_at", nullable=True),
    *content_columns(),
    sa.UniqueConstraint("record_id", "kind", "key"),
    sa.Index(None, "kind", "key"),
    sa.Index(None, "state", "retry_at"),
    sa.Index(None, "expires_at"),
)

# What was on resolved cases. No foreign keys: they outlive what they were on.
removed_images = sa.Table(
    "removed_images",
    metadata,
    row_id(),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("case_id", sa.BigInteger, nullable=False),
    sa.Column("record_id", sa.BigInteger, nullable=False),
    sa.Column("sha256", Text, nullable=False),
    sa.Column("prints", Text, nullable=False),
    time("watched_at"),
    *content_columns(),
    sa.UniqueConstraint("case_id", "sha256"),
    sa.Index(None, "expires_at"),
)

# Of texts, by the SHA-256 of what was encoded; those of one encoder are comparable.
vectors = sa.Table(
    "vectors",
    metadata,
    row_id(),
    sa.Column("encoder", Text, nullable=False),
    sa.Column("sha256", Text, nullable=False),
    sa.Column("vector", sa.LargeBinary, nullable=False),
    time("stored_at"),
    *content_columns(),
    sa.UniqueConstraint("encoder", "sha256"),
    sa.Index(None, "sha256"),
    sa.Index(None, "expires_at"),
)

parked = sa.Table(
    "parked",
    metadata,
    row_id(),
    reference("source_id", "sources", nullable=True),
    sa.Column("stage", Text, nullable=False),
    sa.Column("locator", Text, nullable=False),
    sa.Column("form", Text, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("sha256", Text, nullable=False),
    sa.Column("error", Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    time("parked_at"),
    *content_columns(),
    sa.UniqueConstraint("stage", "locator", "sha256"),
    sa.Index(None, "expires_at"),
)
