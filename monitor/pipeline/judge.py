"""Judge: records become findings, cases and alerts.

Detectors compute outside any transaction. What they found of one record
revision is then written in one transaction; revisions without findings share
one, because they only leave a mark.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.cases import CaseChange
from monitor.domain.errors import Refused
from monitor.domain.findings import Assessment, FindingId
from monitor.domain.records import RecordId
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.detect import Detection, detect
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.ports.connector import RawItem
from monitor.ports.detector import DetectorSpec
from monitor.ports.jobs import MAX_ATTEMPTS, Job, Stage
from monitor.ports.runtime import Clock
from monitor.ports.store import Store, Transaction

BATCH: Final = 50


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What judge needs; `run` handles one batch of due jobs."""

    store: Store
    clock: Clock
    detectors: Sequence[DetectorSpec]

    def run(
        self, watchlist: Watchlist, routes: Sequence[Route], stop: Callable[[], bool]
    ) -> Judged:
        """Judge one batch of records."""
        with self.store.write() as tx:
            jobs = tx.jobs.claim(Stage.JUDGE, self.clock.now(), BATCH)
        if not jobs:
            return Judged()
        subjects = self._load(jobs)
        quiet: list[tuple[Job, Subject | None]] = []
        loud: list[tuple[Job, Subject, Sequence[Detection]]] = []
        for job, subject in subjects:
            found = self._detect(job, subject, watchlist)
            if isinstance(found, Broken):
                self._broke(job, subject, found, watchlist)
            elif found and subject is not None:
                loud.append((job, subject, found))
            else:
                quiet.append((job, subject))
        self._mark(quiet, watchlist)
        done = Judged(jobs=len(jobs))
        while loud and not stop():
            job, subject, found = loud.pop(0)
            done += self._write(job, subject, found, watchlist, routes)
        if loud:
            with self.store.write() as tx:
                tx.jobs.release([job for job, _, _ in loud])
        return done

    def _load(self, jobs: Sequence[Job]) -> Sequence[tuple[Job, Subject | None]]:
        ids = [RecordId(int(job.key)) for job in jobs]
        with self.store.read() as tx:
            subjects = {found.record_id: found for found in tx.records.subjects(ids)}
        return [(job, subjects.get(RecordId(int(job.key)))) for job in jobs]

    def _detect(
        self, job: Job, subject: Subject | None, watchlist: Watchlist
    ) -> Sequence[Detection] | Broken:
        if subject is None:
            return ()
        if job.attempts > MAX_ATTEMPTS:
            error = "it ended its worker too often"
            return Broken(error, Refused(error))
        return attempt(detect, subject, self.detectors, watchlist)

    def _mark(
        self, quiet: Sequence[tuple[Job, Subject | None]], watchlist: Watchlist
    ) -> None:
        with self.store.write() as tx:
            subjects = [subject for _, subject in quiet if subject is not None]
            tx.records.mark_judged(subjects, watchlist.digest, self.clock.now())
            tx.jobs.finish([job for job, _ in quiet])

    def _write(
        self,
        job: Job,
        subject: Subject,
        detections: Sequence[Detection],
        watchlist: Watchlist,
        routes: Sequence[Route],
    ) -> Judged:
        now = self.clock.now()
        done = Judged()
        with self.store.write() as tx:
            new, findings = _store_findings(tx, subject, detections, now)
            for practice_id, assessments in new.items():
                changed = open_case(tx, subject, practice_id, assessments, now)
                tx.cases.join(changed.case_id, findings[practice_id])
                told = raise_alert(tx, subject, changed, routes, now)
                opened = changed.change in {CaseChange.OPENED, CaseChange.REOPENED}
                done += Judged(
                    findings=len(findings[practice_id]),
                    cases=int(opened),
                    alerts=int(told),
                )
            tx.records.mark_judged([subject], watchlist.digest, now)
            tx.jobs.finish([job])
        return done

    def _broke(
        self, job: Job, subject: Subject | None, why: Broken, watchlist: Watchlist
    ) -> None:
        if job.attempts < MAX_ATTEMPTS or subject is None:
            return  # its lease runs out, then it is tried again
        now = self.clock.now()
        item = RawItem(form="job", body=job.key.encode(), locator=f"judge:{job.key}")
        with self.store.write() as tx:
            tx.archive.park(None, Stage.JUDGE, item, why.error, now)
            tx.records.mark_judged([subject], watchlist.digest, now)
            tx.jobs.finish([job])


def _store_findings(
    tx: Transaction, subject: Subject, detections: Sequence[Detection], now: int
) -> tuple[dict[PracticeId, list[Assessment]], dict[PracticeId, list[FindingId]]]:
    """Store what is new; return it by practice."""
    new: dict[PracticeId, list[Assessment]] = defaultdict(list)
    findings: dict[PracticeId, list[FindingId]] = defaultdict(list)
    for detection in detections:
        for assessment in detection.assessments:
            stored = tx.cases.find(subject, detection.by, [assessment], now)
            if stored:
                new[assessment.practice_id].append(assessment)
                findings[assessment.practice_id].extend(stored)
    return new, findings
