"""Tests for monitor.texts.ratings."""

import math

import pytest

from monitor.domain.reading import Text
from monitor.texts.ratings import share_of_stars


@pytest.mark.parametrize(
    ("rating", "best", "share"),
    [
        (4, 5, 0.8),
        (7, 10, 0.7),
        (3, None, 0.6),
        (0, 5, 0.0),
        (None, 5, None),
        (6, 5, None),
        (-1, 5, None),
        (1, 0, None),
        (math.nan, 5, None),
        (1, math.inf, None),
    ],
)
def test_share_of_stars(
    rating: float | None, best: float | None, share: float | None
) -> None:
    """Ratings that cannot be are none."""
    assert share_of_stars(Text(body="", rating=rating, max_rating=best)) == share
