"""Own pages: an audit of what practices published, and of what stands below it.

Every text was judged when it was seen. The audit judges them again as things are
known now, and looks at tone, promises and accounts that fell silent. It has a time of
its own: a crash loop never repeats it, because that is set before it begins. Where
there was no model to read with, or nothing to read, it is set again, and nearer.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import structlog

from monitor.domain.errors import ModelUnusable
from monitor.domain.findings import (
    Assessment,
    DetectorKey,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.own_pages import (
    Fault,
    PageKey,
    PageText,
    is_dormant,
    newest_own,
)
from monitor.domain.phi import IDENTIFIERS
from monitor.domain.reading import Label
from monitor.domain.records import Post, RecordId
from monitor.domain.routes import Route
from monitor.domain.subjects import Subject
from monitor.domain.time import HOUR
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.conclude import Judged, conclude
from monitor.pipeline.detect import Detection, detect
from monitor.pipeline.isolation import Broken
from monitor.pipeline.page_texts import kept_texts
from monitor.pipeline.read import read_texts
from monitor.pipeline.teach import with_lessons
from monitor.ports.detector import DetectorSpec
from monitor.ports.reader import TextReader
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)

AUDITED: Final = "own_pages"
"""Name under which the last audit is remembered."""

AGAIN_AFTER: Final = HOUR
"""Microseconds after which an audit without a model, or without a text, is repeated."""

_VERSION: Final = 1
_TRUST: Final = 2.0
"""Log-odds of what a rule finds in what a practice wrote itself."""

_DORMANT: Final = Fault(
    name="dormant",
    kind=FindingKind.COVERAGE,
    severity=Severity.LOW,
    why="The practice has written nothing on this page since.",
)
_BELOW: Final = Fault(
    name="identifier_below",
    kind=FindingKind.PHI_EXPOSURE,
    severity=Severity.MEDIUM,
    why="Somebody wrote a number that identifies a person below what is ours.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPages:
    """What the audit needs; `run_due` does one.

    Attributes:
        store: The store.
        clock: The clock.
        reader: Reads texts.
        detectors: Judge again what is on own pages.
        faults: Tells what else is wrong with a text that a practice wrote.
        every: Microseconds between two audits, > 0.
        dormant_after: Microseconds without an own text after which a page is dormant.
    """

    store: Store
    clock: Clock
    reader: TextReader
    detectors: Sequence[DetectorSpec]
    faults: Callable[[str], Iterable[Fault]]
    every: int
    dormant_after: int

    def run_due(
        self, watchlist: Watchlist, routes: Sequence[Route], stop: Callable[[], bool]
    ) -> Judged | None:
        """Audit if it is time; return what it brought, or None if it is not.

        The first one is at once: nobody should wait a week to hear that a page fell
        silent long ago. While there is nothing to audit it comes again soon.
        """
        if not self._begin():
            return None
        done, unreadable = Judged(), False
        newest: dict[PageKey, PageText] = {}
        for texts in kept_texts(self.store, self.clock.now(), watchlist, stop):
            newest.update(_newest_by_page(texts, newest))
            read = self._read(texts, watchlist)
            unreadable |= any(map(_lacks_model, read.values()))
            done += self._audit(texts, read, watchlist, routes)
        if not stop():
            done += self._dormant(newest.values(), watchlist, routes)
        if unreadable or not newest:
            self._again()
        _log.info("own_pages_audited", findings=done.findings)
        return done

    def _begin(self) -> bool:
        now = self.clock.now()
        with self.store.write() as tx:
            last = tx.readers.heartbeats().get(AUDITED)
            if last is not None and abs(now - last[0]) < self.every:
                return False
            tx.upkeep.beat(AUDITED, now, now + self.every)
        return True

    def _again(self) -> None:
        """Let the next audit be soon: texts, or what reads them, may be there then."""
        due = self.clock.now() + min(AGAIN_AFTER, self.every)
        with self.store.write() as tx:
            tx.upkeep.beat(AUDITED, due - self.every, due)

    def _read(
        self, texts: Sequence[PageText], watchlist: Watchlist
    ) -> Mapping[RecordId, Subject | Broken]:
        subjects = {text.subject.record_id: text.subject for text in texts}
        with self.store.read() as tx:
            lessons = with_lessons(tx, list(subjects.values()), self.clock.now())
        read = read_texts(list(subjects.values()), watchlist, self.reader, lessons)
        broken = [found for found in read.values() if isinstance(found, Broken)]
        if broken:
            _log.error("own_pages_unread", count=len(broken), error=broken[0].error)
        return read

    def _audit(
        self,
        texts: Sequence[PageText],
        read: Mapping[RecordId, Subject | Broken],
        watchlist: Watchlist,
        routes: Sequence[Route],
    ) -> Judged:
        done = Judged()
        for record_id, subject in read.items():
            if isinstance(subject, Subject):
                here = [text for text in texts if text.subject.record_id == record_id]
                found = [
                    *detect(subject, self.detectors, watchlist),
                    *_detections(self._faulty(here, subject), subject, watchlist),
                ]
                done += self._write(subject, found, routes)
        return done

    def _faulty(
        self, texts: Iterable[PageText], subject: Subject
    ) -> Iterator[tuple[PracticeId, Fault]]:
        body = _body(subject)
        for text in texts:
            if text.own:
                for fault in self.faults(body):
                    yield text.key.practice_id, fault
            elif _has_identifier(subject):
                yield text.key.practice_id, _BELOW

    def _dormant(
        self, newest: Iterable[PageText], watchlist: Watchlist, routes: Sequence[Route]
    ) -> Judged:
        now, done = self.clock.now(), Judged()
        for text in newest:
            if is_dormant(text, now, self.dormant_after):
                told = [(text.key.practice_id, _DORMANT)]
                found = _detections(told, text.subject, watchlist)
                done += self._write(text.subject, found, routes)
        return done

    def _write(
        self, subject: Subject, found: Sequence[Detection], routes: Sequence[Route]
    ) -> Judged:
        if not found:
            return Judged()
        with self.store.write() as tx:
            if tx.records.destroyed([subject]):
                return Judged()
            return conclude(tx, subject, found, routes, self.clock.now())


def _lacks_model(found: Subject | Broken) -> bool:
    return isinstance(found, Broken) and isinstance(found.cause, ModelUnusable)


def _newest_by_page(
    texts: Iterable[PageText], known: Mapping[PageKey, PageText]
) -> Mapping[PageKey, PageText]:
    by_page: dict[PageKey, list[PageText]] = defaultdict(list)
    for text in texts:
        by_page[text.key].append(text)
    found = {
        key: newest_own([*here, *([known[key]] if key in known else [])])
        for key, here in by_page.items()
    }
    return {key: text for key, text in found.items() if text is not None}


def _body(subject: Subject) -> str:
    content = subject.content
    return f"{content.title}\n{content.text}" if isinstance(content, Post) else ""


def _has_identifier(subject: Subject) -> bool:
    phi = subject.reading.flagged(Label.PHI) if subject.reading else None
    return phi is not None and any(s.name in IDENTIFIERS for s in phi.signals)


def _detections(
    told: Iterable[tuple[PracticeId, Fault]], subject: Subject, watchlist: Watchlist
) -> Sequence[Detection]:
    found = [_assessment(practice_id, fault) for practice_id, fault in told]
    if not found:
        return ()
    digest = watchlist.digest_at(subject.judged_at)
    by = DetectorKey(detector=AUDITED, version=_VERSION, watchlist_digest=digest)
    return [Detection(by=by, assessments=found)]


def _assessment(practice_id: PracticeId, fault: Fault) -> Assessment:
    prior = Signal(
        name="prior",
        value=None,
        contribution=0.0,
        why="Nothing is known beforehand about what practices publish.",
    )
    told = Signal(name=fault.name, value=1.0, contribution=_TRUST, why=fault.why)
    return Assessment(
        practice_id=practice_id,
        kind=fault.kind,
        verdict=None,
        score=logistic(_TRUST),
        severity=fault.severity,
        signals=(told, prior),
    )
