"""Store findings: what detectors said of one revision, by the case it belongs to."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from monitor.domain.cases import case_subject
from monitor.domain.findings import Assessment, FindingId
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.pipeline.detect import Detection
from monitor.ports.store import Transaction

CaseOf: TypeAlias = tuple[PracticeId, str]
"""The practice and the subject of a case."""


def store_findings(
    tx: Transaction, subject: Subject, detections: Sequence[Detection], now: int
) -> tuple[dict[CaseOf, list[Assessment]], dict[CaseOf, list[FindingId]]]:
    """Store what is new; return it by the practice and subject of its case."""
    new: dict[CaseOf, list[Assessment]] = defaultdict(list)
    findings: dict[CaseOf, list[FindingId]] = defaultdict(list)
    for detection in detections:
        for assessment in detection.assessments:
            stored = tx.cases.find(subject, detection.by, [assessment], now)
            if stored:
                of_case = (assessment.practice_id, case_subject(subject, assessment))
                new[of_case].append(assessment)
                findings[of_case].extend(stored)
    return new, findings
