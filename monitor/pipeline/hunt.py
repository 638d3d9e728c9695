"""Hunt: read the kept texts again for something that was learnt later.

What is found opens cases as judging does, as history: nobody is told, and what a
person decided stays. A text of which the claim is known is no news, however the
configuration changed since. Texts are marked as judged by nothing but judging.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.cases import CaseId
from monitor.domain.claims import ClaimId
from monitor.domain.errors import ModelUnusable
from monitor.domain.records import Post, RecordId
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.detect import Detection, detect
from monitor.pipeline.open_cases import open_case
from monitor.pipeline.read import Lessons, read_texts
from monitor.pipeline.store_findings import store_findings
from monitor.pipeline.teach import with_lessons
from monitor.ports.detector import DetectorSpec
from monitor.ports.progress import Progress
from monitor.ports.reader import TextReader
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 200
"""Texts that are held at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caught:
    """A kept text in which it was found, for one practice.

    Attributes:
        case_id: The case that it is part of.
        practice_id: Whose case that is.
        platform: Where the text is.
        score: Probability of the finding, 0..1.
    """

    case_id: CaseId
    practice_id: PracticeId
    platform: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHunt:
    """What a hunt for a false claim needs.

    Attributes:
        claim: The claim.
        may_have: Whether a text has its key words; the others are not read.
        detector: Finds claims.
        reader: Reads texts; knows the claim.
    """

    store: Store
    clock: Clock
    claim: ClaimId
    may_have: Callable[[str], bool]
    detector: DetectorSpec
    reader: TextReader

    def run(
        self, watchlist: Watchlist, progress: Progress, stop: Callable[[], bool]
    ) -> Iterator[Caught]:
        """Yield what is found, batch by batch, the oldest records first.

        Raises:
            ModelUnusable: Texts cannot be read now.
        """
        last = RecordId(0)
        while not stop():
            with self.store.read() as tx:
                ids = tx.records.texts(last, BATCH)
                kept = tx.records.subjects(ids)
                lessons = with_lessons(tx, kept, self.clock.now())
            if not ids:
                return
            last = ids[-1]
            caught = list(self._caught(kept, watchlist, lessons))
            progress.count("hunt", texts=len(ids), found=len(caught))
            yield from caught

    def _caught(
        self, kept: Sequence[Subject], watchlist: Watchlist, lessons: Lessons
    ) -> Iterator[Caught]:
        for subject in self._read(kept, watchlist, lessons):
            found = detect(subject, [self.detector], watchlist)
            of_claim = [each for one in found for each in self._of_claim(one)]
            if of_claim:
                yield from self._write(subject, of_claim)

    def _read(
        self, kept: Sequence[Subject], watchlist: Watchlist, lessons: Lessons
    ) -> Iterator[Subject]:
        """Yield those that may have the claim, as history, with what they say."""
        now = self.clock.now()
        worth = [
            replace(subject, historical=True, fresh=False, judged_at=now)
            for subject in kept
            if isinstance(subject.content, Post)
            and self.may_have(f"{subject.content.title}\n{subject.content.text}")
        ]
        for read in read_texts(worth, watchlist, self.reader, lessons).values():
            if isinstance(read, Subject):
                yield read
            elif isinstance(read.cause, ModelUnusable):
                raise read.cause

    def _of_claim(self, detection: Detection) -> Iterator[Detection]:
        said = [each for each in detection.assessments if each.claim == self.claim]
        if said:
            yield replace(detection, assessments=said)

    def _write(
        self, subject: Subject, detections: Sequence[Detection]
    ) -> Iterator[Caught]:
        now = self.clock.now()
        with self.store.write() as tx:
            if tx.records.destroyed([subject]):
                return
            # Findings are kept by watchlist: under another, each would be new again.
            told = tx.cases.told_of(subject.record_id, self.claim)
            news = [_but_for(told, each) for each in detections]
            new, findings = store_findings(tx, subject, news, now)
            opened = {}
            for of_case, assessments in new.items():
                changed = open_case(tx, subject, of_case[0], assessments, now)
                tx.cases.join(changed.case_id, findings[of_case])
                opened[of_case[0]] = changed.case_id, assessments[0].score
        for practice_id, (case_id, score) in opened.items():
            yield Caught(
                case_id=case_id,
                practice_id=practice_id,
                platform=subject.identity.platform,
                score=score,
            )


def _but_for(told: frozenset[PracticeId], found: Detection) -> Detection:
    """Return `found` without what is known of these practices."""
    news = [each for each in found.assessments if each.practice_id not in told]
    return replace(found, assessments=news)
