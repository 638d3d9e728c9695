"""Threats and abuse aimed at the people of a practice."""

from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import findings, graver, strangers
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that the abuse is about."""
    return findings(
        subject,
        FindingKind.HARASSMENT,
        Label.HARASSMENT,
        strangers(subject),
        graver(Severity.MEDIUM),
    )


SPEC: Final = DetectorSpec(
    name="harassment",
    version=1,
    kinds=frozenset({FindingKind.HARASSMENT}),
    detect=detect,
)
