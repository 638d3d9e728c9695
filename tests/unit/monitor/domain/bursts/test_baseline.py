"""Tests for monitor.domain.bursts.baseline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.bursts.baseline import FLOOR, LEAST_DAYS, Baseline, baseline_of

_DAYS = st.lists(st.integers(0, 2_000), min_size=LEAST_DAYS, max_size=28)


def usual(*days: int) -> Baseline:
    """The baseline of days that are enough."""
    found = baseline_of(days)
    assert found is not None
    return found


def test_too_few_days_tell_nothing() -> None:
    """What was not measured is missing, not 0."""
    assert baseline_of([1] * (LEAST_DAYS - 1)) is None


def test_a_quiet_place_has_a_mean_too() -> None:
    """Nobody wrote anything for four weeks, and one day somebody does."""
    assert 0 < usual(*[0] * 28).mean < 0.1


@pytest.mark.parametrize("count", [3, FLOOR - 1])
def test_few_texts_are_no_burst_anywhere(count: int) -> None:
    """Three posts alarm nobody, however quiet it was."""
    assert usual(*[0] * 28).allows(count)


def test_many_texts_in_a_quiet_place_are_a_burst() -> None:
    """A listing without reviews gets a dozen."""
    assert not usual(*[0] * 28).allows(12)


@pytest.mark.parametrize(("count", "allowed"), [(20, True), (100, False)])
def test_a_busy_place_has_many_texts_every_day(count: int, *, allowed: bool) -> None:
    """It is held against its own history."""
    assert usual(*[12, 18, 9, 14, 16, 5, 6] * 4).allows(count) is allowed


def test_uneven_days_allow_more() -> None:
    """The same mean with other days."""
    even, uneven = usual(*[10] * 28), usual(*[2, 18] * 14)

    assert even.likelihood(35) < uneven.likelihood(35)


def test_a_past_burst_is_not_usual() -> None:
    """Two days of it change next to nothing."""
    assert usual(*[2] * 26, 200, 300).mean < 3


@given(_DAYS, st.integers(0, 5_000))
def test_more_texts_are_never_likelier(days: list[int], count: int) -> None:
    """The tail falls, and stays a probability."""
    found = usual(*days)

    assert 0 <= found.likelihood(count + 1) <= found.likelihood(count) <= 1


def test_the_tail_is_that_of_the_negative_binomial_distribution() -> None:
    """1 - CDF(9) with size 5 and probability 1/2, as scipy.stats.nbinom has it."""
    found = Baseline(mean=5.0, dispersion=2.0)

    assert found.likelihood(10) == pytest.approx(0.08978, rel=1e-3)


@pytest.mark.parametrize("count", [10**6, 10**9])
def test_any_count_is_answered_at_once(count: int) -> None:
    """An attacker may write as much as he wants."""
    assert not usual(*[0, 5] * 14).allows(count)


@pytest.mark.parametrize(
    ("usually", "count", "allowed"),
    [(0, FLOOR, False), (10, 30, True), (10, 32, False)],
)
def test_a_burst_is_one_in_a_hundred_thousand(
    usually: int, count: int, *, allowed: bool
) -> None:
    """From the floor upwards, even where all days were alike."""
    assert usual(*[usually] * 28).allows(count) is allowed


def test_fewer_days_allow_more() -> None:
    """What was seen for a week may be further off."""
    assert usual(*[10] * 7).dispersion > usual(*[10] * 28).dispersion
