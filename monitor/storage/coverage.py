"""What is watched, as runs left it: sources, whom they are read for, gaps."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.coverage import Runs, Watching
from monitor.domain.sources import Capability, Gap, Outcome
from monitor.domain.watch import PracticeId
from monitor.storage.tables.operations import (
    coverage,
    gaps,
    practices,
    source_practices,
    sources,
)

MOST_GAPS: Final = 10
"""Gaps of one source that are shown, the newest."""


def last_runs() -> sa.ScalarSelect[int]:
    """Return the number of the last coverage row of the source at hand."""
    runs = coverage.alias("runs")
    return (
        sa.select(sa.func.max(runs.c.id))
        .where(runs.c.source_id == sources.c.id)
        .correlate(sources)
        .scalar_subquery()
    )


def watching(
    connection: Connection, groups: Collection[str] | None
) -> Sequence[Watching]:
    """Return the active sources, one for each practice that they are read for."""
    lost = _gaps(connection)
    return [
        _watching(row, lost.get(row["id"], ()))
        for row in connection.execute(_sources()).mappings()
        if row["practice_id"] is None or groups is None or row["group_id"] in groups
    ]


def _sources() -> sa.Select[tuple[object, ...]]:
    member = sa.and_(
        source_practices.c.source_id == sources.c.id,
        source_practices.c.until_at.is_(None),
    )
    return (
        sa.select(
            sources,
            source_practices.c.practice_id,
            source_practices.c.from_at,
            practices.c.group_id,
            coverage.c.outcome,
            coverage.c.reason,
            coverage.c.first_at,
            coverage.c.last_at,
            coverage.c.runs,
        )
        .select_from(sources)
        .outerjoin(source_practices, member)
        .outerjoin(practices, practices.c.id == source_practices.c.practice_id)
        .outerjoin(coverage, coverage.c.id == last_runs())
        .where(sources.c.active)
        .order_by(sources.c.id, source_practices.c.practice_id)
    )


def _gaps(connection: Connection) -> Mapping[int, Sequence[RowMapping]]:
    found: dict[int, list[RowMapping]] = defaultdict(list)
    query = (
        sa.select(gaps)
        .join(sources, sources.c.id == gaps.c.source_id)
        .where(sources.c.active)
        .order_by(gaps.c.id.desc())
    )
    for row in connection.execute(query).mappings():
        found[row["source_id"]].append(row)
    return found


def _watching(row: RowMapping, lost: Sequence[RowMapping]) -> Watching:
    since = row["from_at"]
    return Watching(
        practice_id=row["practice_id"] and PracticeId(row["practice_id"]),
        connector=row["connector"],
        platform=row["platform"],
        capability=Capability(row["capability"]),
        query=row["query"],
        every=row["every"],
        since=since,
        runs=_runs(row, since),
        gaps=tuple(
            Gap(after=gap["after_at"], before=gap["before_at"], reason=gap["reason"])
            for gap in lost
            if since is None or gap["found_at"] >= since
        )[:MOST_GAPS],
    )


def _runs(row: RowMapping, since: int | None) -> Runs | None:
    """Return the last runs; those before the practice joined do not count."""
    if row["outcome"] is None or (since is not None and row["last_at"] < since):
        return None
    return Runs(
        outcome=Outcome(row["outcome"]),
        reason=row["reason"],
        first_at=max(row["first_at"], since or 0),
        last_at=row["last_at"],
        count=row["runs"],
    )
