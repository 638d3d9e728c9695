"""Reviews that speak ill of a practice."""

from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import findings, graver, strangers
from monitor.domain.findings import Assessment, FindingKind, Severity
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that a negative review is about."""
    content = subject.content
    if not isinstance(content, Post) or content.form is not PostForm.REVIEW:
        return ()
    return findings(
        subject,
        FindingKind.NEGATIVE_REVIEW,
        Label.NEGATIVE,
        strangers(subject),
        graver(Severity.LOW),
    )


SPEC: Final = DetectorSpec(
    name="negative_review",
    version=1,
    kinds=frozenset({FindingKind.NEGATIVE_REVIEW}),
    detect=detect,
)
