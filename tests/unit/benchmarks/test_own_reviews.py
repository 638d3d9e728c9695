"""Tests for benchmarks.own_reviews."""

import pytest

from benchmarks.own_reviews import own_reviews


@pytest.mark.parametrize(
    "part",
    ["training", "held_out", "strangers", "spanish_development", "spanish_held_out"],
)
def test_every_part_has_all_sentiments(part: str) -> None:
    """Complaints, praise, and neither."""
    assert {one.sentiment for one in own_reviews(part)} == {-1, 0, 1}


@pytest.mark.parametrize(
    ("known", "final"),
    [
        ("training", "held_out"),
        ("training", "strangers"),
        ("spanish_development", "spanish_held_out"),
    ],
)
def test_what_is_held_out_is_not_trained_on(known: str, final: str) -> None:
    """Not one text."""
    texts = {one.text for one in own_reviews(known)}

    assert not texts & {one.text for one in own_reviews(final)}
