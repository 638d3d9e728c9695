"""Tests for monitor.texts.said_words."""

from monitor.texts.said_words import said_words


def test_words_stand_once() -> None:
    """Numbers and marks are none."""
    assert said_words("so, so good 5!") == {"so", "good"}


def test_what_is_denied_stands_with_its_denial() -> None:
    """And alone, too."""
    assert said_words("not rude") == {"not", "rude", "not rude"}


def test_nothing_has_no_words() -> None:
    """Empty stays empty."""
    assert said_words("12 !") == frozenset()
