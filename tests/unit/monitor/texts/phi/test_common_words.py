"""Tests for monitor.texts.phi.common_words."""

from monitor.texts.phi.common_words import COMMON
from monitor.texts.phi.given_names import GIVEN_NAMES
from monitor.texts.phi.names import is_given_and_word


def test_words_are_in_small_letters() -> None:
    """As they are asked for."""
    assert all(word == word.lower() for word in COMMON)


def test_no_common_word_is_a_name_alone() -> None:
    """A name that is a word, too, is in another list."""
    assert {word for word in COMMON & GIVEN_NAMES if not is_given_and_word(word)} == (
        set()
    )
