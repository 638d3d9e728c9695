"""Figures of yes-or-no judgements: intervals, F1, recall at a rate, area."""

import pytest

from benchmarks.impersonation.figures import (
    Counts,
    area,
    counted,
    f1_interval,
    recall_at,
)


def test_counts() -> None:
    """Precision, recall and F1 come from the same four counts."""
    counts = counted([True, True, True, False], [True, True, False, True])

    assert (counts.precision, counts.recall) == pytest.approx((2 / 3, 2 / 3))
    assert counts.f1 == pytest.approx(2 / 3)
    assert counts.false_alarms == 1.0


def test_no_cases_have_no_figures() -> None:
    """Nothing is divided by nothing."""
    counts = counted([], [])

    assert (counts.precision, counts.recall, counts.f1) == (0.0, 0.0, 0.0)


def test_the_interval_of_f1_encloses_it() -> None:
    """Fewer cases give a wider interval around the same F1."""
    few, many = Counts(50, 40, 50, 10), Counts(5000, 4000, 5000, 1000)
    low, high = f1_interval(few)

    assert low < few.f1 < high
    assert high - low > 3 * (f1_interval(many)[1] - f1_interval(many)[0])


def test_recall_at_a_rate() -> None:
    """One of a hundred innocent accounts may lie above the threshold, not two."""
    innocent = [0.9, 0.5, *[0.1] * 98]

    assert recall_at([0.8, 0.6, 0.5, 0.2], innocent, 0.01) == (0.5, 0.5)


def test_recall_without_false_alarms() -> None:
    """Where no false alarm is allowed, an attack must beat every innocent account."""
    assert recall_at([0.95, 0.9], [0.9, 0.1], 0.001) == (0.5, 0.9)


def test_area() -> None:
    """Ties count half."""
    assert area([0.9, 0.5], [0.5, 0.1]) == pytest.approx(3.5 / 4)
