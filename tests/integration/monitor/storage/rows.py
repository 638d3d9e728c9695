"""Reading whole tables, to see what the store left there."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from monitor.storage.store import SqlStore


def rows_of(store: SqlStore, table: sa.Table) -> Sequence[Any]:
    """Return every row of `table` in the order of its key."""
    with store.read() as tx:
        query = table.select().order_by(*table.primary_key.columns)
        return tx._connection.execute(query).all()
