"""Tests for monitor.domain.text.short_forms."""

import pytest

from monitor.domain.text import short_forms

CLINIC = ("riverside", "family", "clinic")


@pytest.mark.parametrize(
    ("words", "letters"),
    [(CLINIC, "rfc"), (("house", "of", "hope"), ""), (("the", *CLINIC), "rfc")],
)
def test_initials_are_of_words_that_name(words: tuple[str, ...], letters: str) -> None:
    """Two letters are in every word, and articles are nobody's name."""
    assert short_forms.acronym(words) == letters


def test_words_are_partly_initials() -> None:
    """All but the last word, or all behind the telling ones."""
    found = list(short_forms.partly_initials(CLINIC))

    assert found == [
        ("rfclinic", ["clinic"], "rf"),
        ("riversidefc", ["riverside"], "fc"),
    ]


def test_two_words_have_no_initials_among_them() -> None:
    """One letter says nothing."""
    assert list(short_forms.partly_initials(("riverside", "clinic"))) == []


def test_long_names_are_cut_off() -> None:
    """Where each network does that has no room for them."""
    cut = list(short_forms.cut_off(CLINIC))

    assert cut == ["riversidefamily", "riversidefamilyclini"]
    assert list(short_forms.cut_off(CLINIC[:2])) == []


@pytest.mark.parametrize(
    ("words", "letters"),
    [(CLINIC, "rvrsdfmlyclnc"), (("oak", "eye"), ""), (("rhythm",), "")],
)
def test_vowels_are_left_out(words: tuple[str, ...], letters: str) -> None:
    """The first letter of each word stays; few letters say nothing."""
    assert short_forms.without_vowels(words) == letters
