"""Cases: what a person works on, one for each practice and subject."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, NewType

from monitor.domain.bursts.crowds import Crowd, Sort
from monitor.domain.findings import Assessment, FindingKind, Said, Severity, Verdict
from monitor.domain.keys import bounded_key
from monitor.domain.records import Post, PostForm
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId

CaseId = NewType("CaseId", int)

_CLAIM: Final = "claim:"


class CaseState(StrEnum):
    """Whether a person still has to look."""

    OPEN = "open"
    CLOSED = "closed"


class Resolution(StrEnum):
    """Why a person closed a case.

    A dismissed subject never alerts again; one that was resolved does if its
    author changes it afterwards, a text only if that makes it worse. One that is
    about another organisation never does either, and teaches where it came from.
    """

    RESOLVED = "resolved"
    DISMISSED = "dismissed"
    NOT_US = "not_us"


class CaseChange(StrEnum):
    """What a judgement or a person did to a case, and so why it alerts or not."""

    OPENED = "opened"
    REOPENED = "reopened"
    SEVERITY_RAISED = "severity_raised"
    KIND_ADDED = "kind_added"
    DOUBLED = "doubled"
    CLOSED = "closed"
    UPDATED = "updated"
    KEPT_CLOSED = "kept_closed"

    @property
    def alerts(self) -> bool:
        """Whether a person should hear of it."""
        return self not in {CaseChange.UPDATED, CaseChange.KEPT_CLOSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case.

    Attributes:
        practice_id: Whose case it is.
        subject: What it is about, see `case_subject`.
        platform: Where the subject lives.
        label: What people know the subject by, e.g. its handle; untrusted.
        url: Address of the subject, or None; untrusted.
        kind: Kind of the most severe finding.
        kinds: Kinds of all findings that ever joined, sorted.
        severity: The highest severity of its findings.
        state: Whether a person still has to look.
        resolution: Why it was closed, or None while open.
        historical: Whether everything in it predates the watch.
        revision: The newest revision of the subject that it has seen, >= 0.
        size: How many texts people were last told of, where the case is about how
            many there are; else 0.
        opened_at: Microseconds.
        updated_at: Microseconds.
        closed_at: Microseconds, or None while open.
    """

    practice_id: PracticeId
    subject: str
    platform: str
    label: str
    url: str | None
    kind: FindingKind
    kinds: tuple[FindingKind, ...]
    severity: Severity
    state: CaseState = CaseState.OPEN
    resolution: Resolution | None = None
    historical: bool = False
    revision: int = 0
    size: int = 0
    opened_at: int
    updated_at: int
    closed_at: int | None = None

    @property
    def about_claim(self) -> bool:
        """Whether it is about a false claim, whoever repeats it."""
        return self.subject.startswith(_CLAIM)


def opens_case(assessment: Assessment) -> bool:
    """Return whether `assessment` is worth a case: official and clear are not."""
    return assessment.verdict not in {Verdict.OFFICIAL, Verdict.CLEAR}


def case_subject(subject: Subject, found: Assessment) -> str:
    """Return what a case is about, as one word.

    That is a false claim, whoever repeats it, told of the practice or in one of its
    areas; a burst, or the texts that are nearly the same; the conversation that a post
    belongs to; or else the record itself.
    """
    if found.claim:
        about = f"{_CLAIM}{found.claim}"
        area = subject.area_alone(found.practice_id)
        return bounded_key(f"{about}@{area}") if area else about
    crowd = subject.crowd(found.practice_id)
    if crowd and crowd.subject and (found.size or _is_lost_in(crowd, found)):
        return crowd.subject
    content, identity = subject.content, subject.identity
    if not isinstance(content, Post) or content.form is PostForm.REVIEW:
        return str(identity)
    return str(replace(identity, native_id=content.thread_id or identity.native_id))


def _is_lost_in(crowd: Crowd, found: Assessment) -> bool:
    """Return whether `found` needs no case of its own beside the others' of its crowd.

    Posts and comments have those of their conversations; what is grave, its own.
    """
    return crowd.sort is Sort.REVIEW and not _is_grave(found)


def _is_grave(found: Assessment) -> bool:
    return found.severity.rank >= Severity.HIGH.rank


def apply_findings(
    current: Case | None,
    subject: Subject,
    label: str,
    assessments: Sequence[Assessment],
    now: int,
    *,
    by_person: bool = False,
) -> tuple[Case, CaseChange]:
    """Return the case after `assessments` of one practice, and what changed.

    Args:
        current: The case of this practice and subject, or None.
        subject: The revision that was judged.
        label: What people know the subject by.
        assessments: At least one, all of the same practice and `case_subject`, all
            worth a case.
        now: Microseconds.
        by_person: Whether a person says so, not a detector.
    """
    worst = max(assessments, key=lambda found: (found.severity.rank, found.score))
    kinds = {found.kind for found in assessments}
    size = max(found.size for found in assessments)
    if current is None:
        opened = _opened(subject, label, worst, kinds, now)
        return replace(opened, size=size), CaseChange.OPENED
    worse = any(_is_worse(found, subject.said) for found in assessments)
    changed = by_person or (worse and _is_news(current, subject))
    recent = not subject.historical
    # A grave text and a person's word count for themselves, not as one more of many.
    alone = by_person or _is_grave(worst)
    if (size or current.size) and not alone:
        change = _growth(current, worst, size, recent=recent)
    else:
        change = _change(current, worst, kinds, changed=changed, recent=recent)
    raised = worst.severity.rank > current.severity.rank
    case = replace(
        current,
        label=label,
        url=subject.observation.url or current.url,
        kind=worst.kind if raised else current.kind,
        kinds=tuple(sorted(kinds | set(current.kinds))),
        severity=worst.severity if raised else current.severity,
        historical=current.historical and subject.historical,
        revision=max(current.revision, subject.revision),
        size=max(size, current.size) if change.alerts else current.size,
        updated_at=now,
    )
    if change is CaseChange.REOPENED:
        case = replace(case, state=CaseState.OPEN, resolution=None, closed_at=None)
    return case, change


def apply_decision(
    current: Case, resolution: Resolution | None, now: int
) -> tuple[Case, CaseChange]:
    """Return the case after a person decided on it, and what changed.

    Args:
        current: The case.
        resolution: Why it is closed, or None to open it again.
        now: Microseconds.
    """
    closed = resolution is not None
    case = replace(
        current,
        state=CaseState.CLOSED if closed else CaseState.OPEN,
        resolution=resolution,
        closed_at=now if closed else None,
        updated_at=now,
    )
    if current.state is CaseState.CLOSED:
        return case, CaseChange.KEPT_CLOSED if closed else CaseChange.REOPENED
    return case, CaseChange.CLOSED if closed else CaseChange.UPDATED


def _is_news(current: Case, subject: Subject) -> bool:
    """Return whether `subject` says something that the case has not seen yet.

    A case may have many texts, whose revisions are counted each for itself.
    """
    if isinstance(subject.content, Post):
        return subject.fresh
    return subject.revision > current.revision


def _is_worse(found: Assessment, said: Said) -> bool:
    before = said.get(found.kind)
    return before is None or found.severity.rank > before.rank


def _opened(
    subject: Subject, label: str, worst: Assessment, kinds: set[FindingKind], now: int
) -> Case:
    return Case(
        practice_id=worst.practice_id,
        subject=case_subject(subject, worst),
        platform=subject.identity.platform,
        label=label,
        url=subject.observation.url,
        kind=worst.kind,
        kinds=tuple(sorted(kinds)),
        severity=worst.severity,
        historical=subject.historical,
        revision=subject.revision,
        opened_at=now,
        updated_at=now,
    )


def _growth(current: Case, worst: Assessment, size: int, *, recent: bool) -> CaseChange:
    """Return what `size` texts change in a case that is about how many there are."""
    doubled = size >= 2 * max(current.size, 1)
    if current.state is CaseState.CLOSED:
        reopens = doubled and current.resolution is Resolution.RESOLVED
        return CaseChange.REOPENED if reopens else CaseChange.KEPT_CLOSED
    if worst.severity.rank > current.severity.rank:
        return CaseChange.SEVERITY_RAISED
    if recent and current.historical:
        return CaseChange.OPENED
    return CaseChange.DOUBLED if doubled else CaseChange.UPDATED


def _change(
    current: Case,
    worst: Assessment,
    kinds: set[FindingKind],
    *,
    changed: bool,
    recent: bool,
) -> CaseChange:
    if current.state is CaseState.CLOSED:
        # A person decided. Only what the author did since, or another person's
        # word, can reopen it, and nothing reopens what was called harmless.
        resolved = current.resolution is Resolution.RESOLVED
        reopens = changed and resolved
        return CaseChange.REOPENED if reopens else CaseChange.KEPT_CLOSED
    if worst.severity.rank > current.severity.rank:
        return CaseChange.SEVERITY_RAISED
    if not kinds <= set(current.kinds):
        return CaseChange.KIND_ADDED
    # Nobody was told of what is older than the watch; this is the first news.
    return CaseChange.OPENED if recent and current.historical else CaseChange.UPDATED
