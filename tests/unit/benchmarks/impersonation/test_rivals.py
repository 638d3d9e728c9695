"""Rivals: what other tools find, and what they don't."""

import pytest

from benchmarks.impersonation.drafts import Draft
from benchmarks.impersonation.rivals import RATIO_FROM, Rivals
from tests.unit.benchmarks.impersonation.builders import practice


@pytest.fixture(scope="module")
def rivals() -> Rivals:
    """Return rivals that keep what they made of the practice."""
    return Rivals()


_PRACTICE = practice()


def _finders(rivals: Rivals, handle: str, name: str = "") -> set[str]:
    said = rivals.say(_PRACTICE, Draft(handle=handle, name=name))
    return {rival for rival, likeness in said.items() if likeness >= RATIO_FROM}


@pytest.mark.parametrize(
    ("handle", "name", "finders"),
    [
        ("riversidefamilyclinic", "", {"ratio", "dnstwist", "openSquat"}),
        ("riversidefamilyclinlc", "", {"ratio", "dnstwist", "openSquat"}),
        ("user1", "Riverside Family Clinic", {"ratio", "dnstwist", "openSquat"}),
        ("r1versidefam1lyclinic", "", {"ratio", "dnstwist", "openSquat"}),
        ("user1", "Riversid\u0435 F\u0430mily Clinic", {"ratio", "openSquat"}),
        ("riversidefamilyclinic_financial_aid", "", {"openSquat"}),
        ("familyclinicriverside", "", set()),
        ("strangers", "", set()),
        ("", "", set()),
    ],
)
def test_who_finds_it(
    rivals: Rivals, handle: str, name: str, finders: set[str]
) -> None:
    """Slips are found by all, added words by openSquat's rule, word order by none."""
    assert _finders(rivals, handle, name) == finders
