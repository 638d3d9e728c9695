"""Tests of what tokenizers see."""

import pytest

from monitor.encoders.legible import LONGEST_TEXT, legible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (" rude \n\tstaff ", "rude staff"),
        ("\ud800rude\udfff", "rude"),
        ("", ""),
        (" " * LONGEST_TEXT + "rude", "rude"),
        ("a" * 5000, "a" * LONGEST_TEXT),
    ],
)
def test_texts_are_folded_and_cut(text: str, seen: str) -> None:
    """Folded first, so that white space hides nothing."""
    assert legible(text) == seen
