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


@pytest.mark.parametrize(
    ("written", "read"),
    [("k i l l you", "kill you"), ("the w o m a n i see", "the woman i see"),
     ("f*ck", "fuck"), ("k*ll", "kill"), ("a b&b", "a b&b"), ("x**y", "x**y")],
)  # fmt: skip
def test_letters_apart_and_starred_are_read(written: str, read: str) -> None:
    """Where they make a word."""
    assert undisguised(written) == read
