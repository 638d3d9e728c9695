"""Lives that a wrong clock has given to what was stored meanwhile."""

from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.retention import PLATFORM_CAPS, RECHECK_AFTER, DataClass
from monitor.domain.trusted_time import EARLIEST
from monitor.storage.lifetime import Lifetimes
from monitor.storage.rechecks import recheck_time
from monitor.storage.tables import metadata
from monitor.storage.tables.content import bodies, evidence, records, responses
from monitor.storage.tables.operations import sources

_PLATFORMS: Final = sorted({*PLATFORM_CAPS, *RECHECK_AFTER})
"""Those whose terms allow less time than the class of a row does."""

_EXPIRING: Final = [
    table for table in metadata.sorted_tables if "expires_at" in table.c
]


def give_lives(connection: Connection, lifetimes: Lifetimes, now: int) -> int:
    """Let no row live longer, or end earlier, than if it were stored now.

    A row that was stored by a clock that was ahead lives longer than its class
    allows; one that was stored in 1970 would be destroyed at once.

    Args:
        connection: Of the transaction.
        lifetimes: How long each class is kept.
        now: Microseconds.

    Returns:
        The rows changed.
    """
    changed = 0
    for table in _EXPIRING:
        kinds = sa.select(table.c.data_class).distinct()
        for kind in connection.scalars(kinds).all():
            for change in _changes(table, DataClass(kind), lifetimes, now):
                changed += connection.execute(change).rowcount
    return changed + _recheck(connection, now)


def _changes(
    table: sa.Table, data_class: DataClass, lifetimes: Lifetimes, now: int
) -> Iterator[sa.Update]:
    """Yield the changes of one class, first those of platforms that allow less."""
    longest = _end(lifetimes, data_class, now)
    others: list[sa.ColumnElement[bool]] = []
    for platform in _PLATFORMS:
        end, its = _end(lifetimes, data_class, now, platform), _of(table, platform)
        if its is not None and end < longest:
            yield _limit(table, data_class, now, end).where(its)
            others.append(~its)
    yield _limit(table, data_class, now, longest).where(*others)


def _end(
    lifetimes: Lifetimes, data_class: DataClass, now: int, platform: str = ""
) -> int:
    return int(lifetimes.columns(data_class, now, platform)["expires_at"])


def _limit(table: sa.Table, data_class: DataClass, now: int, end: int) -> sa.Update:
    too_late = table.c.expires_at > end
    # As if stored before there was anything to store.
    too_early = table.c.expires_at < EARLIEST + (end - now)
    return (
        table.update()
        .where(table.c.data_class == data_class.value, sa.or_(too_late, too_early))
        .values(expires_at=end)
    )


def _of(table: sa.Table, platform: str) -> sa.ColumnElement[bool] | None:
    """Return which rows of `table` came from `platform`; None if no row says so."""
    its_records = sa.select(records.c.id).where(records.c.platform == platform)
    its_sources = sa.select(sources.c.id).where(sources.c.platform == platform)
    if table is records:
        return records.c.platform == platform
    if table is bodies:
        pages = sa.select(responses.c.sha256).where(
            responses.c.source_id.in_(its_sources)
        )
        pictures = sa.select(evidence.c.sha256).where(
            evidence.c.record_id.in_(its_records), evidence.c.sha256.is_not(None)
        )
        return bodies.c.sha256.in_(pages.union_all(pictures))
    if "record_id" in table.c:
        return table.c.record_id.in_(its_records)
    if "source_id" in table.c:
        # What came from no source came from no platform.
        return sa.func.coalesce(table.c.source_id, 0).in_(its_sources)
    return None


def _recheck(connection: Connection, now: int) -> int:
    """Let no record wait longer to be asked for again than one that is seen now."""
    due = recheck_time(now)
    late = records.update().where(records.c.recheck_after > due)
    return connection.execute(late.values(recheck_after=due)).rowcount
