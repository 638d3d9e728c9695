"""Findings, cases, alerts, and what people decided."""

from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.alerts import AlertId
from monitor.domain.cases import (
    Case,
    CaseChange,
    CaseId,
    CaseState,
    Resolution,
    apply_decision,
)
from monitor.domain.findings import (
    Assessment,
    DetectorKey,
    FindingId,
    FindingKind,
    Said,
    Severity,
)
from monitor.domain.records import RecordId, RecordKind
from monitor.domain.retention import PLATFORM_CAPS, DataClass
from monitor.domain.subjects import Subject
from monitor.domain.time import DAY
from monitor.domain.watch import PracticeId
from monitor.storage import codec
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert, inserted_id, serialise
from monitor.storage.tables.content import (
    bodies,
    evidence,
    observations,
    records,
    revisions,
)
from monitor.storage.tables.work import (
    alerts,
    case_findings,
    cases,
    decisions,
    findings,
)

_LATELY: Final = DAY
"""What a case is about may end so much before it, until the next time."""


class SqlCases:
    """Implements `monitor.ports.store.Cases` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def find(
        self,
        subject: Subject,
        by: DetectorKey,
        assessments: Sequence[Assessment],
        now: int,
    ) -> Sequence[FindingId]:
        """Store `assessments` once; return the findings that are new."""
        found: list[FindingId] = []
        for assessment in assessments:
            row = _finding_values(subject, by, assessment)
            row |= {"created_at": now, **self._lifetime(DataClass.FINDING, now)}
            stored = self._connection.execute(
                insert(self._connection, findings)
                .values(row)
                .on_conflict_do_nothing()
                .returning(findings.c.id)
            ).scalar_one_or_none()
            if stored is not None:
                found.append(FindingId(stored))
        return found

    def of(self, practice_id: PracticeId, subject: str) -> tuple[CaseId, Case] | None:
        """Return the case of this practice and subject, locked for this writer."""
        # A case that is not there yet has no row to lock.
        serialise(self._connection, f"case:{practice_id}:{subject}")
        query = cases.select().where(
            cases.c.practice_id == practice_id, cases.c.subject == subject
        )
        row = self._connection.execute(query.with_for_update()).mappings()
        found = row.one_or_none()
        return None if found is None else (CaseId(found["id"]), codec.case_of(found))

    def said(self, subject: Subject, practice_id: PracticeId) -> Said:
        """Return what was found in the last revision judged before this one."""
        judged = sa.select(sa.func.max(revisions.c.number)).where(
            revisions.c.record_id == subject.record_id,
            revisions.c.number < subject.revision,
            revisions.c.judged_at.is_not(None),
        )
        query = sa.select(findings.c.kind, findings.c.severity).where(
            findings.c.record_id == subject.record_id,
            findings.c.revision == judged.scalar_subquery(),
            findings.c.practice_id == practice_id,
        )
        rows = self._connection.execute(query)
        found = [(Severity(row.severity), FindingKind(row.kind)) for row in rows]
        by_rank = sorted(found, key=lambda one: one[0].rank)
        return {kind: severity for severity, kind in by_rank}

    def told_of(self, record_id: RecordId, claim: str) -> frozenset[PracticeId]:
        """Return for whom any revision of this record was found to repeat `claim`."""
        query = sa.select(findings.c.practice_id).where(
            findings.c.record_id == record_id, findings.c.claim == claim
        )
        return frozenset(map(PracticeId, self._connection.scalars(query)))

    def save(self, case_id: CaseId | None, case: Case) -> CaseId:
        """Insert or overwrite a case."""
        values = codec.case_values(case)
        values |= self._lifetime(DataClass.CASE, case.updated_at)
        if case_id is None:
            return CaseId(inserted_id(self._connection, cases, values))
        self._connection.execute(
            cases.update().where(cases.c.id == case_id).values(values)
        )
        return case_id

    def join(self, case_id: CaseId, found: Sequence[FindingId]) -> None:
        """Make `found` part of a case, and keep what they are about as long."""
        rows = [{"case_id": case_id, "finding_id": finding} for finding in found]
        if not rows:
            return
        statement = insert(self._connection, case_findings)
        self._connection.execute(statement.on_conflict_do_nothing(), rows)
        self._keep_with(case_id, found if self._kept_lately(case_id) else ())

    def raise_alert(
        self, case_id: CaseId, change: CaseChange, subject: Subject, now: int
    ) -> AlertId:
        """Store an alert and return it."""
        row = {
            "case_id": case_id,
            "change": change.value,
            "revision": subject.revision,
            "evidence_version": subject.evidence_version,
            "raised_at": now,
        }
        return AlertId(inserted_id(self._connection, alerts, row))

    def raise_again(self, case_id: CaseId, change: CaseChange, now: int) -> AlertId:
        """Store an alert about what the case's newest alert was about."""
        newest = (
            sa.select(alerts.c.revision, alerts.c.evidence_version)
            .where(alerts.c.case_id == case_id)
            .order_by(alerts.c.id.desc())
            .limit(1)
        )
        about = self._connection.execute(newest).mappings().one()
        row = {"case_id": case_id, "change": change.value, "raised_at": now, **about}
        return AlertId(inserted_id(self._connection, alerts, row))

    def decide(
        self,
        case_id: CaseId,
        actor: str,
        resolution: Resolution | None,
        reason: str,
        now: int,
    ) -> tuple[Case, CaseChange] | None:
        """Close a case with `resolution`, or open it again with None."""
        query = cases.select().where(cases.c.id == case_id).with_for_update()
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        case, change = apply_decision(codec.case_of(row), resolution, now)
        self.save(case_id, case)
        self._keep_with(case_id)
        action = resolution.value if resolution is not None else "opened"
        self.record(case_id, actor, action, reason, now)
        return case, change

    def records(self, case_id: CaseId, limit: int) -> Sequence[RecordId]:
        """Return what a case's findings are about, the newest first."""
        query = (
            sa.select(findings.c.record_id)
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .where(case_findings.c.case_id == case_id)
            .group_by(findings.c.record_id)
            .order_by(findings.c.record_id.desc())
            .limit(limit)
        )
        return [RecordId(found) for found in self._connection.scalars(query)]

    def record(
        self, case_id: CaseId, actor: str, action: str, reason: str, now: int
    ) -> None:
        """Keep what a person did with a case."""
        self._connection.execute(
            decisions.insert().values(
                case_id=case_id,
                actor=actor,
                action=action,
                reason=reason,
                decided_at=now,
                **self._lifetime(DataClass.DECISION, now),
            )
        )

    def prolong_open(self, now: int) -> None:
        """Let cases that nobody closed live on: their time begins at the end."""
        lifetime = self._lifetime(DataClass.CASE, now)
        due = cases.update().where(
            cases.c.state == CaseState.OPEN.value, cases.c.expires_at <= now + _LATELY
        )
        prolonged = due.values(expires_at=lifetime["expires_at"])
        for case_id in self._connection.scalars(prolonged.returning(cases.c.id)).all():
            self._keep_with(CaseId(case_id))

    def reported(
        self, practice_id: PracticeId, platform: str, handle: str, url: str | None
    ) -> RecordId | None:
        """Return the record of the case that is about this handle or address."""
        same = cases.c.url == url if url else sa.false()
        if handle:
            named = sa.func.lower(cases.c.label) == handle.lower()
            same = sa.or_(same, sa.and_(named, cases.c.platform == platform))
        query = (
            sa.select(findings.c.record_id)
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .join(cases, cases.c.id == case_findings.c.case_id)
            .where(cases.c.practice_id == practice_id, same)
            .order_by(cases.c.id)
            .limit(1)
        )
        found = self._connection.execute(query).scalar_one_or_none()
        return None if found is None else RecordId(found)

    def _kept_lately(self, case_id: CaseId) -> bool:
        """Return whether all that a case is about lives almost as long as the case.

        A burst has thousands of texts; each would prolong all the others. The oldest
        was prolonged when all were.
        """
        oldest = (
            sa.select(findings.c.expires_at)
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .where(case_findings.c.case_id == case_id)
            .order_by(case_findings.c.finding_id)
            .limit(1)
        )
        until = sa.select(cases.c.expires_at).where(cases.c.id == case_id)
        query = sa.select(oldest.scalar_subquery() > until.scalar_subquery() - _LATELY)
        return bool(self._connection.execute(query).scalar_one())

    def _keep_with(self, case_id: CaseId, found: Sequence[FindingId] = ()) -> None:
        """Let what the case is about live as long as the case itself.

        Findings are our own words. What a platform delivered goes earlier
        where the platform's terms say so.

        Args:
            case_id: The case.
            found: Those of its findings whose records are meant; all if empty.
        """
        until = sa.select(cases.c.expires_at).where(cases.c.id == case_id)
        expires_at = self._connection.execute(until).scalar_one()
        joined = sa.select(case_findings.c.finding_id).where(
            case_findings.c.case_id == case_id
        )
        if found:
            joined = joined.where(case_findings.c.finding_id.in_(found))
        own = findings.update().where(findings.c.id.in_(joined))
        self._connection.execute(own.values(expires_at=expires_at))
        about = (
            sa.select(findings.c.record_id)
            .join(records, records.c.id == findings.c.record_id)
            .where(
                findings.c.id.in_(joined),
                sa.or_(
                    records.c.platform.not_in(PLATFORM_CAPS),
                    records.c.kind == RecordKind.SOURCE.value,
                ),
            )
        )
        kept = {"data_class": DataClass.CASE.value, "expires_at": expires_at}
        for table in (revisions, observations, evidence):
            held = table.update().where(table.c.record_id.in_(about))
            self._connection.execute(held.values(kept))
        held = records.update().where(records.c.id.in_(about))
        self._connection.execute(held.values(kept))
        pictures = sa.select(evidence.c.sha256).where(evidence.c.record_id.in_(about))
        held = bodies.update().where(bodies.c.sha256.in_(pictures))
        self._connection.execute(held.values(kept))

    def _lifetime(self, data_class: DataClass, now: int) -> dict[str, Any]:
        return self._lifetimes.columns(data_class, now)


def _finding_values(
    subject: Subject, by: DetectorKey, assessment: Assessment
) -> dict[str, Any]:
    verdict = assessment.verdict
    return {
        "record_id": subject.record_id,
        "revision": subject.revision,
        "evidence_version": subject.evidence_version,
        "detector": by.detector,
        "detector_version": by.version,
        "watchlist_digest": by.watchlist_digest,
        "practice_id": assessment.practice_id,
        "kind": assessment.kind.value,
        "verdict": None if verdict is None else verdict.value,
        "score": assessment.score,
        "severity": assessment.severity.value,
        "signals": codec.dump_signals(assessment.signals),
        "topics": codec.dump(assessment.topics),
        "claim": assessment.claim,
        "size": assessment.size,
    }
