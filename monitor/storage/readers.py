"""What people and health checks read."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.cases import CaseId, CaseState
from monitor.domain.coverage import Watching
from monitor.domain.evidence import Evidence
from monitor.domain.findings import FindingId, Severity
from monitor.domain.records import Identity, RecordKind
from monitor.domain.sources import Outcome
from monitor.domain.spread import Spread
from monitor.domain.watch import PracticeId
from monitor.ports.figures import Figures
from monitor.ports.rows import CaseDetail, CaseFinding, CaseRow, Found
from monitor.storage import codec
from monitor.storage.coverage import last_runs, watching
from monitor.storage.due import DEAD
from monitor.storage.figures import figures_of
from monitor.storage.spread import posts_of, spread_of
from monitor.storage.tables.content import evidence, observations, parked, records
from monitor.storage.tables.operations import (
    coverage,
    heartbeats,
    jobs,
    practices,
    sources,
)
from monitor.storage.tables.work import (
    alerts,
    case_findings,
    cases,
    decisions,
    findings,
    outbox,
)


class SqlReaders:
    """Implements `monitor.ports.store.Readers` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cases(
        self,
        groups: Collection[str] | None,
        *,
        closed: bool = False,
        practice_id: PracticeId | None = None,
        limit: int = 200,
    ) -> Sequence[CaseRow]:
        """Return cases, the most severe and newest first; None means all groups."""
        query = _case_rows(groups).order_by(
            _severity_rank().desc(), cases.c.updated_at.desc(), cases.c.id
        )
        if not closed:
            query = query.where(cases.c.state == CaseState.OPEN.value)
        if practice_id is not None:
            query = query.where(cases.c.practice_id == practice_id)
        rows = self._connection.execute(query.limit(limit)).mappings()
        return [_case_row(row) for row in rows]

    def case(
        self, case_id: CaseId, groups: Collection[str] | None
    ) -> CaseDetail | None:
        """Return one case, or None if there is none in these groups."""
        query = _case_rows(groups).where(cases.c.id == case_id)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        return CaseDetail(
            row=_case_row(row),
            findings=self._findings(case_id),
            decisions=self._decisions(case_id),
            deliveries=self._deliveries(case_id),
            evidence=self._evidence(case_id),
            abuse_contact=self._abuse_contact(case_id),
        )

    def alerted_at(self, case_id: CaseId) -> int | None:
        """Return when the case's newest alert was raised, microseconds, or None."""
        newest = sa.select(sa.func.max(alerts.c.raised_at))
        found: int | None = self._connection.scalar(
            newest.where(alerts.c.case_id == case_id)
        )
        return found

    def posts(self, case_id: CaseId, until: int) -> int:
        """Return how many posts of a claim's case `spread` counts."""
        return posts_of(self._connection, case_id, until)

    def spread(self, case_id: CaseId, until: int) -> Spread:
        """Return how a claim's case spread in the day that ends at `until`."""
        return spread_of(self._connection, case_id, until)

    def newest(self) -> tuple[FindingId, CaseId]:
        """Return the newest finding and the newest case, 0 where there is none."""
        finding, case = (
            self._connection.scalar(sa.select(sa.func.max(table.c.id)))
            for table in (findings, cases)
        )
        return FindingId(finding or 0), CaseId(case or 0)

    def found_after(self, finding_id: FindingId) -> Sequence[Found]:
        """Return the findings after `finding_id` that are part of a case."""
        query = (
            sa.select(
                findings.c.id,
                case_findings.c.case_id,
                records.c.platform,
                records.c.kind,
                records.c.native_id,
            )
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .join(records, records.c.id == findings.c.record_id)
            .where(findings.c.id > finding_id)
            .order_by(findings.c.id)
        )
        return [
            Found(
                finding_id=FindingId(row["id"]),
                identity=codec.identity_of(row),
                case_id=CaseId(row["case_id"]),
            )
            for row in self._connection.execute(query).mappings()
        ]

    def figures(self, now: int) -> Figures:
        """Return how much there is and how old, at `now`."""
        failing = [connector for connector, _ in self.failing()]
        return figures_of(self._connection, self.backlog(), failing, now)

    def heartbeats(self) -> Mapping[str, tuple[int, int]]:
        """Return (last progress, expected by) of each loop, microseconds."""
        rows = self._connection.execute(heartbeats.select())
        return {row.name: (row.progress_at, row.expected_by) for row in rows}

    def failing(self) -> Sequence[tuple[str, str]]:
        """Return (connector, reason) of active sources whose last run failed."""
        query = (
            sa.select(sources.c.connector, coverage.c.reason)
            .select_from(sources)
            .join(coverage, coverage.c.id == last_runs())
            .where(sources.c.active, coverage.c.outcome == Outcome.FAILED.value)
            .order_by(sources.c.id)
        )
        return [(row.connector, row.reason) for row in self._connection.execute(query)]

    def watching(self, groups: Collection[str] | None) -> Sequence[Watching]:
        """Return the active sources, one for each practice that they are read for."""
        return watching(self._connection, groups)

    def backlog(self) -> Mapping[str, int]:
        """Return how much waits: jobs by stage, parked items, outbox by state."""
        count = sa.func.count()
        by_stage = sa.select(jobs.c.stage, count).group_by(jobs.c.stage)
        # What was given up for a closed case matters to nobody any more.
        by_state = (
            sa.select(outbox.c.state, count)
            .join(alerts, alerts.c.id == outbox.c.alert_id)
            .join(cases, cases.c.id == alerts.c.case_id)
            .where(sa.or_(outbox.c.state != DEAD, cases.c.state == CaseState.OPEN))
            .group_by(outbox.c.state)
        )
        waiting = {f"jobs.{s}": int(n) for s, n in self._connection.execute(by_stage)}
        waiting |= {
            f"outbox.{s}": int(n) for s, n in self._connection.execute(by_state)
        }
        parked_items = sa.select(count).select_from(parked)
        waiting["parked"] = int(self._connection.execute(parked_items).scalar_one())
        return waiting

    def _findings(self, case_id: CaseId) -> Sequence[CaseFinding]:
        query = (
            sa.select(
                findings,
                records.c.platform,
                records.c.kind.label("of_kind"),
                records.c.native_id,
            )
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .join(records, records.c.id == findings.c.record_id)
            .where(case_findings.c.case_id == case_id)
            .order_by(findings.c.id.desc())
        )
        return [
            CaseFinding(
                at=row["created_at"],
                identity=Identity(
                    platform=row["platform"],
                    kind=RecordKind(row["of_kind"]),
                    native_id=row["native_id"],
                ),
                found=codec.assessment_of(row),
            )
            for row in self._connection.execute(query).mappings()
        ]

    def _decisions(self, case_id: CaseId) -> Sequence[tuple[int, str, str, str]]:
        query = (
            sa.select(decisions)
            .where(decisions.c.case_id == case_id)
            .order_by(decisions.c.id.desc())
        )
        return [
            (row.decided_at, row.actor, row.action, row.reason)
            for row in self._connection.execute(query)
        ]

    def _deliveries(
        self, case_id: CaseId
    ) -> Sequence[tuple[str, str, int | None, str]]:
        query = (
            sa.select(outbox)
            .join(alerts, alerts.c.id == outbox.c.alert_id)
            .where(alerts.c.case_id == case_id)
            .order_by(outbox.c.id)
        )
        return [
            (row.channel, row.state, row.sent_at, row.last_error)
            for row in self._connection.execute(query)
        ]

    def _evidence(self, case_id: CaseId) -> Sequence[Evidence]:
        about = evidence.c.record_id.in_(_records_of(case_id))
        query = evidence.select().where(about).order_by(evidence.c.id)
        rows = self._connection.execute(query).mappings()
        return [codec.evidence_of(row) for row in rows]

    def _abuse_contact(self, case_id: CaseId) -> str | None:
        about = observations.c.record_id.in_(_records_of(case_id))
        query = sa.select(observations.c.body).where(about)
        found = map(codec.load_observation, self._connection.scalars(query))
        return next((told.abuse_contact for told in found if told.abuse_contact), None)


def _records_of(case_id: CaseId) -> sa.Select[tuple[int]]:
    return (
        sa.select(findings.c.record_id)
        .join(case_findings, case_findings.c.finding_id == findings.c.id)
        .where(case_findings.c.case_id == case_id)
    )


def _case_rows(groups: Collection[str] | None) -> sa.Select[tuple[object, ...]]:
    query = sa.select(cases, practices.c.name.label("practice")).outerjoin(
        practices, practices.c.id == cases.c.practice_id
    )
    if groups is None:
        return query
    return query.where(practices.c.group_id.in_(sorted(groups)))


def _case_row(row: RowMapping) -> CaseRow:
    return CaseRow(
        id=CaseId(row["id"]),
        case=codec.case_of(row),
        practice=row["practice"] or row["practice_id"],
    )


def _severity_rank() -> sa.Case[int]:
    ranks = {severity.value: severity.rank for severity in Severity}
    return sa.case(ranks, value=cases.c.severity, else_=-1)
