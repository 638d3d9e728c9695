"""When a claim that spreads is news again."""

import pytest

from monitor.domain.spread import has_grown


@pytest.mark.parametrize(
    ("told", "now", "grown"),
    [
        (1, 2, False),
        (1, 3, False),
        (1, 4, True),
        (4, 7, False),
        (4, 8, True),
        (0, 4, True),
        (8, 4, False),
    ],
)
def test_twice_as_many_posts_a_day_are_news(
    told: int, now: int, *, grown: bool
) -> None:
    """But for the first few."""
    assert has_grown(now, told) is grown
