"""Tests for monitor.texts.phi.names."""

import re

import pytest

from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.names import (
    NAME,
    TITLE,
    WORDS_TOO,
    is_full_name,
    is_given,
    is_given_and_word,
)


@pytest.mark.parametrize("word", ["Maria", "LUCÍA", "José", "kwame"])
def test_given_names_are_known(word: str) -> None:
    """Whatever their case and accents."""
    assert is_given(word)


def test_words_are_names_only_before_a_surname() -> None:
    """Grace is both."""
    assert not is_given("Grace")
    assert is_given_and_word("Grace")


def test_a_name_is_a_word_too_or_not() -> None:
    """Never both, and always one word in small letters."""
    assert not WORDS_TOO & GIVEN_NAMES
    assert all(re.fullmatch("[a-z]+", name) for name in WORDS_TOO | GIVEN_NAMES)


def test_places_are_no_surnames() -> None:
    """But some are behind a name that is nothing else."""
    assert not is_full_name("Maria", "Hospital")
    assert not is_full_name("Grace", "Park")
    assert not is_full_name("Carolina", "Panthers")
    assert is_full_name("Helen", "Park")


@pytest.mark.parametrize("name", ["Maria", "O'Rourke", "McBride", "Lindqvist-Boone"])
def test_names_have_hyphens_and_apostrophes(name: str) -> None:
    """And capitals within."""
    assert re.fullmatch(NAME, name)


@pytest.mark.parametrize("title", ["Mr.", "Sra.", "Mr. and Mrs.", "Miss", "mrs"])
def test_titles_are_known(title: str) -> None:
    """In English and Spanish."""
    assert re.fullmatch(TITLE, title)
