"""Open cases: new findings join the case of their practice and subject."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from monitor.domain.cases import (
    Case,
    CaseChange,
    CaseId,
    apply_findings,
    case_subject,
)
from monitor.domain.findings import Assessment
from monitor.domain.records import Account, Post
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.ports.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A case after new findings, and what they changed."""

    case_id: CaseId
    case: Case
    change: CaseChange


def open_case(
    tx: Transaction,
    subject: Subject,
    practice_id: PracticeId,
    assessments: Sequence[Assessment],
    now: int,
    *,
    by_person: bool = False,
) -> Changed:
    """Open or update the case of `practice_id` about `subject`.

    Args:
        tx: The transaction.
        subject: What was judged or reported.
        practice_id: Whose case it is.
        assessments: Of this practice, at least one, all worth a case and all of
            one `case_subject`.
        now: Microseconds.
        by_person: Whether a person says so, not a detector.
    """
    about = case_subject(subject, assessments[0])
    known = tx.cases.of(practice_id, about)
    case_id, current = known if known is not None else (None, None)
    if current and isinstance(subject.content, Post) and subject.revision > 1:
        subject = replace(subject, said=tx.cases.said(subject, practice_id))
    case, change = apply_findings(
        current,
        subject,
        _label(subject, assessments[0], about),
        assessments,
        now,
        by_person=by_person,
    )
    return Changed(case_id=tx.cases.save(case_id, case), case=case, change=change)


def _label(subject: Subject, found: Assessment, about: str) -> str:
    """Return what people know the subject by; of a text where it can be read."""
    if found.claim:
        area = subject.area_alone(found.practice_id)
        return f"{found.claim} in {area}" if area else found.claim
    content, crowd = subject.content, subject.crowd(found.practice_id)
    if crowd and crowd.burst and crowd.subject == about:
        return f"{crowd.sort}s {crowd.place}".strip()
    if isinstance(content, Post):
        return subject.observation.url or subject.identity.native_id
    if isinstance(content, Account) and content.handle:
        return content.handle
    if isinstance(content, Account) and subject.observation.url:
        return urlsplit(subject.observation.url).netloc
    return subject.identity.native_id
