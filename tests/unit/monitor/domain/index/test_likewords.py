"""Tests for monitor.domain.index.likewords."""

import pytest

from monitor.domain.index.likewords import compile_like_words
from monitor.domain.text.folding import skeleton

WORDS = ("riverside", "health", "healthpoint", "samaritan", "oak", "hosp")
INDEX = compile_like_words(map(skeleton, WORDS))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("riverside", {"riverside": 1.0}),
        ("rivreside", {"riverside": 0.95}),
        ("rivers", {}),
        ("health", {"health": 1.0}),
        ("healt", {"health": 0.9}),
        ("samar", {"samaritan": 0.9}),
        ("healthcorner", {}),
        ("hospital", {"hosp": 0.9}),
        ("oaks", {}),
        ("zzz", {}),
    ],
)
def test_like_words_are_found(word: str, found: dict[str, float]) -> None:
    """The same, misspelled, or shortened where one of both is common."""
    expected = {skeleton(watched): value for watched, value in found.items()}

    assert dict(INDEX.like(skeleton(word))) == expected
