"""Tests for monitor.texts.phi.providers."""

import pytest

from monitor.texts.phi.providers import is_clinicians, is_dea, is_npi, is_providers


def test_an_npi_has_its_check_digit() -> None:
    """The one of CMS's own example."""
    assert is_npi("1234567893")
    assert not is_npi("1234567890")
    assert not is_npi("3234567893")


def test_a_dea_number_has_its_check_digit() -> None:
    """Two letters and seven digits."""
    assert is_dea("AB1234563")
    assert not is_dea("AB1234567")
    assert not is_dea("1B1234563")


def test_words_tell_providers_numbers() -> None:
    """Whatever the number."""
    assert is_providers("512-555-0100", "our Tax ID is ")
    assert not is_providers("512-555-0100", "her cell is ")


@pytest.mark.parametrize(
    "text", ["Dr. Abara", "Nurse Abara", "Abara, RN", "Abara, our hygienist", "@Abara"]
)
def test_titles_and_posts_tell_clinicians(text: str) -> None:
    """Before and behind the name."""
    place = text.index("Abara")

    assert is_clinicians(text, place, place + len("Abara"))


@pytest.mark.parametrize(
    "text",
    ["Abara had surgery", "Abara saw the doctor", "The nurse discharged Abara"],
)
def test_others_are_no_clinicians(text: str) -> None:
    """Patients have surgery, and are seen by clinicians."""
    place = text.index("Abara")

    assert not is_clinicians(text, place, place + len("Abara"))
