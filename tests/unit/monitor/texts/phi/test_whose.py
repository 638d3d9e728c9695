"""Tests for monitor.texts.phi.whose."""

import pytest

from monitor.texts.phi.whose import is_somebodys


@pytest.mark.parametrize("words", ["your cell phone ", "she lives at ", "mi teléfono "])
def test_persons(words: str) -> None:
    """In English and Spanish."""
    assert is_somebodys(words, len(words), len(words))


@pytest.mark.parametrize(
    "words", ["", "call us at ", "your number; call our office at "]
)
def test_offices(words: str) -> None:
    """No words, or the last ones speak of an office."""
    assert not is_somebodys(words, len(words), len(words))


def test_words_behind_count_too() -> None:
    """They tell where it comes from."""
    assert is_somebodys("we called 1 on file", 10, 11)
