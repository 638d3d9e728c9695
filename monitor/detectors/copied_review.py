"""Reviews of a practice whose text others wrote as well."""

import math
from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import strangers
from monitor.domain.bursts.crowds import Crowd
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.reading import Label, Reading
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=-1.0,
    why="Some reviews that are alike are forms that many fill in.",
)
_AUTHOR: Final = 1.2
"""Log-odds of each doubling of the authors of one text. Set by hand: two authors are
suspicious, four leave little doubt."""

_LEAST: Final = 2
_KINDS: Final = {
    Label.NEGATIVE: FindingKind.NEGATIVE_REVIEW,
    Label.PRAISE: FindingKind.PRAISE,
}


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice about which others wrote the same.

    Those of a burst are that burst's. Who posts one review on two sites copies nobody.
    """
    kind = _kind(subject.reading)
    if kind is None:
        return ()
    return [
        _assessment(concern.practice_id, kind, crowd)
        for concern in strangers(subject)
        for crowd in (subject.crowd(concern.practice_id),)
        if crowd and not crowd.burst and crowd.copiers >= _LEAST
    ]


def _kind(reading: Reading | None) -> FindingKind | None:
    """Return the kind of a review that says something of the practice."""
    flagged = (
        kind for label, kind in _KINDS.items() if reading and reading.flagged(label)
    )
    return next(flagged, None)


def _assessment(practice_id: PracticeId, kind: FindingKind, crowd: Crowd) -> Assessment:
    copies = Signal(
        name="copies",
        value=1 - 1 / crowd.copies,
        contribution=_AUTHOR * math.log2(crowd.copiers),
        why=f"{crowd.copies} reviews by {crowd.copiers} authors have nearly the same "
        "text.",
    )
    signals = (copies, _PRIOR)
    return Assessment(
        practice_id=practice_id,
        kind=kind,
        verdict=None,
        score=logistic(sum(signal.contribution for signal in signals)),
        severity=Severity.MEDIUM,
        signals=signals,
        size=crowd.copies,
    )


SPEC: Final = DetectorSpec(
    name="copied_review",
    version=1,
    kinds=frozenset(_KINDS.values()),
    detect=detect,
)
