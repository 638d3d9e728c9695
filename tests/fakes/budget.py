"""A budget that forgets at the end of the process."""

from dataclasses import dataclass, field

from monitor.domain.errors import BudgetSpent
from monitor.domain.spending import Reservation, Wish, grant


@dataclass
class FakeBudget:
    """Keeps what was reserved and spent, micro-dollars by the order of calls."""

    reserved: list[int] = field(default_factory=list)
    spent: dict[int, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """What counts as spent."""
        return sum(self.spent.get(n, amount) for n, amount in enumerate(self.reserved))

    def reserve(self, wish: Wish, limit: int) -> Reservation:
        """Set money aside."""
        amount = grant(wish, limit - self.total)
        if amount is None:
            raise BudgetSpent("spent")
        self.reserved.append(amount)
        return Reservation(id=len(self.reserved) - 1, amount=amount)

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Replace what was reserved by what it cost."""
        self.spent[reservation.id] = spent
