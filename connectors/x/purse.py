"""Pays for questions: money is set aside before, and settled after each of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from connectors.x.losses import Losses, Paid
from monitor.domain.sources import Capability
from monitor.domain.spending import Wish
from monitor.ports.budget import Budget
from monitor.ports.runtime import Clock

CAREFUL_ROWS: Final = 10
"""Most rows of a question while answers get lost; the least that X takes for posts."""

_OWN_SHARE: Final = 10  # a tenth of the month


class Purse:
    """The money of one connector.

    Args:
        budget: Keeps what was spent.
        limit: Micro-dollars of a month, >= 0.
        clock: Tells how long to rest after lost answers.

    Attributes:
        limit: As it was given.
    """

    def __init__(self, budget: Budget, limit: int, clock: Clock) -> None:
        self.limit = limit
        self._budget = budget
        self._losses = Losses(clock)

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
            Unavailable: Answers were lost lately; nothing is asked for a while.
        """
        fewest, most = rows
        with self._losses.watching(asked) as careful:
            if careful:
                most = min(most, max(fewest, CAREFUL_ROWS))
            wish = Wish(purpose=purpose, least=fewest * price, most=most * price)
            limit = limit_for(purpose, self.limit)
            reservation = self._budget.reserve(wish, limit)
            try:
                yield reservation.amount // price
            finally:
                if asked.cost is not None:
                    self._budget.settle(reservation, asked.cost)


def limit_for(purpose: str, limit: int) -> int:
    """Return how much of a month's `limit` may be spent before `purpose` gets nothing.

    The last tenth is kept for own accounts: that one was taken over is worth more
    than another mention, and costs little.
    """
    return limit if purpose == Capability.OWN else limit - limit // _OWN_SHARE
