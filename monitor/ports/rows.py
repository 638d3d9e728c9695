"""What the store answers with, beside the domain's own values."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.cases import Case, CaseId
from monitor.domain.digests import Digest
from monitor.domain.evidence import Evidence
from monitor.domain.findings import Assessment, FindingId
from monitor.domain.records import Identity, RecordId
from monitor.domain.spread import Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighted:
    """What storing a sighting did.

    Attributes:
        record_id: The record.
        revision: Number of its current revision.
        new_revision: Whether the sighting made that revision.
    """

    record_id: RecordId
    revision: int
    new_revision: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """The texts of one page.

    Attributes:
        texts: All of them.
        new: Those with a new revision, which are judged anyway.
        old: Those that were old when their source was first polled.
        baseline: Whether it was the source's first poll.
    """

    texts: frozenset[RecordId]
    new: frozenset[RecordId]
    old: frozenset[RecordId]
    baseline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leased:
    """Outbox rows that this process sends now, as one message.

    Attributes:
        message_id: The idempotency key, the same for every try.
        token: Proof that the lease is still ours.
        rows: The outbox rows.
        attempts: Tries begun, this one included.
        first_tried_at: Time of the first try, microseconds.
        in_doubt: Whether an earlier try ended without an answer.
        digest: The digest that it is, or None.
    """

    message_id: str
    token: str
    rows: tuple[int, ...]
    attempts: int
    first_tried_at: int
    in_doubt: bool
    digest: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case as a list shows it."""

    id: CaseId
    case: Case
    practice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding, what it is about and the case that it joined."""

    finding_id: FindingId
    identity: Identity
    case_id: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFinding:
    """An assessment that joined a case.

    Attributes:
        at: When, microseconds.
        identity: What it is about; spans of its signals are of that text.
        found: The assessment.
    """

    at: int
    identity: Identity
    found: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetail:
    """A case with everything that is known of it.

    Attributes:
        row: The case.
        findings: What joined it, newest first.
        decisions: (time, actor, action, reason), newest first.
        deliveries: (channel, state, time or None, last error), oldest first.
        evidence: Evidence of its record.
        abuse_contact: Where to complain about its domain, or None.
        spread: How a claim's case spread in the last day; None for all else.
    """

    row: CaseRow
    findings: Sequence[CaseFinding]
    decisions: Sequence[tuple[int, str, str, str]]
    deliveries: Sequence[tuple[str, str, int | None, str]]
    evidence: Sequence[Evidence]
    abuse_contact: str | None = None
    spread: Spread | None = None
