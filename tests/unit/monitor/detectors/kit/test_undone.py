"""Tests for monitor.detectors.kit.undone."""

import pytest

from monitor.detectors.kit.similarity import best_match
from monitor.detectors.kit.undone import after_removing
from monitor.domain.text.folding import Step, fold_handle, fold_name
from monitor.domain.text.parts import parts_of
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST


def told(text: str) -> str:
    """Return what was undone before `text` matched Riverside Family Clinic."""
    folded = fold_name(text) if " " in text else fold_handle(text)
    parts = parts_of(folded, WATCHLIST.vocabulary)
    match = best_match(parts, WATCHED)
    assert match is not None
    return after_removing(parts, match, WATCHED)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("riverside.family.clinic", Step.SEPARATORS),
        ("r1versidefamilyclinic", Step.LEET),
        ("Riv\u0435rside Family Clinic", Step.LOOKALIKES),
        ("Riversiiiide Family Clinic", Step.REPEATED),
        ("Riverside Family Clinic, MD", Step.CREDENTIALS),
        ("Riverside Family Clinic of Austin", Step.PLACE),
        ("Riverside Family Clinic Downtown", Step.BRANCH),
        ("Riverside Family Clinic Group", Step.KIND),
        ("Family Clinic Riverside", Step.ORDER),
        ("Riverside Fam Clinics", Step.SHORT_FORMS),
        ("riversidefamilyclinnik", Step.SLIPS),
    ],
)
def test_each_step_is_told(text: str, step: Step) -> None:
    """People see what was looked through."""
    assert step in told(text)


def test_role_words_are_quoted_from_the_vocabulary() -> None:
    """However the account wrote them."""
    assert "the role word “billing”" in told("riversidefamilyclinic_b1lling")


@pytest.mark.parametrize("text", ["riversidefamilyclinic", "lakeside_pizza_support"])
def test_nothing_is_told_of_the_same_or_of_others(text: str) -> None:
    """Nothing was undone, or nothing matched."""
    assert told(text) == ""


def test_steps_are_listed_in_words() -> None:
    """With "and" before the last."""
    assert told("riverside_family_clinic_support") == (
        " after removing separators and the role word “support”"
    )
