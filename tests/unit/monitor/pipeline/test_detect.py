"""What the detectors say of one subject."""

from collections.abc import Sequence

import pytest

from monitor.domain.findings import Assessment, DetectorKey, FindingKind, Verdict
from monitor.domain.records import RecordId
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline.detect import detect
from monitor.ports.detector import DetectorSpec
from tests.builders import account, assessment, practice

WATCHLIST = compile_watchlist([practice()])


def subject() -> Subject:
    """One account as detectors see it."""
    seen = account()
    return Subject(
        record_id=RecordId(1),
        identity=seen.identity,
        revision=1,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=seen.content,
        observation=seen.observation,
        seen_at=0,
    )


def detector(name: str, *said: Assessment) -> DetectorSpec:
    """A detector that always says the same."""

    def say(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
        del subject, watchlist
        return said

    return DetectorSpec(
        name=name, version=3, kinds=frozenset({FindingKind.IMPERSONATION}), detect=say
    )


def test_each_detector_signs_what_it_found() -> None:
    """With its name, its version and the watchlist it saw."""
    found = detect(
        subject(), [detector("a", assessment()), detector("b", assessment())], WATCHLIST
    )

    assert [detection.by for detection in found] == [
        DetectorKey(detector=name, version=3, watchlist_digest=WATCHLIST.digest)
        for name in ("a", "b")
    ]
    assert [detection.assessments for detection in found] == [[assessment()]] * 2


@pytest.mark.parametrize(
    ("verdict", "detections"),
    [
        (Verdict.IMPERSONATION, 1),
        (Verdict.SUSPICIOUS, 1),
        (None, 1),
        (Verdict.OFFICIAL, 0),
        (Verdict.CLEAR, 0),
    ],
)
def test_only_what_is_worth_a_case_is_kept(
    verdict: Verdict | None, detections: int
) -> None:
    """Official and clear accounts leave nothing."""
    found = detect(subject(), [detector("a", assessment(verdict=verdict))], WATCHLIST)

    assert len(found) == detections


def test_what_is_not_worth_a_case_is_left_out_of_a_detection() -> None:
    """The impostor of one practice may be clear to another."""
    clear = assessment(verdict=Verdict.CLEAR)
    (found,) = detect(
        subject(), [detector("a", clear, assessment()), detector("b")], WATCHLIST
    )

    assert found.assessments == [assessment()]
