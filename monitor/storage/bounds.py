"""Brings back times that a clock which was wrong has put too far ahead.

What is to be done later is stored as a time. After the clock was set back, that
time may lie hours or years away, and nothing would happen until then.
"""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.digests import digest_of
from monitor.domain.time import DAY
from monitor.ports import jobs as job_port
from monitor.storage import due as due_rows
from monitor.storage import outbox as outbox_rows
from monitor.storage.tables.content import evidence
from monitor.storage.tables.operations import endpoints, jobs, sources
from monitor.storage.tables.work import outbox

FARTHEST_RETRY: Final = 2 * DAY
"""The longest wait of a try is a day and a fifth; what a platform or receiver asks
for is believed up to a day."""

FARTHEST_BUDGET: Final = 32 * DAY
"""A budget that is spent is there again at the start of the next month."""

_WAITS: Final = (
    sources.c.next_due_at,
    outbox.c.not_before,
    outbox.c.lease_until,
    jobs.c.not_before,
    jobs.c.lease_until,
    evidence.c.retry_at,
    endpoints.c.rests_until,
    endpoints.c.asked_until,
)


def rein_in(connection: Connection, now: int, step: int) -> int:
    """Bring back what lies further ahead than it ever could; return the changes.

    Args:
        connection: Of the transaction.
        now: Microseconds.
        step: By how much the clock was just set, microseconds; where that is back,
            every wait goes on as long as it had left. 0 if it is not known.
    """
    shifted = sum(_shift(connection, at, now, step) for at in _WAITS) if step < 0 else 0
    late = sum(connection.execute(change).rowcount for change in _late(now))
    return shifted + late + _digests(connection, now)


def _shift(
    connection: Connection, column: sa.Column[int | None], now: int, step: int
) -> int:
    ahead = column.table.update().where(column > now).values({column: column + step})
    if column is outbox.c.not_before:
        # A digest waits for a time of day, not for a while.
        ahead = ahead.where(sa.not_(due_rows.waits_in_digest()))
    return connection.execute(ahead).rowcount


def _digests(connection: Connection, now: int) -> int:
    """Let no digest wait for longer than until it is next due."""
    waiting = due_rows.waits_in_digest()
    changed = 0
    for group in connection.scalars(
        sa.select(outbox.c.group_key).where(waiting).distinct()
    ).all():
        digest = digest_of(group)
        if digest is None:
            continue
        due = digest.next_at(now)
        late = outbox.update().where(
            waiting, outbox.c.group_key == group, outbox.c.not_before > due
        )
        changed += connection.execute(late.values(not_before=due)).rowcount
    return changed


def _late(now: int) -> tuple[sa.Update, ...]:
    # A source that did not fail waits for its interval and a fifth at most.
    longest = sources.c.every + sources.c.every // 5
    farthest = sa.case((sources.c.failures == 0, longest), else_=FARTHEST_BUDGET)
    due = sources.c.next_due_at
    return (
        sources.update()
        .where(due > now + farthest)
        .values({due: now + sources.c.every}),
        _at_most(outbox.c.not_before, now + FARTHEST_RETRY, now).where(
            sa.not_(due_rows.waits_in_digest())
        ),
        _at_most(jobs.c.not_before, now + FARTHEST_RETRY, now),
        _at_most(evidence.c.retry_at, now + FARTHEST_RETRY, now),
        _at_most(endpoints.c.rests_until, now + FARTHEST_RETRY, now),
        _at_most(endpoints.c.asked_until, now + FARTHEST_RETRY, now),
        _at_most(jobs.c.lease_until, now + job_port.LEASE, now + job_port.LEASE),
        _at_most(
            outbox.c.lease_until, now + outbox_rows.LEASE, now + outbox_rows.LEASE
        ),
    )


def _at_most(column: sa.Column[int | None], farthest: int, instead: int) -> sa.Update:
    return column.table.update().where(column > farthest).values({column: instead})
