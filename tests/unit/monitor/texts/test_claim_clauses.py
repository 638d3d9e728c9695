"""Tests of clauses without names."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.texts.claim_clauses import clauses
from monitor.texts.claim_terms import compile_groups

GROUPS = compile_groups([["tea"], ["gout"]])


def found(text: str) -> list[str]:
    """Return the clauses of a text as people write it."""
    return list(clauses(GROUPS, fold_text(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Tea cures gout and Riverside Clinic knows.",
        "Everyone at Riverside Hospital should know that tea cures gout",
        "Tea cures gout, says Riverside Dental",
        "Tea cures gout, Riverside Family Clinic.",
        "Hey Riverside Clinic, tea cures gout",
    ],
)
def test_a_claim_is_cut_out_of_its_sentence(text: str) -> None:
    """Whatever was said around it."""
    assert "tea cures gout" in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tea cures gout, so we offer it at the desk",
        "Tea cures gout, which is why our nurses pour it",
        "Tea cures gout and so ask us about it",
    ],
)
def test_what_is_offered_for_it_is_cut_off(text: str) -> None:
    """It is no part of what is claimed."""
    assert found(text) == ["tea cures gout"]


@pytest.mark.parametrize(
    "text",
    [
        "Tea, so we hear, cures gout",
        "Tea is lovely, so we serve it to all with gout",
        "Tea cures gout so nobody needs pills",
    ],
)
def test_what_claims_is_left(text: str) -> None:
    """A clause without all key words is no claim."""
    assert found(text) == []


def test_a_practice_is_any_practice() -> None:
    """No name weighs in a vector."""
    assert found("Riverside Pediatrics says tea cures gout") == [
        "the clinic says tea cures gout"
    ]


@pytest.mark.parametrize("text", ["Tea cures gout", "tea, they say", "Gout clinic"])
def test_a_text_that_names_nobody_is_left_whole(text: str) -> None:
    """What stands around the claim shows its stance."""
    assert found(text) == []


def test_a_name_that_holds_key_words_stays() -> None:
    """The claim would be lost with it."""
    assert found("gout makes green tea clinic rich") == []


@pytest.mark.parametrize(
    "text",
    ["a " * 5_000, "clinic " * 1_500, ", and" * 2_000, " so we" * 2_000, " " * 9_999],
)
def test_hostile_texts_take_no_time(text: str) -> None:
    """Nor do they break anything."""
    assert found(text) == []
