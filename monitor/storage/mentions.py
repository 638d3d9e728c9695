"""Texts that concern a practice live longer than those that concern nobody."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.retention import DataClass
from monitor.domain.subjects import Subject
from monitor.storage.lifetime import Lifetimes
from monitor.storage.tables.content import observations, records, revisions


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
