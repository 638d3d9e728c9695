"""A connector's budget, kept in the store."""

from monitor.domain.errors import BudgetSpent
from monitor.domain.spending import Reservation, Wish, next_month
from monitor.domain.time import to_iso
from monitor.domain.trusted_time import TRIAL, seen_time
from monitor.ports.runtime import Clock
from monitor.ports.store import Store


class StoredBudget:
    """Implements `monitor.ports.budget.Budget`, each step in its own transaction.

    Args:
        store: Where it is kept; shared by every process that spends.
        connector: Whose money it is, by its name in the configuration.
        clock: Tells the month.
    """

    def __init__(self, store: Store, connector: str, clock: Clock) -> None:
        self._store = store
        self._connector = connector
        self._clock = clock

    def reserve(self, wish: Wish, limit: int) -> Reservation:
        """Set money aside; it is committed when this returns.

        While the clock is not trusted, the month that it last was trusted in pays.

        Raises:
            BudgetSpent: Too little is left of this month's `limit`.
        """
        now = self._clock.now()
        with self._store.write() as tx:
            paid_at = seen_time(tx.readers.heartbeats()).spending_at(now)
            reservation = tx.spending.reserve(self._connector, wish, limit, paid_at)
        if reservation is None:
            until = next_month(now) if paid_at == now else now + TRIAL
            raise BudgetSpent(
                f"the month's budget is spent until {to_iso(until)}", until
            )
        return reservation

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Replace what was reserved by what the call cost."""
        with self._store.write() as tx:
            tx.spending.settle(reservation, spent)
