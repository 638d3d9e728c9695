"""Months in UTC, and how much of what is left is granted."""

import pytest

from monitor.domain.spending import Wish, grant, month_of, next_month
from monitor.domain.time import from_iso, to_iso


@pytest.mark.parametrize(
    ("now", "month", "following"),
    [
        ("2026-11-22T04:00:00Z", "2026-11", "2026-12-01T00:00:00Z"),
        ("2026-12-31T23:59:59Z", "2026-12", "2027-01-01T00:00:00Z"),
        ("2027-01-01T00:00:00Z", "2027-01", "2027-02-01T00:00:00Z"),
        ("2028-02-29T12:00:00Z", "2028-02", "2028-03-01T00:00:00Z"),
    ],
)
def test_months(now: str, month: str, following: str) -> None:
    """They end when the next one begins, whatever their length."""
    assert month_of(from_iso(now)) == month
    assert to_iso(next_month(from_iso(now))) == following


@pytest.mark.parametrize(
    ("left", "granted"), [(500, 100), (100, 100), (60, 60), (20, 20), (19, None)]
)
def test_less_is_granted_where_less_is_left(left: int, granted: int | None) -> None:
    """Down to what makes the call worth it."""
    assert grant(Wish(purpose="it", least=20, most=100), left) == granted
