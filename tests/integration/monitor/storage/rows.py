"""Reading whole tables, to see what the store left there."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from monitor.domain.records import RecordId
from monitor.domain.subjects import Subject
from monitor.storage.store import SqlStore, SqlTransaction


def rows_of(store: SqlStore, table: sa.Table) -> Sequence[Any]:
    """Return every row of `table` in the order of its key."""
    with store.read() as tx:
        query = table.select().order_by(*table.primary_key.columns)
        return tx._connection.execute(query).all()


def subject_of(tx: SqlTransaction, record_id: RecordId) -> Subject | None:
    """Return one record as detectors see it, or None if it is gone."""
    return next(iter(tx.records.subjects([record_id])), None)
