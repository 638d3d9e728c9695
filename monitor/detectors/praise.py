"""Texts that praise a practice."""

from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import findings, strangers
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that others praise.

    What tells of something grave is none, however kind its stars and tone: it is for
    whoever handles complaints.
    """
    reading = subject.reading
    if reading and reading.severity and reading.severity.rank >= Severity.HIGH.rank:
        return ()
    return findings(
        subject,
        FindingKind.PRAISE,
        Label.PRAISE,
        strangers(subject),
        lambda _: Severity.LOW,
    )


SPEC: Final = DetectorSpec(
    name="praise",
    version=2,
    kinds=frozenset({FindingKind.PRAISE}),
    detect=detect,
)
