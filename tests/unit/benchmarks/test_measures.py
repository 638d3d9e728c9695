"""Tests for benchmarks.measures."""

import pytest

from benchmarks.measures import wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (0, 0, 0, 1),
    ],
)
def test_wilson(part: int, whole: int, low: float, high: float) -> None:
    """Intervals are those of the published formula."""
    assert wilson(part, whole) == pytest.approx((low, high), abs=1e-4)
