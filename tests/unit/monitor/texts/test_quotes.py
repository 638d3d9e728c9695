"""Tests for monitor.texts.quotes."""

import pytest

from monitor.texts.quotes import without_quotes


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ('he wrote "go away" to me', "he wrote   to me"),
        ("he wrote \u201cgo away\u201d to me", "he wrote   to me"),
        ('"go away"', '"go away"'),
        ('a 6" needle', 'a 6" needle'),
    ],
)
def test_quotes_are_left_out(said: str, meant: str) -> None:
    """Unless there is nothing else."""
    assert without_quotes(said) == meant
