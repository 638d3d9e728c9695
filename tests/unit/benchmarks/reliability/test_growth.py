"""What is a trend of numbers that are read once a day, and what is none."""

import random
from collections.abc import Sequence

import pytest

from benchmarks.reliability.growth import Trend

DAYS = 25
"""Of a month, after the first five."""


def days(leaked: float, varied: int, seed: int = 0) -> Sequence[int]:
    """Return numbers that rise by `leaked` in a month and vary by so many at random."""
    chance = random.Random(seed)
    rise = [27 + int(leaked * day / 30) for day in range(DAYS)]
    return [number + chance.randint(0, varied) for number in rise]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("varied", [0, 2, 6])
def test_what_only_varies_does_not_rise(varied: int, seed: int) -> None:
    """27 to 33 open files on a machine that is slow are no leak."""
    assert not Trend.of(days(0, varied, seed)).rises(2)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("leaked", "varied"), [(3, 0), (6, 2), (12, 6), (30, 6)])
def test_what_leaks_rises(leaked: float, varied: int, seed: int) -> None:
    """A steady rise is seen through what varies, the smaller the less that is."""
    assert Trend.of(days(leaked, varied, seed)).rises(2)


def test_a_month_of_a_line_is_told() -> None:
    """With its range."""
    assert str(Trend.of([10, 11, 12, 13])) == "+30.0 (±0.0) a month, 10-13"


def test_what_falls_does_not_rise() -> None:
    """Nor is it a leak."""
    assert not Trend.of([20, 18, 16, 14]).rises(1)
