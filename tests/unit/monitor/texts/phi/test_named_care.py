"""Tests for monitor.texts.phi.named_care."""

import pytest

from monitor.texts.phi.named_care import named_care
from monitor.texts.phi.spans import Known
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lopez's MRI went well.",
        "Mrs Chen was diagnosed in time.",
        "Meet our patient Zuri Abara!",
        "Maria's root canal is done.",
        "Jennifer Hall underwent knee surgery here.",
        "Patient of the month: Dana Petrov",
        "Meet Tom, who beat cancer after six months of chemo!",
        "Congratulations to Maria Lopez on finishing her chemotherapy!",
        "Maria\u2019s bill was paid.",
    ],
)
def test_names_with_care_are_found(text: str) -> None:
    """By title, by frequent given name, or by the word patient."""
    assert words_of(named_care, text)


@pytest.mark.parametrize(
    "text",
    [
        "Parkinson's treatment is our field.",
        "Women's surgery center",
        "Our Patient Portal is down.",
        "Dr. Lopez performs surgery.",
        "Maria joins our front desk.",
        "Ask your patient advocate.",
        "Today's appointments are full.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Diseases, staff and services that have names."""
    assert words_of(named_care, text) == []


def test_clinicians_of_the_practice_are_no_patients() -> None:
    """As the configuration has them."""
    known = Known(names=frozenset({"maria lopez"}))

    assert words_of(named_care, "Mr. Lopez's surgery", known)
    assert words_of(named_care, "Maria Lopez's surgery team", known) == []
