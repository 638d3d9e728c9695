"""Attacks by other forms of the name."""

from random import Random

import pytest

from benchmarks.impersonation.attacks.forms import FORMS
from benchmarks.impersonation.drafts import Draft
from tests.unit.benchmarks.impersonation.builders import practice


def _drawn(kind: str, name: str) -> set[str]:
    [found] = [one for one in FORMS if one.name == kind]
    drafts = [found.write(Random(seed), practice(name)) for seed in range(40)]
    return {draft.name for draft in drafts if isinstance(draft, Draft)}


@pytest.mark.parametrize(
    ("kind", "name", "form"),
    [
        ("hyphens", "Oak Clinic", "Oak-Clinic"),
        ("saint", "St. Anna Clinic", "Saint Anna Clinic"),
        ("abbreviation", "Oak Medical", "Oak Med"),
        ("acronym and word", "Oak Street Clinic", "OSC - Oak Street Clinic"),
        ("word order", "Oak Street Clinic", "Clinic Oak Street"),
        ("generic word dropped", "Oak Street Clinic", "Oak Street"),
        ("plural", "Oak Clinics", "Oak Clinic"),
        ("Spanish", "Oak Medical Center", "Centro Médico Oak"),
        ("name only", "Oak Clinic", "Oak Clinic"),
    ],
)
def test_a_form_is_among_the_draws(kind: str, name: str, form: str) -> None:
    """Each kind writes the form that it is named for."""
    assert form in _drawn(kind, name)


@pytest.mark.parametrize("kind", ["saint", "hyphens", "word order", "acronym and city"])
def test_no_such_form_no_case(kind: str) -> None:
    """A name of one word has nothing to reorder, to join or to shorten."""
    assert _drawn(kind, "Riverside") == set()
