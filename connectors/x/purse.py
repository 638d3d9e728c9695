"""Pays for questions: money is set aside before, and settled after each of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from monitor.domain.spending import Wish
from monitor.ports.budget import Budget


class Paid(Protocol):
    """Something that costs money; `cost` is None while it is not known."""

    @property
    def cost(self) -> int | None:
        """Micro-dollars that the last question cost, or None if nobody knows."""
        ...


class Purse:
    """The money of one connector.

    Args:
        budget: Keeps what was spent.
        limit: Micro-dollars of a month, >= 0.
    """

    def __init__(self, budget: Budget, limit: int) -> None:
        self._budget = budget
        self._limit = limit

    @contextmanager
    def paying(
        self, asked: Paid, purpose: str, price: int, rows: tuple[int, int]
    ) -> Iterator[int]:
        """Set aside what rows may cost; yields how many may be asked for.

        What was set aside stays so if nobody knows what was paid: after a crash, or
        if an answer was lost.

        Args:
            asked: Who knows afterwards.
            purpose: What for.
            price: Of a row, micro-dollars.
            rows: Fewest rows that are worth a question, and most.

        Raises:
            BudgetSpent: Not even the fewest can be paid this month.
        """
        least, most = (count * price for count in rows)
        wish = Wish(purpose=purpose, least=least, most=most)
        reservation = self._budget.reserve(wish, self._limit)
        try:
            yield reservation.amount // price
        finally:
            if asked.cost is not None:
                self._budget.settle(reservation, asked.cost)
