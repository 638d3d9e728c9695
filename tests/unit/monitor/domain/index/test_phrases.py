"""Tests for monitor.domain.index.phrases."""

import pytest

from monitor.domain.index.phrases import compile_phrases
from monitor.domain.text.naming import said_in

INDEX = compile_phrases(
    {"riverside clinic": (0, 1), "oak clinic": (2,)}, {"oak.example": (2,)}
)


@pytest.mark.parametrize(
    ("bio", "found"),
    [
        ("nurse at riverside clinic, austin", {0, 1}),
        ("riverside clinics own page", {0, 1}),
        ("the riverside clinical trial", set()),
        ("riverside and oak clinic", {2}),
        ("see www.oak.example/us", {2}),
        ("nobody", set()),
    ],
)
def test_who_is_named_is_found(bio: str, found: set[int]) -> None:
    """By whole names and by domains."""
    assert set(INDEX.find(said_in(bio))) == found


def test_names_are_kept_under_their_rarest_word() -> None:
    """A word that all have would find everybody."""
    assert INDEX.kept == {"riverside": ["riverside clinic"], "oak": ["oak clinic"]}
