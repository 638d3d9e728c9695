"""Leases: who leads. Every change compares before it swaps."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.ports.leases import Lease
from monitor.storage.statements import insert
from monitor.storage.tables.operations import leases


class SqlLeases:
    """Implements `monitor.ports.leases.Leases` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def see(self, name: str) -> Lease | None:
        """Return the lease, or None if nobody ever held it."""
        query = leases.select().where(leases.c.name == name)
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return None
        return Lease(holder=row.holder, version=row.version, beat=row.beat)

    def take(self, name: str, holder: str, seen: Lease | None) -> int | None:
        """Take the lease if it is still as it was `seen`; return its new version."""
        version = 1 if seen is None else seen.version + 1
        values = {"holder": holder, "version": version, "beat": 0}
        if seen is None:
            first = insert(self._connection, leases).values(name=name, **values)
            first = first.on_conflict_do_nothing()
            taking = self._connection.scalars(first.returning(leases.c.version))
        else:
            held = _is(name, seen.holder, seen.version)
            still = sa.and_(held, leases.c.beat == seen.beat)
            swap = leases.update().where(still).values(values)
            taking = self._connection.scalars(swap.returning(leases.c.version))
        return taking.one_or_none()

    def renew(self, name: str, holder: str, version: int) -> bool:
        """Renew the lease; return False if it was taken by another since."""
        beat = leases.update().where(_is(name, holder, version))
        renewed = self._connection.execute(beat.values(beat=leases.c.beat + 1))
        return renewed.rowcount == 1

    def give_back(self, name: str, holder: str, version: int) -> None:
        """Let the next one take the lease at once, unless it has been taken."""
        given = leases.update().where(_is(name, holder, version))
        self._connection.execute(given.values(holder=""))


def _is(name: str, holder: str, version: int) -> sa.ColumnElement[bool]:
    return sa.and_(
        leases.c.name == name,
        leases.c.holder == holder,
        leases.c.version == version,
    )
