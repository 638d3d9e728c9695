"""Tests of reading stars."""

import pytest

from connectors.kit.stars import stars_in


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("4 out of 5", (4, 5)),
        ("Rating: 3.5/5", (3.5, 5)),
        ("8/10 overall", (8, 10)),
        ("a 2-star review", (2, 5)),
        ("1 star", (1, 5)),
        ("\u2605\u2605\u2606\u2606\u2606", (2, 5)),
        ("\u2b50\ufe0f\u2b50\ufe0f\u2b50", (3, 5)),
        ("\u2605 \u2605 \u2606 \u2606 \u2606", (2, 5)),
        ("9/5", None),
        ("on 03/05/2026", None),
        ("open 24/7, call 5", None),
        ("", None),
    ],
)
def test_stars_are_found(text: str, stars: tuple[float, float] | None) -> None:
    """As sites write them; dates are none."""
    assert stars_in(text) == stars
