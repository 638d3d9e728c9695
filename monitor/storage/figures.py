"""Figures of how the service does, each from one query."""

from collections import Counter
from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.cases import CaseState
from monitor.domain.spending import month_of
from monitor.ports.figures import Figures
from monitor.storage.due import QUEUED, SENDING
from monitor.storage.tables.operations import gaps, sources, spending
from monitor.storage.tables.work import cases, outbox


def figures_of(
    connection: Connection,
    waiting: Mapping[str, int],
    failing: Iterable[str],
    now: int,
) -> Figures:
    """Return the figures at `now`.

    Args:
        connection: Of the transaction.
        waiting: How much waits, by queue.
        failing: The connector of each source whose last run failed.
        now: Microseconds.
    """
    return Figures(
        waiting=waiting,
        unsent_since=_unsent_since(connection, now),
        open_cases=_by_two(
            connection,
            sa.select(cases.c.kind, cases.c.severity, sa.func.count())
            .where(cases.c.state == CaseState.OPEN.value)
            .group_by(cases.c.kind, cases.c.severity),
        ),
        failing=Counter(failing),
        due_at=_by_one(
            connection,
            sa.select(sources.c.connector, sa.func.min(sources.c.next_due_at))
            .where(sources.c.active)
            .group_by(sources.c.connector),
        ),
        gaps=_by_one(
            connection,
            sa.select(sources.c.connector, sa.func.count())
            .join(gaps, gaps.c.source_id == sources.c.id)
            .group_by(sources.c.connector),
        ),
        spent=_by_one(
            connection,
            sa.select(
                spending.c.connector,
                sa.func.sum(sa.func.coalesce(spending.c.spent, spending.c.reserved)),
            )
            .where(spending.c.month == month_of(now))
            .group_by(spending.c.connector),
        ),
    )


def _unsent_since(connection: Connection, now: int) -> int | None:
    due = sa.and_(outbox.c.state == QUEUED, outbox.c.not_before <= now)
    query = sa.select(sa.func.min(outbox.c.queued_at))
    found = connection.scalar(query.where(sa.or_(due, outbox.c.state == SENDING)))
    return None if found is None else int(found)


def _by_one(connection: Connection, query: sa.Select[str, int]) -> Mapping[str, int]:
    return {name: int(number) for name, number in connection.execute(query)}


def _by_two(
    connection: Connection, query: sa.Select[str, str, int]
) -> Mapping[tuple[str, str], int]:
    return {
        (one, other): int(number) for one, other, number in connection.execute(query)
    }
