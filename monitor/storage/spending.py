"""What was reserved and spent, a row for each call that may cost money."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.forecast import Outlay
from monitor.domain.spending import Reservation, Wish, grant, month_of
from monitor.storage.statements import inserted_id, serialise
from monitor.storage.tables.operations import spending

_COUNTED: Final = sa.func.coalesce(spending.c.spent, spending.c.reserved)


class SqlSpending:
    """Implements `monitor.ports.budget.Spending` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reserve(
        self, connector: str, wish: Wish, limit: int, now: int
    ) -> Reservation | None:
        """Set money aside in the month of `now`, or return None if too little is left.

        Two that reserve for one connector wait for each other, so that they never
        pass the limit together.
        """
        serialise(self._connection, f"spending {connector}")
        month = month_of(now)
        amount = grant(wish, limit - self.spent(connector, month))
        if amount is None:
            return None
        row = {
            "connector": connector,
            "month": month,
            "purpose": wish.purpose,
            "reserved": amount,
            "reserved_at": now,
        }
        return Reservation(
            id=inserted_id(self._connection, spending, row), amount=amount
        )

    def settle(self, reservation: Reservation, spent: int) -> None:
        """Replace what was reserved by what the call cost."""
        self._connection.execute(
            spending.update().where(spending.c.id == reservation.id).values(spent=spent)
        )

    def spent(self, connector: str, month: str) -> int:
        """Return what a month has cost so far, what is reserved included."""
        query = sa.select(sa.func.coalesce(sa.func.sum(_COUNTED), 0)).where(
            spending.c.connector == connector, spending.c.month == month
        )
        # PostgreSQL sums whole numbers as decimals.
        return int(self._connection.execute(query).scalar_one())

    def lately(self, connector: str, since: int) -> Outlay | None:
        """Return what was spent from `since` on, or None if nothing was."""
        query = sa.select(sa.func.sum(_COUNTED), sa.func.min(spending.c.reserved_at))
        found, first_at = self._connection.execute(
            query.where(
                spending.c.connector == connector, spending.c.reserved_at >= since
            )
        ).one()
        return None if first_at is None else Outlay(spent=int(found), since=first_at)
