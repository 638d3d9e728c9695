"""Tests for monitor.domain.knots."""

from itertools import pairwise

import pytest

from monitor.detectors.kit import log_odds
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


@pytest.mark.parametrize(
    "knots", [log_odds.HANDLE_KNOTS, log_odds.NAME_KNOTS, log_odds.BIO_KNOTS]
)
def test_more_alike_is_never_less_likely(knots: Knots) -> None:
    """A better match must not lower the score."""
    values = [interpolate(step / 100, knots) for step in range(101)]

    assert all(before <= after for before, after in pairwise(values))
