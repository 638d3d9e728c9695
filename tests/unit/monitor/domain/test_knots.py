"""Tests for monitor.domain.knots."""

import pytest

from monitor.domain.knots import Knots, interpolate

KNOTS: Knots = ((0.0, -1.0), (0.5, 0.0), (1.0, 4.0))


@pytest.mark.parametrize(
    ("value", "odds"),
    [(-1.0, -1.0), (0.0, -1.0), (0.25, -0.5), (0.5, 0.0), (0.75, 2.0), (1.0, 4.0),
     (2.0, 4.0)],
)  # fmt: skip
def test_lines_run_between_the_knots(value: float, odds: float) -> None:
    """Straight between, flat outside."""
    assert interpolate(value, KNOTS) == pytest.approx(odds)
