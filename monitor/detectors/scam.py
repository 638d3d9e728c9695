"""Texts that ask patients for data or money in the name of a practice."""

from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import findings
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that the text is about or that wrote it."""
    # A practice's own account that asks for such things may be hijacked.
    about = (concern for concern in subject.concerns if concern.about_us)
    return findings(
        subject,
        FindingKind.SCAM,
        Label.SCAM,
        about,
        lambda _: Severity.HIGH,
    )


SPEC: Final = DetectorSpec(
    name="scam",
    version=1,
    kinds=frozenset({FindingKind.SCAM}),
    detect=detect,
)
