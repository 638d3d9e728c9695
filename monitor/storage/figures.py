"""Figures of how the service does, each from one query."""

from collections.abc import Mapping

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.cases import CaseState
from monitor.domain.sources import Outcome
from monitor.domain.spending import month_of
from monitor.ports.figures import Figures
from monitor.storage.due import QUEUED, SENDING, SENT
from monitor.storage.tables.operations import coverage, gaps, sources, spending
from monitor.storage.tables.work import cases, outbox

_READ = (Outcome.CHECKED.value, Outcome.EMPTY.value)


def figures_of(connection: Connection, waiting: Mapping[str, int], now: int) -> Figures:
    """Return the figures at `now`, with `waiting` from who counts that."""
    return Figures(
        waiting=waiting,
        unsent_since=_unsent_since(connection, now),
        sent=_by_one(
            connection,
            sa.select(outbox.c.channel, sa.func.count())
            .where(outbox.c.state == SENT)
            .group_by(outbox.c.channel),
        ),
        open_cases=_by_two(
            connection,
            sa.select(cases.c.kind, cases.c.severity, sa.func.count())
            .where(cases.c.state == CaseState.OPEN.value)
            .group_by(cases.c.kind, cases.c.severity),
        ),
        polls=_by_two(
            connection,
            sa.select(
                sources.c.connector, coverage.c.outcome, sa.func.sum(coverage.c.runs)
            )
            .join(coverage, coverage.c.source_id == sources.c.id)
            .group_by(sources.c.connector, coverage.c.outcome),
        ),
        read_at=_read_at(connection),
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


def _read_at(connection: Connection) -> Mapping[str, int]:
    good = sa.and_(coverage.c.source_id == sources.c.id, coverage.c.outcome.in_(_READ))
    last = (
        sa.select(sources.c.connector, sa.func.max(coverage.c.last_at).label("last_at"))
        .select_from(sources)
        .outerjoin(coverage, good)
        .where(sources.c.active)
        .group_by(sources.c.id, sources.c.connector)
        .subquery()
    )
    longest_ago = sa.func.min(sa.func.coalesce(last.c.last_at, 0))
    return _by_one(
        connection, sa.select(last.c.connector, longest_ago).group_by(last.c.connector)
    )


def _by_one(connection: Connection, query: sa.Select[str, int]) -> Mapping[str, int]:
    return {name: int(number) for name, number in connection.execute(query)}


def _by_two(
    connection: Connection, query: sa.Select[str, str, int]
) -> Mapping[tuple[str, str], int]:
    return {
        (one, other): int(number) for one, other, number in connection.execute(query)
    }
