"""Tests for monitor.texts.phi.phrases."""

import pytest

from monitor.texts.phi.phrases import compile_phrases


@pytest.mark.parametrize(
    "text", ["when you came", "When you first came", "when you had finally came"]
)
def test_a_gap_is_up_to_two_words(text: str) -> None:
    """Of any sort."""
    assert compile_phrases("when you _ came").search(text)
    assert not compile_phrases("when you _ came").search("when you a b c came")


def test_dots_stay_in_the_sentence() -> None:
    """They skip words, not full stops."""
    pattern = compile_phrases("sorry ... delay")

    assert pattern.search("sorry for the long delay")
    assert not pattern.search("sorry. No delay")


def test_classes_stand_for_words() -> None:
    """Whole words, whatever their case."""
    pattern = compile_phrases("your <care>")

    assert pattern.search("Your MRI")
    assert not pattern.search("your tester")
