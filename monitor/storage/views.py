"""What channels and people are shown, read from the rows as they are now."""

import json
from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.alerts import AlertView, defang
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.findings import FindingKind, Severity
from monitor.storage.tables.operations import practices
from monitor.storage.tables.work import alerts, case_findings, cases, findings, outbox

LONGEST_LABEL: Final = 256
LONGEST_URL: Final = 2_048
MOST_REASONS: Final = 5


def alert_views(connection: Connection, rows: Sequence[int]) -> Sequence[AlertView]:
    """Return the alerts of these outbox rows, in their order."""
    query = (
        sa.select(
            cases,
            alerts.c.change,
            alerts.c.raised_at,
            practices.c.name.label("practice"),
        )
        .select_from(outbox)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .join(cases, cases.c.id == alerts.c.case_id)
        .outerjoin(practices, practices.c.id == cases.c.practice_id)
        .where(outbox.c.id.in_(rows))
        .order_by(outbox.c.id)
    )
    found = connection.execute(query).mappings().all()
    worst = _worst_findings(connection, [row["id"] for row in found])
    return [_view(row, worst.get(row["id"])) for row in found]


def _worst_findings(
    connection: Connection, case_ids: Sequence[int]
) -> dict[int, RowMapping]:
    """Return the most probable of the newest findings of each case."""
    query = (
        sa.select(case_findings.c.case_id, findings)
        .join(findings, findings.c.id == case_findings.c.finding_id)
        .where(case_findings.c.case_id.in_(case_ids))
        .order_by(findings.c.revision, findings.c.evidence_version, findings.c.score)
    )
    return {row["case_id"]: row for row in connection.execute(query).mappings()}


def _view(row: RowMapping, finding: RowMapping | None) -> AlertView:
    return AlertView(
        case_id=CaseId(row["id"]),
        opened_at=row["opened_at"],
        change=CaseChange(row["change"]),
        state=CaseState(row["state"]),
        kind=FindingKind(row["kind"]),
        severity=Severity(row["severity"]),
        practice=row["practice"] or row["practice_id"],
        platform=row["platform"],
        label=row["label"][:LONGEST_LABEL],
        url=None if row["url"] is None else defang(row["url"][:LONGEST_URL]),
        score=0.0 if finding is None else finding["score"],
        reasons=() if finding is None else _reasons(finding["signals"]),
        raised_at=row["raised_at"],
        historical=row["historical"],
    )


def _reasons(signals: str) -> tuple[str, ...]:
    speaking: list[dict[str, Any]] = [
        signal
        for signal in json.loads(signals)
        if signal["contribution"] > 0 and signal["name"] != "prior"
    ]
    speaking.sort(key=lambda signal: -signal["contribution"])
    return tuple(signal["why"] for signal in speaking[:MOST_REASONS])
