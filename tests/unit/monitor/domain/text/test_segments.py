"""Tests for monitor.domain.text.segments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.text.segments import cut, vocabulary_of

KNOWN = vocabulary_of(["river", "riverside", "clinic", "fam", "at"])


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("riversideclinic", ("riverside", "clinic")),
        ("riversidefam", ("riverside", "fam")),
        ("myriverside", ("my", "riverside")),
        ("riverside", ("riverside",)),
        ("elsewhere", ("elsewhere",)),
        ("at", ("at",)),
        ("", ("",)),
    ],
)
def test_words_are_cut_where_known_ones_begin(
    word: str, pieces: tuple[str, ...]
) -> None:
    """The cut with the longest known words wins."""
    assert cut(word, KNOWN) == pieces


def test_short_words_are_not_known() -> None:
    """Two letters turn up in every word."""
    assert "at" not in KNOWN.words


@given(st.text("abcfilmnrstvde", max_size=60))
def test_pieces_join_to_the_word(word: str) -> None:
    """Cutting loses nothing."""
    assert "".join(cut(word, KNOWN)) == word
