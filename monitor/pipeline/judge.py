"""Judge: records become findings, cases and alerts.

Detectors compute outside any transaction. What they found of one record
revision is then written in one transaction; revisions without findings share
one, because they only leave a mark.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import structlog

from monitor.domain.errors import ModelUnusable, Refused
from monitor.domain.records import RecordId
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.time import MINUTE
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.conclude import Judged, conclude
from monitor.pipeline.detect import Detection, detect
from monitor.pipeline.gather import gather
from monitor.pipeline.give_back import given_back
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.known import pin, with_known
from monitor.pipeline.read import read_texts
from monitor.pipeline.removed_copies import with_removed_copies
from monitor.pipeline.teach import with_lessons
from monitor.ports.connector import RawItem
from monitor.ports.detector import DetectorSpec
from monitor.ports.jobs import MAX_ATTEMPTS, Job, Stage
from monitor.ports.reader import TextReader
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)

BATCH: Final = 50

MODEL_PAUSE: Final = 10 * MINUTE
"""How long texts wait while the model cannot be used; other records do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What judge needs; `run` handles one batch of due jobs."""

    store: Store
    clock: Clock
    detectors: Sequence[DetectorSpec]
    reader: TextReader

    def run(
        self, watchlist: Watchlist, routes: Sequence[Route], stop: Callable[[], bool]
    ) -> Judged:
        """Judge one batch of records."""
        with self.store.write() as tx:
            jobs = tx.jobs.claim(Stage.JUDGE, self.clock.now(), BATCH)
        if not jobs:
            return Judged()
        with given_back(self.store, jobs):
            return self._judge(jobs, watchlist, routes, stop)

    def tried(self, record_id: RecordId, watchlist: Watchlist) -> Broken | None:
        """Judge a record on trial: tell nobody, and return how it broke, if it did.

        A model that cannot be used is not its fault.
        """
        job = Job(stage=Stage.JUDGE, key=str(record_id), attempts=1, puts=0, token="")
        ((_, subject, broken),) = self._load([job], watchlist)
        found = broken or self._detect(job, subject, watchlist)
        if not isinstance(found, Broken) or isinstance(found.cause, ModelUnusable):
            return None
        return found

    def _judge(
        self,
        jobs: Sequence[Job],
        watchlist: Watchlist,
        routes: Sequence[Route],
        stop: Callable[[], bool],
    ) -> Judged:
        quiet: list[tuple[Job, Subject | None]] = []
        loud: list[tuple[Job, Subject, Sequence[Detection]]] = []
        held: list[tuple[Job, Broken]] = []
        for job, subject, broken in self._load(jobs, watchlist):
            found = broken or self._detect(job, subject, watchlist)
            if isinstance(found, Broken) and isinstance(found.cause, ModelUnusable):
                held.append((job, found))
            elif isinstance(found, Broken):
                self._broke(job, subject, found, watchlist)
            elif found and subject is not None:
                loud.append((job, subject, found))
            else:
                quiet.append((job, subject))
        self._mark(quiet, watchlist)
        self._hold(held)
        done = Judged(jobs=len(jobs))
        while loud and not stop():
            job, subject, found = loud.pop(0)
            done += self._write(job, subject, found, watchlist, routes)
        if loud:
            with self.store.write() as tx:
                tx.jobs.release([job for job, _, _ in loud])
        return done

    def _load(
        self, jobs: Sequence[Job], watchlist: Watchlist
    ) -> Sequence[tuple[Job, Subject | None, Broken | None]]:
        """Return the subject of each job, read, or how reading it broke."""
        ids = [RecordId(int(job.key)) for job in jobs]
        worn = {job.key for job in jobs if job.attempts > MAX_ATTEMPTS}
        now = self.clock.now()
        with self.store.read() as tx:
            stored = {
                found.record_id: replace(found, judged_at=now)
                for found in tx.records.subjects(ids)
            }
            fit = [found for id_, found in stored.items() if str(id_) not in worn]
            known = with_known(tx, with_removed_copies(tx, fit), watchlist)
            lessons = with_lessons(tx, fit, now)
        sound = [found for found in known.values() if isinstance(found, Subject)]
        read = {**known, **read_texts(sound, watchlist, self.reader, lessons)}
        texts = [found for found in read.values() if isinstance(found, Subject)]
        read |= gather(self.store, texts, watchlist, now)
        loaded: list[tuple[Job, Subject | None, Broken | None]] = []
        for job, record_id in zip(jobs, ids, strict=True):
            subject = stored.get(record_id)
            found = read.get(record_id, subject)
            broken = found if isinstance(found, Broken) else None
            usable = subject if isinstance(found, Broken) else found
            loaded.append((job, usable, broken))
        return loaded

    def _detect(
        self, job: Job, subject: Subject | None, watchlist: Watchlist
    ) -> Sequence[Detection] | Broken:
        if subject is None:
            return ()
        if job.attempts > MAX_ATTEMPTS:
            error = "it ended its worker too often"
            return Broken(error, Refused(error))
        return attempt(detect, subject, self.detectors, watchlist)

    def _hold(self, held: Sequence[tuple[Job, Broken]]) -> None:
        """Let texts wait for a person to mend the model; they are not lost."""
        if not held:
            return
        _log.error("model_unusable", count=len(held), error=held[0][1].error)
        jobs = [job for job, _ in held]
        later = self.clock.now() + MODEL_PAUSE
        with self.store.write() as tx:
            tx.jobs.finish(jobs)
            tx.jobs.put(Stage.JUDGE, [job.key for job in jobs], later)

    def _mark(
        self, quiet: Sequence[tuple[Job, Subject | None]], watchlist: Watchlist
    ) -> None:
        with self.store.write() as tx:
            subjects = [subject for _, subject in quiet if subject is not None]
            tx.records.destroyed(subjects)
            pin(tx, subjects, watchlist, self.clock.now())
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
            if tx.records.destroyed([subject]):
                tx.jobs.finish([job])
                return done
            done += conclude(tx, subject, detections, routes, now)
            pin(tx, [subject], watchlist, now)
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
