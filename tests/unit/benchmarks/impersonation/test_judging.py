"""Judging: the detector's word on drafts."""

from benchmarks.impersonation.cases import Case
from benchmarks.impersonation.drafts import Draft, Kind
from benchmarks.impersonation.judging import Judge, outcomes
from benchmarks.impersonation.rivals import Rivals
from monitor.domain.findings import Verdict
from tests.unit.benchmarks.impersonation.builders import practice

_OTHER = practice("Mercy Pediatrics", "Salem")


def _case(draft: Draft) -> Case:
    kind = Kind(name="copy", write=lambda *_: None)
    return Case(
        practice=practice(), kind=kind, attack=True, handle_only=False, draft=draft
    )


def test_a_copy_is_found() -> None:
    """Name and handle of the practice, on another platform."""
    draft = Draft(
        handle="riversidefamilyclinic",
        name="Riverside Family Clinic",
        platform="tiktok",
    )
    found = Judge().outcome(_case(draft), {})

    assert found.alerted
    assert found.noticed
    assert found.signals


def test_each_case_is_judged() -> None:
    """In order, by the detector and by its rivals."""
    drafts = Draft(handle="strangers"), Draft(handle="riversidefamilyclinic")
    first, second = outcomes(map(_case, drafts), Judge(), Rivals())

    assert (first.case.draft, second.case.draft) == drafts
    assert (first.rivals["openSquat"], second.rivals["openSquat"]) == (0.0, 1.0)


def test_another_practice_is_not_ours() -> None:
    """What is said of another practice is no verdict about the case's own."""
    draft = Draft(handle="mercypediatrics", name="Mercy Pediatrics", platform="tiktok")
    found = Judge([practice(), _OTHER]).outcome(_case(draft), {})

    assert (found.verdict, found.score, found.signals) == (Verdict.CLEAR, 0.0, ())
