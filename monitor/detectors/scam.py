"""Texts that ask patients for data or money in the name of a practice."""

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.detectors.kit.texts import findings
from monitor.domain.concerns import Concern
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

OWN_LEAST: Final = 0.9
"""Score from which a practice's own text is one: a single ordinary request, such as
for insurance cards, stays below it. Chosen on posts of our own."""


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that the text is about or that wrote it."""
    return findings(
        subject,
        FindingKind.SCAM,
        Label.SCAM,
        _threatened(subject),
        lambda _: Severity.HIGH,
    )


def _threatened(subject: Subject) -> Iterator[Concern]:
    """Yield whom the text harms.

    A practice's own account that asks for such things may be hijacked, but its desk
    asks for much, too.
    """
    score = subject.reading.flagged(Label.SCAM) if subject.reading else None
    sure = score is not None and score.score >= OWN_LEAST
    for concern in subject.concerns:
        if concern.about_us and (sure or not concern.own):
            yield concern


SPEC: Final = DetectorSpec(
    name="scam",
    version=1,
    kinds=frozenset({FindingKind.SCAM}),
    detect=detect,
)
