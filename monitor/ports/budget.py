"""What connectors to platforms that charge spend, in micro-dollars."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from monitor.domain.forecast import Outlay
from monitor.domain.sources import SourcePlan
from monitor.domain.spending import Reservation, Wish


class Budget(Protocol):
    """The money that one connector spends in a month.

    What is reserved counts as spent until it is settled, and for good if it never
    is: a crash, or an answer that was lost, may have cost it.
    """

    def reserve(self, wish: Wish, limit: int) -> Reservation:
        """Set money aside, durably, before the call that may cost it.

        Args:
            wish: How much; less is given if less is left.
            limit: Micro-dollars of a month, >= 0.

        Raises:
            BudgetSpent: Less than `wish.least` is left of this month's `limit`.
        """
        ...

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Replace what was reserved by what the call cost.

        Args:
            reservation: Not settled before.
            spent: Micro-dollars, >= 0; may be more than what was reserved.
        """
        ...


@runtime_checkable
class Paying(Protocol):
    """A connector whose platform charges."""

    @property
    def month_limit(self) -> int:
        """Micro-dollars that a month may cost, > 0."""
        ...

    def month_cost(self, plans: Sequence[SourcePlan]) -> int:
        """Return the most that a month of `plans` costs, micro-dollars.

        What nobody can know is left out: how many posts there will be.
        """
        ...


class Spending(Protocol):
    """The rows behind budgets, inside one transaction."""

    def reserve(
        self, connector: str, wish: Wish, limit: int, now: int
    ) -> Reservation | None:
        """Set money aside in the month of `now`, or return None if too little is left.

        Args:
            connector: Its name.
            wish: How much; less is given if less is left.
            limit: Micro-dollars of a month, >= 0.
            now: Microseconds.
        """
        ...

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Replace what was reserved by what the call cost."""
        ...

    def spent(self, connector: str, month: str) -> int:
        """Return what a month ("2026-11") has cost so far, reserved included."""
        ...

    def lately(self, connector: str, since: int) -> Outlay | None:
        """Return what was spent from `since` on, or None if nothing was."""
        ...
