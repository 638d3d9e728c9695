"""Sketches of reviews, by which copies are found, and the copies that were."""

import struct
from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.bursts.copies import KEYS, Sketch
from monitor.domain.records import Identity, RecordId
from monitor.domain.retention import DataClass
from monitor.ports.copies import Copied
from monitor.storage import codec
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert
from monitor.storage.tables.content import records
from monitor.storage.tables.crowds import copies, sketch_keys, sketches


class SqlCopies:
    """Implements `monitor.ports.copies.CopyRows` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def alike(self, sketch: Sketch, limit: int) -> Mapping[RecordId, Sketch]:
        """Return the newest sketches that may be alike."""
        near = sa.select(sketch_keys.c.record_id).where(
            sketch_keys.c.key.in_(sketch[:KEYS])
        )
        query = (
            sa.select(sketches.c.record_id, sketches.c.hashes)
            .where(sketches.c.record_id.in_(near))
            .order_by(sketches.c.record_id.desc())
            .limit(limit)
        )
        rows = self._connection.execute(query)
        return {RecordId(row.record_id): _unpacked(row.hashes) for row in rows}

    def keep(
        self, record_id: RecordId, sketch: Sketch, platform: str, now: int
    ) -> None:
        """Keep the sketch of a text in place of what was kept of it."""
        forget_sketches(self._connection, [record_id])
        if not sketch:
            return
        row = {
            "record_id": record_id,
            "hashes": struct.pack(f"<{len(sketch)}q", *sketch),
            "legal_hold": False,
            **self._lifetimes.columns(DataClass.MENTION, now, platform),
        }
        self._connection.execute(sketches.insert().values(row))
        keys = [{"key": key, "record_id": record_id} for key in sketch[:KEYS]]
        self._connection.execute(sketch_keys.insert(), keys)

    def copy(self, record_id: RecordId, other: RecordId) -> None:
        """Make a text one of those that are nearly the same as another."""
        first = self._first(other) or other
        # In order, so that two who find each other's copies never wait for both.
        for number in sorted((first, record_id)):
            row = insert(self._connection, copies).values(
                record_id=number, first_id=first
            )
            self._connection.execute(row.on_conflict_do_nothing())

    def of(self, record_id: RecordId, limit: int) -> Copied | None:
        """Return the texts that are nearly the same, or None without others."""
        first = self._first(record_id)
        if first is None:
            return None
        same = copies.c.first_id == first
        count = sa.select(sa.func.count()).select_from(copies).where(same)
        newest = sa.select(copies.c.record_id).where(same)
        newest = newest.order_by(copies.c.record_id.desc()).limit(limit)
        return Copied(
            first=self._identity(first),
            texts=int(self._connection.execute(count).scalar_one()),
            newest=[RecordId(found) for found in self._connection.scalars(newest)],
        )

    def among(self, record_ids: Sequence[RecordId]) -> frozenset[RecordId]:
        """Return those of these texts of which there are copies."""
        query = sa.select(copies.c.record_id).where(copies.c.record_id.in_(record_ids))
        return frozenset(RecordId(found) for found in self._connection.scalars(query))

    def _first(self, record_id: RecordId) -> RecordId | None:
        query = sa.select(copies.c.first_id).where(copies.c.record_id == record_id)
        found = self._connection.execute(query).scalar_one_or_none()
        return None if found is None else RecordId(found)

    def _identity(self, record_id: RecordId) -> Identity:
        query = sa.select(records).where(records.c.id == record_id)
        return codec.identity_of(self._connection.execute(query).mappings().one())


def forget_sketches(connection: Connection, record_ids: Sequence[int]) -> None:
    """Destroy the sketches of texts whose content is destroyed or replaced."""
    gone = sketches.c.record_id.in_(record_ids)
    connection.execute(sketches.delete().where(gone, ~sketches.c.legal_hold))


def _unpacked(hashes: bytes) -> Sketch:
    return struct.unpack(f"<{len(hashes) // 8}q", hashes)
