"""Tests for monitor.domain.forecast."""

import pytest

from monitor.domain.forecast import MONTH, Forecast, Outlay
from monitor.domain.spending import DOLLAR, next_month
from monitor.domain.time import DAY, HOUR, MINUTE, from_iso

NOW = from_iso("2026-03-11T00:00:00Z")


def forecast(spent: float, per_month: float) -> Forecast:
    """Return what becomes of $20."""
    return Forecast(
        limit=20 * DOLLAR,
        spent=round(spent * DOLLAR),
        per_month=round(per_month * DOLLAR),
    )


@pytest.mark.parametrize(
    ("days", "per_month"), [(7, 30 * DOLLAR), (2, 105 * DOLLAR), (0.9, None)]
)
def test_a_month_costs_as_the_days_before(days: float, per_month: int | None) -> None:
    """A first day is no measure of it."""
    outlay = Outlay(spent=7 * DOLLAR, since=NOW - round(days * DAY))

    assert outlay.per_month(NOW) == per_month


@pytest.mark.parametrize(
    ("spent", "per_month", "days"),
    [(10, 30, 10), (20, 30, 0), (25, 0, 0), (19, 1, None), (0, 20, None), (5, 0, None)],
)
def test_it_is_told_when_a_budget_will_be_spent(
    spent: float, per_month: float, days: int | None
) -> None:
    """Unless a new month begins before."""
    found = forecast(spent, per_month).spent_at(NOW)

    assert found == (None if days is None else NOW + days * DAY)


def test_a_new_month_begins_with_all_of_it() -> None:
    """To the microsecond: what would be spent then is not spent now."""
    left = next_month(NOW) - NOW
    rate = 20 * DOLLAR * MONTH / left

    assert forecast(0, rate * 1.01 / DOLLAR).spent_at(NOW) is not None
    assert forecast(0, rate * 0.99 / DOLLAR).spent_at(NOW) is None


@pytest.mark.parametrize(
    ("spent", "per_month", "needed"), [(0, 60, 60), (20, 15, 30.5), (5, 0, 5)]
)
def test_what_is_needed_is_enough_for_this_month_too(
    spent: float, per_month: float, needed: float
) -> None:
    """Though a whole one may cost less: a first poll reads much."""
    left = (next_month(NOW) - NOW) / DAY

    assert left == 21
    assert forecast(spent, per_month).needed(NOW) == round(needed * DOLLAR)


@pytest.mark.parametrize(
    ("every", "per_month", "longer"),
    [
        (HOUR, 40, 2 * HOUR),
        (HOUR, 41, 3 * HOUR),
        (5 * MINUTE, 30, 8 * MINUTE),
        (HOUR, 1, HOUR),
        (DAY, 30, 36 * HOUR),
    ],
)
def test_a_longer_interval_makes_it_last(
    every: int, per_month: float, longer: int
) -> None:
    """In whole minutes, or hours; never a shorter one."""
    assert forecast(0, per_month).every(every) == longer
