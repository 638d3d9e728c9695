"""Tests for monitor.domain.text.first_words."""

import pytest

from monitor.domain.text.first_words import AnyWord, first_words
from monitor.domain.text.pattern_syntax import read_pattern


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("clinic", {"clinic"}),
        ("go away", {"go"}),
        ("goes?$", {"goes", "goe"}),
        ("cat", {"cat*"}),
        ("cat.", {"cat*"}),
        ("(?:please )*go ", {"please", "go"}),
        ("ki(?:ll|ss)ed", {"killed", "kissed"}),
        ("[ck]ill", {"cill*", "kill*"}),
        ("in[ -]?box", {"inbox*", "in"}),
        ("a{2,3}h ", {"aah", "aaah"}),
        ("(?=x)cats", {"cats*"}),
        (" cats", {"cats*"}),
        ("CATS", {"cats*"}),
        ("a_b ", {"a_b"}),
    ],
)
def test_the_first_word_begins_with_its_letters(pattern: str, words: set[str]) -> None:
    """With all of them where the word ends."""
    assert first_words(read_pattern(pattern).branches[0]) == words


@pytest.mark.parametrize("pattern", [r"\w+ cat", "ca", ".cat", "", "[a-z]{5}"])
def test_too_little_is_known_of_a_word(pattern: str) -> None:
    """It may begin in any way."""
    with pytest.raises(AnyWord):
        first_words(read_pattern(pattern).branches[0])


def test_too_many_ways_are_not_told() -> None:
    """They would cost more than the search."""
    several = "[abcdefgh]" * 4

    with pytest.raises(AnyWord):
        first_words(read_pattern(several).branches[0])
