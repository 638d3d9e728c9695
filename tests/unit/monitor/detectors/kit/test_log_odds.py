"""Tests for monitor.detectors.kit.log_odds."""

from itertools import pairwise

import pytest

from monitor.detectors.kit import log_odds
from monitor.domain.knots import Knots, interpolate


@pytest.mark.parametrize("knots", [log_odds.NAME_KNOTS, log_odds.BIO_KNOTS])
def test_more_alike_is_never_less_likely(knots: Knots) -> None:
    """A better match must not lower the score."""
    values = [interpolate(step / 100, knots) for step in range(101)]

    assert all(before <= after for before, after in pairwise(values))
