"""Findings: what a detector concluded about one record and one practice."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType, TypeAlias

from monitor.domain.records import RecordId
from monitor.domain.topics import Topic
from monitor.domain.watch import PracticeId

FindingId = NewType("FindingId", int)


class FindingKind(StrEnum):
    """What a finding is about; routes match these."""

    IMPERSONATION = "impersonation"
    TAKEOVER = "takeover"
    LOOKALIKE_DOMAIN = "lookalike_domain"
    LISTING_HIJACK = "listing_hijack"
    NEGATIVE_REVIEW = "negative_review"
    NEGATIVE_MENTION = "negative_mention"
    SURGE = "surge"
    MISINFORMATION = "misinformation"
    PHI_EXPOSURE = "phi_exposure"
    HARASSMENT = "harassment"
    SCAM = "scam"
    PRAISE = "praise"
    COVERAGE = "coverage"


class Severity(StrEnum):
    """How bad it is; ordered by `rank`."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for low up to 3 for critical."""
        return _RANKS[self]


_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


Said: TypeAlias = Mapping[FindingKind, Severity]
"""What was found in a wording of a text: of each kind the gravest."""


class Verdict(StrEnum):
    """What an account, page or domain is to a practice."""

    OFFICIAL = "official"
    CLEAR = "clear"
    SUSPICIOUS = "suspicious"
    IMPERSONATION = "impersonation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One named, explained measurement between a record and a practice.

    Attributes:
        name: E.g. "handle_similarity"; "prior" is what is known beforehand.
        value: What was measured, 0..1, or None for the prior. A signal that
            could not be measured is left out.
        contribution: Log-odds that it adds; with the prior they sum to the
            logit of the score.
        why: A sentence that a person understands.
        span: Where in the text it was found: the first character and the one after
            the last of title, line break and text. None where it isn't of one place.
    """

    name: str
    value: float | None
    contribution: float
    why: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What a detector says of one record and one practice.

    Attributes:
        practice_id: The practice it was compared with.
        kind: What it would be.
        verdict: What the account is to the practice; None for texts.
        score: Probability, 0..1.
        severity: How bad it is if true.
        signals: Why, the largest contribution first.
        topics: What a text speaks of, the surest first; empty for all else.
        claim: Id of the false claim that a text repeats, or empty. The case is then
            about the claim, whoever repeats it.
        size: How many texts it tells of, where that is what it is about; else 0. Such
            a case alerts again when there are twice as many.
    """

    practice_id: PracticeId
    kind: FindingKind
    verdict: Verdict | None
    score: float
    severity: Severity
    signals: tuple[Signal, ...]
    topics: tuple[Topic, ...] = ()
    claim: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectorKey:
    """Which detector, in which version, saw which watchlist."""

    detector: str
    version: int
    watchlist_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An assessment that was stored.

    Attributes:
        id: Its row.
        record_id: The record it is about.
        revision: The revision that was judged.
        evidence_version: The evidence that was judged.
        by: The detector.
        assessment: What it said, with the values it used.
        created_at: When, microseconds.
    """

    id: FindingId
    record_id: RecordId
    revision: int
    evidence_version: int
    by: DetectorKey
    assessment: Assessment
    created_at: int


def logistic(log_odds: float) -> float:
    """Return the probability of `log_odds`, 0..1, without overflow."""
    if log_odds >= 0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1.0 + odds)
