"""Detect: what the detectors say of one subject. No rows, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.cases import opens_case
from monitor.domain.findings import Assessment, DetectorKey
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection:
    """What one detector found worth a case; never empty."""

    by: DetectorKey
    assessments: Sequence[Assessment]


def detect(
    subject: Subject, detectors: Sequence[DetectorSpec], watchlist: Watchlist
) -> Sequence[Detection]:
    """Return the detections of `subject`, one for each detector that has any."""
    detections = []
    for spec in detectors:
        said = spec.detect(subject, watchlist)
        worth = [assessment for assessment in said if opens_case(assessment)]
        if worth:
            key = DetectorKey(
                detector=spec.name,
                version=spec.version,
                watchlist_digest=watchlist.digest_at(subject.judged_at),
            )
            detections.append(Detection(by=key, assessments=worth))
    return detections
