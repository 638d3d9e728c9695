"""Teach: verdicts on cases say whose the mentions of a place are."""

from collections.abc import Mapping, Sequence
from typing import Final

from monitor.domain.cases import Case, CaseId, Resolution
from monitor.domain.records import Post, RecordId
from monitor.domain.subjects import Subject
from monitor.domain.whose.lessons import FORGOTTEN, Lesson, traits_of
from monitor.ports.store import Transaction

_TEACH: Final = {Resolution.NOT_US: False, Resolution.RESOLVED: True}
"""Resolutions that say whether a case was about the practice. What was called harmless
may have been anybody's."""

_TEXTS: Final = 20
"""Newest texts of a case that teach: a surge has hundreds."""


def teach(tx: Transaction, case_id: CaseId, case: Case, now: int) -> None:
    """Learn from how a case was closed, or forget that when it is opened again."""
    ours = _TEACH.get(case.resolution) if case.resolution else None
    if ours is None:
        tx.lessons.forget(case_id)
        return
    texts = tx.records.subjects(tx.cases.records(case_id, _TEXTS))
    traits = {trait for subject in texts for trait in _traits(subject)}
    tx.lessons.teach(case_id, case.practice_id, traits, now, ours=ours)


def with_lessons(
    tx: Transaction, subjects: Sequence[Subject], now: int
) -> Mapping[RecordId, Sequence[Lesson]]:
    """Return what verdicts taught of each text."""
    traits = {each.record_id: _traits(each) for each in subjects}
    every = {trait for found in traits.values() for trait in found}
    known = tx.lessons.of(every, now - FORGOTTEN)
    return {
        record_id: [lesson for trait in found for lesson in known.get(trait, ())]
        for record_id, found in traits.items()
    }


def _traits(subject: Subject) -> tuple[str, ...]:
    post = subject.content
    if not isinstance(post, Post):
        return ()
    url = subject.observation.url
    return traits_of(post, subject.found_by, subject.identity.platform, url)
