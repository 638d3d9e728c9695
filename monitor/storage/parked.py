"""Items that were put aside: listed without their content, taken back one by one."""

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import Identity
from monitor.domain.sources import SourceId
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.ports.parked import ParkedId, ParkedItem, ParkedRow
from monitor.storage import codec
from monitor.storage.tables.content import parked, records, revisions
from monitor.storage.tables.operations import sources


class SqlParked:
    """Implements `monitor.ports.parked.Parked` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, connector: str | None, now: int, limit: int) -> Sequence[ParkedRow]:
        """Return what was put aside, the oldest first; None means all connectors."""
        told = (
            parked.c.id,
            parked.c.stage,
            sa.func.coalesce(sources.c.connector, "").label("connector"),
            sa.func.coalesce(sources.c.query, "").label("source"),
            parked.c.error,
            parked.c.attempts,
            sa.func.length(parked.c.body).label("size"),
            parked.c.parked_at,
        )
        query = _of(sa.select(*told), connector, now).limit(limit)
        return [
            ParkedRow(
                id=ParkedId(row.id),
                stage=Stage(row.stage),
                connector=row.connector,
                source=row.source,
                error=row.error,
                attempts=row.attempts,
                size=row.size,
                parked_at=row.parked_at,
            )
            for row in self._connection.execute(query)
        ]

    def ids(self, connector: str | None, now: int) -> Sequence[ParkedId]:
        """Return the ids of all that `rows` has without a limit, in order."""
        query = _of(sa.select(parked.c.id), connector, now)
        return [ParkedId(found) for found in self._connection.scalars(query)]

    def items(self, ids: Sequence[ParkedId], now: int) -> Sequence[ParkedItem]:
        """Return those of `ids` that are still put aside, with their bytes."""
        query = parked.select().where(parked.c.id.in_(ids), parked.c.expires_at > now)
        return [
            ParkedItem(
                id=ParkedId(row.id),
                stage=Stage(row.stage),
                source_id=None if row.source_id is None else SourceId(row.source_id),
                item=RawItem(form=row.form, body=row.body, locator=row.locator),
                parked_at=row.parked_at,
            )
            for row in self._connection.execute(query.order_by(parked.c.id))
        ]

    def take(self, parked_id: ParkedId) -> bool:
        """Forget that it was put aside; return False if somebody else did."""
        gone = parked.delete().where(parked.c.id == parked_id)
        return self._connection.execute(gone).rowcount == 1

    def failed(self, parked_id: ParkedId, error: str) -> bool:
        """Count a try that failed again; return False if it is there no more."""
        counted = (
            parked.update()
            .where(parked.c.id == parked_id)
            .values(attempts=parked.c.attempts + 1, error=error)
        )
        return self._connection.execute(counted).rowcount == 1

    def newer(self, identities: Sequence[Identity], since: int) -> Collection[Identity]:
        """Return those of `identities` of which something newer is known."""
        key = (records.c.platform, records.c.kind, records.c.native_id)
        asked = [(one.platform, one.kind.value, one.native_id) for one in identities]
        # Its platform said that it is gone; what only grew old keeps its digest.
        deleted = sa.exists().where(
            revisions.c.record_id == records.c.id,
            revisions.c.digest == "",
            revisions.c.deleted_at > since,
        )
        query = sa.select(*key).where(
            sa.tuple_(*key).in_(asked),
            sa.or_(records.c.last_seen_at > since, deleted),
        )
        return {
            codec.identity_of(row) for row in self._connection.execute(query).mappings()
        }


def _of(query: sa.Select[Any], connector: str | None, now: int) -> sa.Select[Any]:
    """Return `query` of what is not yet due to be destroyed, the oldest first."""
    kept = query.select_from(parked.outerjoin(sources)).where(parked.c.expires_at > now)
    if connector is not None:
        kept = kept.where(sources.c.connector == connector)
    return kept.order_by(parked.c.parked_at, parked.c.id)
