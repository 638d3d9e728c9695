"""Tests for monitor.texts.phi.zip_codes."""

import pytest

from monitor.texts.phi.zip_codes import zip_codes
from tests.unit.monitor.texts.phi.finding import tied, words_of


@pytest.mark.parametrize(
    "text",
    [
        "patient zip code is 78704",
        "ZIP: 59718-0001, pt found down",
        "código postal 78704 de la paciente",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Beside one person's health."""
    assert any(tied(zip_codes, text))


@pytest.mark.parametrize(
    "text",
    [
        "My zip code is 78704",
        "12 patients",
    ],
)
def test_others_are_not(text: str) -> None:
    """Of nobody in particular."""
    assert not any(tied(zip_codes, text))


def test_all_nine_digits_are_found() -> None:
    """The last four lead to one street."""
    assert words_of(zip_codes, "ZIP: 59718-0001, pt found down") == ["59718-0001"]
