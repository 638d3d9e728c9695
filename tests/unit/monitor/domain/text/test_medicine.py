"""Tests for monitor.domain.text.medicine."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.domain.text.medicine import is_latin, speaks_of_medicine


@pytest.mark.parametrize(
    "text",
    ["Your hospital", "Doctors", "Cl\u00ednica dental", "Book an appointment", "MRI"],
)
def test_medicine_is_spoken_of_by_single_words(text: str) -> None:
    """In the plural and in Spanish too."""
    assert speaks_of_medicine(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["", "Saint Mary of the Lake", "A general store in the valley", "Select Homes",
     "New River Community Park", "Lo-fi beats", "Hospitality"],
)  # fmt: skip
def test_words_that_all_have_are_none(text: str) -> None:
    """Hospitals are named by saints, lakes and cities."""
    assert not speaks_of_medicine(fold_text(text))


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("We care", True),
        ("Atenci\u00f3n en espa\u00f1ol", True),
        ("\u041b\u0435\u0447\u0438\u043c \u0437\u0443\u0431\u044b", False),
        ("", True),
    ],
)
def test_other_letters_are_not_read(text: str, latin: bool) -> None:
    """Their words are in no list."""
    assert is_latin(text) is latin
