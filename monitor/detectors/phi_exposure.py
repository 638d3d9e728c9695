"""Patient information in what a practice itself published.

Only own posts, comments and replies: what patients tell about themselves is theirs.
Severity follows from the kinds alone, and so do the signals: nothing is quoted.
"""

from collections.abc import Sequence
from typing import Final

from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.domain.reading import Label, LabelScore
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_SEVERAL: Final = 2
"""Identifiers from which a text is critical: together they are enough to steal an
identity, and one mistake does not bring them."""

_NAMING: Final = frozenset({PhiKind.NAMED_CARE, PhiKind.ADDRESS, PhiKind.EMAIL})


def detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Return an assessment for each practice that published patient information."""
    phi = subject.reading.flagged(Label.PHI) if subject.reading else None
    if phi is None:
        return ()
    watched = {practice.id for practice in watchlist.practices}
    return tuple(
        Assessment(
            practice_id=concern.practice_id,
            kind=FindingKind.PHI_EXPOSURE,
            verdict=None,
            score=phi.score,
            severity=_severity(phi),
            signals=phi.signals,
        )
        for concern in subject.concerns
        if concern.own and concern.practice_id in watched
    )


SPEC: Final = DetectorSpec(
    name="phi_exposure",
    version=1,
    kinds=frozenset({FindingKind.PHI_EXPOSURE}),
    detect=detect,
)


def _severity(phi: LabelScore) -> Severity:
    """Return how bad it is: never less than high.

    It is critical with a social security number, a record's number beside a name,
    or several identifiers; else high.
    """
    kinds = {signal.name for signal in phi.signals}
    named_record = PhiKind.RECORD_NUMBER in kinds and not kinds.isdisjoint(_NAMING)
    several = len(kinds & IDENTIFIERS) >= _SEVERAL
    if PhiKind.SSN in kinds or named_record or several:
        return Severity.CRITICAL
    return Severity.HIGH
