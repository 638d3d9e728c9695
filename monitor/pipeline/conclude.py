"""Conclude: what was found of one record becomes findings, cases and alerts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.cases import CaseChange, case_subject
from monitor.domain.findings import Assessment, FindingId
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.pipeline.detect import Detection
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.store import Transaction

_CaseOf = tuple[PracticeId, str]


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
    new, findings = _store_findings(tx, subject, detections, now)
    for of_case, assessments in new.items():
        changed = open_case(tx, subject, of_case[0], assessments, now)
        tx.cases.join(changed.case_id, findings[of_case])
        told = raise_alert(tx, subject, changed, routes, now)
        opened = changed.change in {CaseChange.OPENED, CaseChange.REOPENED}
        done += Judged(
            findings=len(findings[of_case]), cases=int(opened), alerts=int(told)
        )
    return done


def _store_findings(
    tx: Transaction, subject: Subject, detections: Sequence[Detection], now: int
) -> tuple[dict[_CaseOf, list[Assessment]], dict[_CaseOf, list[FindingId]]]:
    """Store what is new; return it by the practice and subject of its case."""
    new: dict[_CaseOf, list[Assessment]] = defaultdict(list)
    findings: dict[_CaseOf, list[FindingId]] = defaultdict(list)
    for detection in detections:
        for assessment in detection.assessments:
            stored = tx.cases.find(subject, detection.by, [assessment], now)
            if stored:
                of_case = (assessment.practice_id, case_subject(subject, assessment))
                new[of_case].append(assessment)
                findings[of_case].extend(stored)
    return new, findings
