"""Removed images: hashes of what was on resolved cases."""

import json
from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.cases import CaseId
from monitor.domain.evidence import IMAGES, EvidenceState
from monitor.domain.findings import FindingKind
from monitor.domain.prints import read_prints
from monitor.domain.records import RecordId
from monitor.domain.removed_images import RemovedImage
from monitor.domain.retention import DataClass
from monitor.domain.watch import PracticeId
from monitor.storage import codec
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert
from monitor.storage.tables.content import evidence, removed_images
from monitor.storage.tables.work import case_findings, cases, findings

MOST: Final = 10_000
"""Images that are watched for, the newest first; comparing with all takes 0.1 s."""


class SqlRemovedImages:
    """Implements `monitor.ports.removed_images.RemovedImages` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def watch(self, case_id: CaseId, now: int) -> int:
        """Watch for copies of the telling images of a case; return how many."""
        found = [row for row in self._images(case_id) if _is_telling(row)]
        lifetime = self._lifetimes.columns(DataClass.CASE, now)
        for row in found:
            values = {
                "practice_id": row["practice_id"],
                "case_id": case_id,
                "record_id": row["record_id"],
                "sha256": row["sha256"],
                "prints": row["photo"] or "[]",
                "watched_at": now,
                **lifetime,
            }
            new = insert(self._connection, removed_images).values(values)
            self._connection.execute(new.on_conflict_do_nothing())
        return len(found)

    def forget(self, case_id: CaseId) -> None:
        """Watch no longer for copies of the images of a case."""
        of_case = removed_images.c.case_id == case_id
        self._connection.execute(removed_images.delete().where(of_case))

    def all(self) -> Sequence[RemovedImage]:
        """Return the images that are watched for, at most `MOST`."""
        newest = removed_images.select().order_by(removed_images.c.id.desc())
        return [
            RemovedImage(
                practice_id=PracticeId(row.practice_id),
                record_id=RecordId(row.record_id),
                sha256=row.sha256,
                prints=read_prints(json.loads(row.prints)),
            )
            for row in self._connection.execute(newest.limit(MOST))
        ]

    def _images(self, case_id: CaseId) -> Sequence[RowMapping]:
        """Return the images of the records for which patients' data are in a case."""
        exposed = (
            sa.select(findings.c.record_id)
            .join(case_findings, case_findings.c.finding_id == findings.c.id)
            .where(
                case_findings.c.case_id == case_id,
                findings.c.kind == FindingKind.PHI_EXPOSURE.value,
            )
        )
        of_case = evidence.join(cases, cases.c.id == case_id)
        query = sa.select(cases.c.practice_id, *evidence.c).select_from(of_case)
        query = query.where(
            evidence.c.record_id.in_(exposed),
            evidence.c.kind.in_(sorted(IMAGES)),
            evidence.c.state == EvidenceState.OK.value,
        )
        return self._connection.execute(query).mappings().all()


def _is_telling(row: RowMapping) -> bool:
    reading = codec.reading_of(row)
    return reading is not None and reading.telling
