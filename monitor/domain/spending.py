"""Money that platforms charge, in whole micro-dollars, by calendar month in UTC."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from monitor.domain.time import from_datetime, to_datetime

DOLLAR: Final = 1_000_000
"""Micro-dollars; X charges fractions of a cent."""

_LONGEST_MONTH: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a call may cost.

    Attributes:
        purpose: What it is for, e.g. "mentions".
        least: The smallest amount that makes the call worth it, > 0.
        most: The most that it can cost, >= `least`.
    """

    purpose: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """Money that is set aside for one call.

    Attributes:
        id: Its row.
        amount: How much, > 0.
    """

    id: int
    amount: int


def month_of(now: int) -> str:
    """Return the month of `now` in UTC, e.g. "2026-11"; months sort as text."""
    return to_datetime(now).strftime("%Y-%m")


def next_month(now: int) -> int:
    """Return when the month after that of `now` begins, in microseconds."""
    first = to_datetime(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return from_datetime((first + _LONGEST_MONTH).replace(day=1))


def grant(wish: Wish, left: int) -> int | None:
    """Return how much of `left` is set aside for `wish`, or None if too little is."""
    return min(wish.most, left) if left >= wish.least else None
