"""Scores and severities."""

import math

import pytest

from monitor.domain.findings import Severity, logistic


@pytest.mark.parametrize(
    ("log_odds", "score"),
    [(0.0, 0.5), (math.log(3), 0.75), (-math.log(3), 0.25), (1e6, 1.0), (-1e6, 0.0)],
)
def test_log_odds_become_a_probability(log_odds: float, score: float) -> None:
    """Also far out, where naive formulas overflow."""
    assert logistic(log_odds) == pytest.approx(score)


def test_severities_are_ordered() -> None:
    """Low to critical."""
    ranks = [severity.rank for severity in Severity]

    assert ranks == sorted(ranks) == [0, 1, 2, 3]
