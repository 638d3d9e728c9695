"""Conclude: what was found of one record becomes findings, cases and alerts."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.cases import CaseChange
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.pipeline.detect import Detection
from monitor.pipeline.growth import noting_growth
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.pipeline.store_findings import store_findings
from monitor.ports.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What judging brought.

    Attributes:
        jobs: Jobs handled.
        findings: New findings.
        cases: Cases opened or opened again.
        alerts: Alerts raised.
    """

    jobs: int = 0
    findings: int = 0
    cases: int = 0
    alerts: int = 0

    def __add__(self, other: "Judged") -> "Judged":
        """Return both together."""
        return Judged(
            jobs=self.jobs + other.jobs,
            findings=self.findings + other.findings,
            cases=self.cases + other.cases,
            alerts=self.alerts + other.alerts,
        )


def conclude(
    tx: Transaction,
    subject: Subject,
    detections: Sequence[Detection],
    routes: Sequence[Route],
    now: int,
) -> Judged:
    """Store what `detections` have that is new, with its cases and alerts."""
    done = Judged()
    new, findings = store_findings(tx, subject, detections, now)
    for of_case, assessments in new.items():
        changed = open_case(tx, subject, of_case[0], assessments, now)
        tx.cases.join(changed.case_id, findings[of_case])
        changed = noting_growth(tx, changed, now)
        told = raise_alert(tx, subject, changed, routes, now)
        opened = changed.change in {CaseChange.OPENED, CaseChange.REOPENED}
        done += Judged(
            findings=len(findings[of_case]), cases=int(opened), alerts=int(told)
        )
    return done
