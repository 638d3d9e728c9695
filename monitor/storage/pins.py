"""Pins: which account was first seen under a registered handle."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from monitor.domain.records import Identity, RecordId, RecordKind
from monitor.domain.watch import PracticeId
from monitor.ports.pins import PinKey
from monitor.storage.statements import insert
from monitor.storage.tables.content import records
from monitor.storage.tables.operations import pins


class SqlPins:
    """Implements `monitor.ports.pins.Pins` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, keys: Collection[PinKey]) -> Mapping[PinKey, str]:
        """Return the native ids that are pinned for `keys`."""
        query = pins.select().where(_any_of(keys))
        rows = self._connection.execute(query) if keys else ()
        return {_key(row): row.native_id for row in rows}

    def handles(
        self, accounts: Collection[Identity]
    ) -> Mapping[Identity, Sequence[PinKey]]:
        """Return the registered handles under which `accounts` were first seen."""
        wanted = {(each.platform, each.native_id): each for each in accounts}
        identity = sa.tuple_(pins.c.platform, pins.c.native_id)
        query = pins.select().where(identity.in_(list(wanted))).order_by(pins.c.id)
        found: dict[Identity, list[PinKey]] = defaultdict(list)
        for row in self._connection.execute(query) if wanted else ():
            found[wanted[row.platform, row.native_id]].append(_key(row))
        return found

    def pin(self, key: PinKey, native_id: str, now: int) -> None:
        """Pin the id that was seen under a handle, unless one is pinned already."""
        row = insert(self._connection, pins).values(
            practice_id=key.practice_id,
            platform=key.platform,
            handle=key.handle,
            native_id=native_id,
            first_seen_at=now,
        )
        self._connection.execute(row.on_conflict_do_nothing())

    def records(self, keys: Collection[PinKey]) -> Mapping[PinKey, RecordId]:
        """Return the records of the accounts that are pinned for `keys`."""
        same = sa.and_(
            records.c.platform == pins.c.platform,
            records.c.kind == RecordKind.ACCOUNT.value,
            records.c.native_id == pins.c.native_id,
        )
        query = (
            sa.select(pins, records.c.id.label("record_id"))
            .join(records, same)
            .where(_any_of(keys))
        )
        rows = self._connection.execute(query) if keys else ()
        return {_key(row): RecordId(row.record_id) for row in rows}


def _any_of(keys: Collection[PinKey]) -> sa.ColumnElement[bool]:
    wanted = [(key.practice_id, key.platform, key.handle) for key in sorted(keys)]
    return sa.tuple_(pins.c.practice_id, pins.c.platform, pins.c.handle).in_(wanted)


def _key(row: Row[tuple[object, ...]]) -> PinKey:
    return PinKey(PracticeId(row.practice_id), row.platform, row.handle)
