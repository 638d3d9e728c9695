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
    """Return a finding for each practice that others praise."""
    return findings(
        subject,
        FindingKind.PRAISE,
        Label.PRAISE,
        strangers(subject),
        lambda _: Severity.LOW,
    )


SPEC: Final = DetectorSpec(
    name="praise",
    version=1,
    kinds=frozenset({FindingKind.PRAISE}),
    detect=detect,
)
