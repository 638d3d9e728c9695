"""Tests for monitor.texts.phi.illness_words."""

import pytest

from monitor.texts.phi.illness_words import HEALTH_TOLD


@pytest.mark.parametrize(
    "words",
    [
        "MI",
        "lap chole",
        "in remission",
        "broke his left arm",
        "tummy tuck",
        "Humira",
        "sertraline 50 mg",
        "swallowed a coin",
        "Tx",
        "10 lb 2 oz",
    ],
)
def test_health_is_told(words: str) -> None:
    """In the words of charts and of people."""
    assert HEALTH_TOLD.search(f"has {words} now")


@pytest.mark.parametrize("words", ["Austin, TX", "mi casa", "came back", "the program"])
def test_other_words_tell_none(words: str) -> None:
    """Texas is no treatment."""
    assert not HEALTH_TOLD.search(words)
