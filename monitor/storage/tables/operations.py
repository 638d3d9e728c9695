"""Tables of how the watching goes: sources, cursors, gaps, coverage, jobs."""

import sqlalchemy as sa

from monitor.storage.tables.columns import Text, metadata, reference, row_id, time

groups = sa.Table(
    "groups",
    metadata,
    sa.Column("id", Text, primary_key=True),
    time("created_at"),
)

practices = sa.Table(
    "practices",
    metadata,
    sa.Column("id", Text, primary_key=True),
    sa.Column("name", Text, nullable=False),
    sa.Column("group_id", sa.ForeignKey("groups.id"), nullable=False),
    time("watched_from"),
    time("watched_until", nullable=True),
)

# The id that was first seen under a registered handle: another one is another's.
pins = sa.Table(
    "pins",
    metadata,
    row_id(),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("platform", Text, nullable=False),
    sa.Column("handle", Text, nullable=False),
    sa.Column("native_id", Text, nullable=False),
    time("first_seen_at"),
    sa.UniqueConstraint("practice_id", "platform", "handle"),
    sa.Index(None, "platform", "native_id"),
)

sources = sa.Table(
    "sources",
    metadata,
    row_id(),
    sa.Column("connector", Text, nullable=False),
    sa.Column("platform", Text, nullable=False),
    sa.Column("capability", Text, nullable=False),
    sa.Column("query", Text, nullable=False),
    sa.Column("every", sa.BigInteger, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    time("baseline_done_at", nullable=True),
    time("next_due_at"),
    sa.Column("failures", sa.Integer, nullable=False),
    # A `Rhythm`; none before the first news.
    sa.Column("rhythm", Text, nullable=True),
    sa.UniqueConstraint("connector", "capability", "query"),
)

source_practices = sa.Table(
    "source_practices",
    metadata,
    row_id(),
    reference("source_id", "sources"),
    sa.Column("practice_id", Text, nullable=False),
    time("from_at"),
    time("until_at", nullable=True),
    sa.UniqueConstraint("source_id", "practice_id", "from_at"),
)

cursors = sa.Table(
    "cursors",
    metadata,
    sa.Column(
        "source_id",
        sa.ForeignKey("sources.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("value", Text, nullable=False),
    time("moved_at"),
)

gaps = sa.Table(
    "gaps",
    metadata,
    row_id(),
    reference("source_id", "sources"),
    time("after_at", nullable=True),
    time("before_at", nullable=True),
    sa.Column("reason", Text, nullable=False),
    time("found_at"),
)

coverage = sa.Table(
    "coverage",
    metadata,
    row_id(),
    reference("source_id", "sources"),
    sa.Column("outcome", Text, nullable=False),
    sa.Column("reason", Text, nullable=False),
    time("first_at"),
    time("last_at"),
    sa.Column("runs", sa.Integer, nullable=False),
    sa.Index(None, "source_id", "last_at"),
)

jobs = sa.Table(
    "jobs",
    metadata,
    sa.Column("stage", Text, primary_key=True),
    sa.Column("key", Text, primary_key=True),
    sa.Column("lock", Text, nullable=True),
    time("not_before"),
    sa.Column("puts", sa.Integer, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("lease_token", Text, nullable=True),
    time("lease_until", nullable=True),
    sa.Index(None, "stage", "not_before"),
)

heartbeats = sa.Table(
    "heartbeats",
    metadata,
    sa.Column("name", Text, primary_key=True),
    time("progress_at"),
    time("expected_by"),
)

# One service leads. Beats are counted, so that no clock is compared with another's.
leases = sa.Table(
    "leases",
    metadata,
    sa.Column("name", Text, primary_key=True),
    sa.Column("holder", Text, nullable=False),
    sa.Column("version", sa.BigInteger, nullable=False),
    sa.Column("beat", sa.BigInteger, nullable=False),
)

spending = sa.Table(
    "spending",
    metadata,
    row_id(),
    sa.Column("connector", Text, nullable=False),
    sa.Column("month", Text, nullable=False),
    sa.Column("purpose", Text, nullable=False),
    sa.Column("reserved", sa.BigInteger, nullable=False),
    sa.Column("spent", sa.BigInteger, nullable=True),
    time("reserved_at"),
    sa.Index(None, "connector", "month"),
)

# A host that is well, and asks for nothing, has no row.
endpoints = sa.Table(
    "endpoints",
    metadata,
    sa.Column("platform", Text, primary_key=True),
    sa.Column("host", Text, primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),
    time("rests_until"),
    time("asked_until"),
)

calls = sa.Table(
    "calls",
    metadata,
    sa.Column("platform", Text, primary_key=True),
    sa.Column("host", Text, primary_key=True),
    sa.Column("allowance", Text, primary_key=True),
    sa.Column("began_at", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("made", sa.Integer, nullable=False),
)
