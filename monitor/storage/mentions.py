"""How long texts live: longer if they concern a practice, no longer than asked for."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import RecordId
from monitor.domain.retention import DataClass
from monitor.domain.subjects import Subject
from monitor.storage.copies import forget_sketches
from monitor.storage.lifetime import Lifetimes
from monitor.storage.tables.content import observations, records, revisions
from monitor.storage.vectors import forget_vectors


def keep_mentions(
    connection: Connection, lifetimes: Lifetimes, subjects: Iterable[Subject], now: int
) -> None:
    """Keep what is about a practice as a mention; what a case needs stays as it is.

    Args:
        connection: In the transaction that marks them judged.
        lifetimes: Times to live.
        subjects: Just judged; in the order in which rows are locked.
        now: Microseconds.
    """
    by_platform: dict[str, list[int]] = {}
    for subject in subjects:
        if any(concern.about_us for concern in subject.concerns):
            found = by_platform.setdefault(subject.identity.platform, [])
            found.append(subject.record_id)
    # One order for everybody who locks records, so that nobody waits in a circle.
    every = sorted(id_ for ids in by_platform.values() for id_ in ids)
    lock_records(connection, every)
    for platform, ids in sorted(by_platform.items()):
        kept = lifetimes.columns(DataClass.MENTION, now, platform)
        for table, key in (
            (records, records.c.id),
            (revisions, revisions.c.record_id),
            (observations, observations.c.record_id),
        ):
            unmatched = table.c.data_class == DataClass.UNMATCHED.value
            connection.execute(
                sa.update(table).where(key.in_(ids), unmatched).values(kept)
            )


def destroyed_since(
    connection: Connection, subjects: Sequence[Subject]
) -> frozenset[RecordId]:
    """Return those whose content was destroyed since it was read.

    What was made of it since goes as well: vectors and sketches.
    """
    lock_records(connection, sorted(subject.record_id for subject in subjects))
    blank = sa.select(revisions.c.record_id, revisions.c.number).where(
        revisions.c.record_id.in_([subject.record_id for subject in subjects]),
        revisions.c.body.is_(None),
    )
    gone = {(row.record_id, row.number) for row in connection.execute(blank)}
    lost = [s for s in subjects if (s.record_id, s.revision) in gone]
    forget_vectors(connection, (s.content for s in lost))
    forget_sketches(connection, [s.record_id for s in lost])
    return frozenset(subject.record_id for subject in lost)


def lock_records(connection: Connection, record_ids: Sequence[int]) -> None:
    """Lock rows of `records` until the transaction ends, in the order given."""
    locked = sa.select(records.c.id).where(records.c.id.in_(record_ids))
    connection.execute(locked.order_by(records.c.id).with_for_update())
