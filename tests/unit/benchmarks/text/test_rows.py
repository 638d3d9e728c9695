"""Tests for benchmarks.text.rows."""

import pytest

from benchmarks.text.rows import Row, macro_f1_of, share_of


def row(figure: float, target: float | None, *, at_most: bool = False) -> Row:
    """Return a row of that figure."""
    return Row(
        label="scam", measure="flags", tested="reviews", count=9, figure=figure,
        interval=(0, 1), target=target, at_most=at_most,
    )  # fmt: skip


def test_more_meets_a_target() -> None:
    """Of what is to be found."""
    assert row(0.9, 0.9).met
    assert row(0.89, 0.9).met is False


def test_less_meets_a_bound() -> None:
    """Of what is to be let alone."""
    assert row(0.01, 0.01, at_most=True).met
    assert row(0.02, 0.01, at_most=True).met is False


def test_without_a_target_nothing_is_met() -> None:
    """Nor missed."""
    assert row(0.9, None).met is None


def test_a_share_lies_in_its_interval() -> None:
    """Which shrinks with more."""
    found, (low, high) = share_of([True, False] * 10)
    _, (least, most) = share_of([True, False] * 100)

    assert low < least < found == 0.5 < most < high


@pytest.mark.parametrize(
    ("said", "expected"),
    [([True, False] * 20, 1.0), ([False, True] * 20, 0.0)],
)
def test_macro_f1_is_of_both_sides(said: list[bool], expected: float) -> None:
    """All right, or all wrong."""
    found, (low, high) = macro_f1_of([True, False] * 20, said)

    assert found == low == high == expected
