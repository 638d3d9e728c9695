"""Tables of what came of it: findings, cases, alerts, the outbox, decisions."""

import sqlalchemy as sa

from monitor.storage.tables.columns import (
    Text,
    content_columns,
    metadata,
    reference,
    row_id,
    time,
)

findings = sa.Table(
    "findings",
    metadata,
    row_id(),
    reference("record_id", "records"),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("evidence_version", sa.Integer, nullable=False),
    sa.Column("detector", Text, nullable=False),
    sa.Column("detector_version", sa.Integer, nullable=False),
    sa.Column("watchlist_digest", Text, nullable=False),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("kind", Text, nullable=False),
    sa.Column("verdict", Text, nullable=True),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("severity", Text, nullable=False),
    sa.Column("signals", Text, nullable=False),
    sa.Column("topics", Text, nullable=True),
    sa.Column("claim", Text, nullable=True),
    sa.Column("size", sa.Integer, nullable=False, default=0),
    time("created_at"),
    *content_columns(),
    sa.UniqueConstraint(
        "record_id",
        "revision",
        "evidence_version",
        "detector",
        "detector_version",
        "watchlist_digest",
        "practice_id",
        "kind",
        name="uq_findings_key",
    ),
    sa.Index(None, "expires_at"),
)

cases = sa.Table(
    "cases",
    metadata,
    row_id(),
    sa.Column("practice_id", Text, nullable=False),
    sa.Column("subject", Text, nullable=False),
    sa.Column("platform", Text, nullable=False),
    sa.Column("label", Text, nullable=False),
    sa.Column("url", Text, nullable=True),
    sa.Column("kind", Text, nullable=False),
    sa.Column("kinds", Text, nullable=False),
    sa.Column("severity", Text, nullable=False),
    sa.Column("state", Text, nullable=False),
    sa.Column("resolution", Text, nullable=True),
    sa.Column("historical", sa.Boolean, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("size", sa.Integer, nullable=False, default=0),
    sa.Column("assignee", Text, nullable=True),
    time("opened_at"),
    time("updated_at"),
    time("closed_at", nullable=True),
    *content_columns(),
    sa.UniqueConstraint("practice_id", "subject"),
    sa.Index(None, "state", "updated_at"),
    sa.Index(None, "expires_at"),
)

case_findings = sa.Table(
    "case_findings",
    metadata,
    sa.Column(
        "case_id",
        sa.ForeignKey("cases.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column(
        "finding_id",
        sa.ForeignKey("findings.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Index(None, "finding_id"),
)

alerts = sa.Table(
    "alerts",
    metadata,
    row_id(),
    reference("case_id", "cases"),
    sa.Column("change", Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("evidence_version", sa.Integer, nullable=False),
    time("raised_at"),
    sa.Index(None, "case_id"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    row_id(),
    reference("alert_id", "alerts"),
    sa.Column("channel", Text, nullable=False),
    sa.Column("state", Text, nullable=False),
    time("not_before"),
    sa.Column("group_key", Text, nullable=False),
    sa.Column("message_id", Text, nullable=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("lease_token", Text, nullable=True),
    time("lease_until", nullable=True),
    sa.Column("possible_repeat", sa.Boolean, nullable=False),
    sa.Column("last_error", Text, nullable=False),
    time("queued_at"),
    time("first_tried_at", nullable=True),
    time("sent_at", nullable=True),
    sa.UniqueConstraint("alert_id", "channel"),
    sa.Index(None, "channel", "state", "not_before"),
    sa.Index(None, "message_id"),
)

decisions = sa.Table(
    "decisions",
    metadata,
    row_id(),
    # No foreign key: a decision outlives its case.
    sa.Column("case_id", sa.BigInteger, nullable=False),
    sa.Column("actor", Text, nullable=False),
    sa.Column("action", Text, nullable=False),
    sa.Column("reason", Text, nullable=False),
    time("decided_at"),
    *content_columns(),
    sa.Index(None, "case_id"),
    sa.Index(None, "expires_at"),
)
