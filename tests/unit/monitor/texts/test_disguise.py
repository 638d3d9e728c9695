"""Tests for monitor.texts.disguise."""

import pytest

from monitor.texts.disguise import undisguised


@pytest.mark.parametrize(
    ("written", "meant"),
    [("k1ll", "kill"), ("k!ll", "kill"), ("b1tch", "bitch"), ("st4b them", "stab them"),
     ("ar-15", "ar-15"), ("5 stars", "5 stars"), ("stop! now", "stop! now"),
     ("2nd floor", "2nd floor")],
)  # fmt: skip
def test_letters_inside_words_are_read(written: str, meant: str) -> None:
    """Numbers and signs elsewhere are left alone."""
    assert undisguised(written) == meant
