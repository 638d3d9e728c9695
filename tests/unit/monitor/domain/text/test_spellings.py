"""Tests for monitor.domain.text.spellings."""

import pytest

from monitor.domain.text.spellings import spellings_of

ST_MARYS = {("saint", "marys"), ("st", "marys")}


@pytest.mark.parametrize("words", sorted(ST_MARYS))
def test_a_saint_is_short_or_in_full(words: tuple[str, ...]) -> None:
    """Whichever of them was given."""
    assert spellings_of(words) == ST_MARYS


def test_it_may_stand_anywhere() -> None:
    """And be more than one."""
    found = spellings_of(("mercy", "fort", "st", "john"))

    assert found == {
        ("mercy", "fort", "st", "john"),
        ("mercy", "fort", "saint", "john"),
        ("mercy", "ft", "st", "john"),
    }


@pytest.mark.parametrize("words", [(), ("stone", "clinic")])
def test_other_words_have_one_spelling(words: tuple[str, ...]) -> None:
    """Parts of words don't count."""
    assert spellings_of(words) == {words}
