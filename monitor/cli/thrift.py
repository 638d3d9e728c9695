"""A budget for those who only look: nothing may be spent."""

from dataclasses import dataclass

from monitor.domain.errors import BudgetSpent
from monitor.domain.spending import Reservation, Wish, next_month
from monitor.ports.runtime import Clock


@dataclass(frozen=True, slots=True)
class Thrift:
    """Implements `monitor.ports.budget.Budget` for commands that keep no account."""

    clock: Clock

    def reserve(self, wish: Wish, limit: int) -> Reservation:
        """Refuse, whatever is left.

        Raises:
            BudgetSpent: Always.
        """
        del wish, limit
        until = next_month(self.clock.now())
        raise BudgetSpent("who only looks spends no money", until)

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Do nothing: there are no reservations."""
