"""Tests for monitor.texts.phi.names."""

import re

import pytest

from monitor.texts.phi.names import TITLED, is_full_name, is_given


@pytest.mark.parametrize("word", ["Maria", "LUCÍA", "José", "kwame"])
def test_given_names_are_known(word: str) -> None:
    """Whatever their case and accents."""
    assert is_given(word)


def test_words_are_names_only_before_a_surname() -> None:
    """Grace is both."""
    assert not is_given("Grace")
    assert is_full_name("Grace Holloway")
    assert not is_full_name("Grace")


def test_places_are_no_surnames() -> None:
    """A hospital may have a given name."""
    assert not is_full_name("Grace Hospital")


@pytest.mark.parametrize(
    "text", ["Mr. Abara", "Sra. Rentería", "Mr. and Mrs. Pruitt", "Miss Opal"]
)
def test_titles_make_names(text: str) -> None:
    """In English and Spanish."""
    assert re.fullmatch(TITLED, text)
