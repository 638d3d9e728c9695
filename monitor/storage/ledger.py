"""The ledger's rows: runs of equal outcomes share one."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.coverage import LONGEST_PAUSE, Runs
from monitor.domain.ledger import unread
from monitor.domain.sources import Outcome, SourceId
from monitor.storage.tables.operations import (
    coverage,
    cursors,
    source_practices,
    sources,
)


def note_unread(connection: Connection, source_id: SourceId, now: int) -> None:
    """Account for what was due since the source ended last, as a run begins."""
    found = connection.execute(_planned(source_id)).one_or_none()
    if found is None:
        return
    for runs in unread(_ended(found), found.next_due_at, found.every, now):
        note_runs(connection, source_id, runs)


def note_runs(connection: Connection, source_id: SourceId, runs: Runs) -> None:
    """Store how intervals ended: with those before, if they ended alike.

    Years of "checked" stay one row, unless nobody watched in between or the clock was
    set back.
    """
    row = connection.execute(_last(source_id)).one_or_none()
    if (
        row is not None
        and (row.outcome, row.reason) == (runs.outcome.value, runs.reason)
        and 0 <= runs.first_at - row.last_at <= LONGEST_PAUSE * row.every
    ):
        longer = coverage.update().where(coverage.c.id == row.id)
        ended = {"last_at": runs.last_at, "runs": coverage.c.runs + runs.count}
        connection.execute(longer.values(ended))
        return
    connection.execute(
        coverage.insert().values(
            source_id=source_id,
            outcome=runs.outcome.value,
            reason=runs.reason,
            first_at=runs.first_at,
            last_at=runs.last_at,
            runs=runs.count,
        )
    )


def _ended(found: sa.Row[Any]) -> Runs:
    """Return how a source ended last; one that did not since it is needed is due."""
    needed_at = max(found.since or 0, found.moved_at if found.id is None else 0)
    if found.id is not None and found.last_at >= needed_at:
        outcome, reason, at = Outcome(found.outcome), found.reason, found.last_at
    else:
        outcome, reason, at = Outcome.EMPTY, "", needed_at - found.every
    return Runs(outcome=outcome, reason=reason, first_at=at, last_at=at, count=1)


def _last(source_id: SourceId) -> sa.Select[Any]:
    return (
        sa.select(coverage, sources.c.every)
        .join(sources, sources.c.id == coverage.c.source_id)
        .where(coverage.c.source_id == source_id)
        .order_by(coverage.c.id.desc())
        .limit(1)
    )


def _planned(source_id: SourceId) -> sa.Select[Any]:
    """Select a source with its last row, its first day, and since when it is needed."""
    needed = sa.select(sa.func.min(source_practices.c.from_at)).where(
        source_practices.c.source_id == source_id,
        source_practices.c.until_at.is_(None),
    )
    return (
        sa.select(
            sources.c.every,
            sources.c.next_due_at,
            cursors.c.moved_at,
            needed.scalar_subquery().label("since"),
            coverage.c.id,
            coverage.c.outcome,
            coverage.c.reason,
            coverage.c.last_at,
        )
        .select_from(sources)
        .join(cursors, cursors.c.source_id == sources.c.id)
        .outerjoin(coverage, coverage.c.source_id == sources.c.id)
        .where(sources.c.id == source_id)
        .order_by(coverage.c.id.desc())
        .limit(1)
    )
