"""Tests for benchmarks.text.ranking."""

import pytest

from benchmarks.text.ranking import pr_auc_of


@pytest.mark.parametrize(
    ("scores", "figure"),
    [((0.9, 0.8, 0.1, 0.2), 1.0), ((0.1, 0.2, 0.9, 0.8), 5 / 12),
     ((0.5, 0.5, 0.5, 0.5), 0.5), ((0.9, 0.3, 0.5, 0.1), 5 / 6)],
)  # fmt: skip
def test_the_mean_precision_of_the_hits(
    scores: tuple[float, ...], figure: float
) -> None:
    """Two hits and two others; ties are one step."""
    found, (low, high) = pr_auc_of((True, True, False, False), scores)
    assert found == pytest.approx(figure)
    assert low <= high
