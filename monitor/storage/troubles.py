"""How sources were read lately, and the troubles that were noted, from the rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.cases import CaseId, CaseState
from monitor.domain.records import Identity, RecordKind, Trouble
from monitor.domain.sources import Capability, Outcome
from monitor.domain.troubles import SourceState
from monitor.domain.watch import PracticeId
from monitor.storage import codec
from monitor.storage.rhythms import rhythm_of
from monitor.storage.tables.content import parked, records, revisions
from monitor.storage.tables.operations import (
    coverage,
    practices,
    source_practices,
    sources,
)
from monitor.storage.tables.work import cases

_GOOD: Final = (Outcome.CHECKED.value, Outcome.EMPTY.value)


class SqlTroubles:
    """Implements `monitor.ports.troubles.TroubleRows` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def states(self) -> Sequence[SourceState]:
        """Return how each active source was read lately."""
        audience = self._audience()
        everybody = self._everybody()
        rows = self._connection.execute(_states()).mappings()
        return [_state(row, audience.get(row["id"], everybody)) for row in rows]

    def parked(self) -> Mapping[str, int]:
        """Return how many items were put aside, by connector."""
        query = (
            sa.select(sources.c.connector, sa.func.count())
            .join(parked, parked.c.source_id == sources.c.id)
            .group_by(sources.c.connector)
        )
        return {name: int(count) for name, count in self._connection.execute(query)}

    def noted(self) -> Mapping[Identity, Trouble]:
        """Return the troubles that were noted and are not over."""
        query = (
            sa.select(records, revisions.c.body)
            .join(revisions, revisions.c.record_id == records.c.id)
            .where(
                records.c.kind == RecordKind.SOURCE.value,
                revisions.c.number == records.c.revision,
                revisions.c.body.is_not(None),
            )
        )
        found: dict[Identity, Trouble] = {}
        for row in self._connection.execute(query).mappings():
            trouble = codec.load_content(row["kind"], row["body"])
            if isinstance(trouble, Trouble) and not trouble.over:
                found[codec.identity_of(row)] = trouble
        return found

    def cases(self, subject: Identity) -> Sequence[CaseId]:
        """Return the open cases of a trouble."""
        query = sa.select(cases.c.id).where(
            cases.c.subject == str(subject), cases.c.state == CaseState.OPEN.value
        )
        return [CaseId(found) for found in self._connection.scalars(query)]

    def _audience(self) -> Mapping[int, Mapping[str, PracticeId]]:
        """Return a practice of each group that a source is read for, by its id."""
        query = (
            sa.select(
                source_practices.c.source_id,
                practices.c.group_id,
                sa.func.min(practices.c.id),
            )
            .join(practices, practices.c.id == source_practices.c.practice_id)
            .where(source_practices.c.until_at.is_(None))
            .group_by(source_practices.c.source_id, practices.c.group_id)
        )
        found: dict[int, dict[str, PracticeId]] = defaultdict(dict)
        for source_id, group, practice_id in self._connection.execute(query):
            found[source_id][group] = PracticeId(practice_id)
        return found

    def _everybody(self) -> Mapping[str, PracticeId]:
        """Return a practice of each group."""
        query = (
            sa.select(practices.c.group_id, sa.func.min(practices.c.id))
            .where(practices.c.watched_until.is_(None))
            .group_by(practices.c.group_id)
        )
        return {
            group: PracticeId(id_) for group, id_ in self._connection.execute(query)
        }


def _states() -> sa.Select[Any]:
    """Select active sources with their last run, and since when none was good."""
    own = coverage.alias("own")
    last = _newest(own, own.c.outcome != Outcome.MISSED.value)
    good = _newest(own, own.c.outcome.in_(_GOOD))
    since_then = sa.and_(
        own.c.source_id == sources.c.id,
        own.c.id > sa.func.coalesce(good, 0),
        own.c.outcome != Outcome.MISSED.value,
    )
    failing_since = sa.select(sa.func.min(own.c.first_at)).where(since_then)
    failures = sa.select(sa.func.sum(own.c.runs)).where(since_then)
    return (
        sa.select(
            sources,
            coverage.c.outcome,
            coverage.c.reason,
            coverage.c.last_at,
            failing_since.correlate(sources).scalar_subquery().label("failing_since"),
            failures.correlate(sources).scalar_subquery().label("failed_runs"),
        )
        .select_from(sources)
        .outerjoin(coverage, coverage.c.id == last)
        .where(sources.c.active)
        .order_by(sources.c.id)
    )


def _newest(
    own: sa.FromClause, *conditions: sa.ColumnElement[bool]
) -> sa.ScalarSelect[int]:
    query = sa.select(sa.func.max(own.c.id))
    of_source = query.where(own.c.source_id == sources.c.id, *conditions)
    return of_source.correlate(sources).scalar_subquery()


def _state(row: RowMapping, audience: Mapping[str, PracticeId]) -> SourceState:
    return SourceState(
        connector=row["connector"],
        platform=row["platform"],
        capability=Capability(row["capability"]),
        query=row["query"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        reason=row["reason"] or "",
        ended_at=row["last_at"],
        failing_since=row["failing_since"],
        due_at=row["next_due_at"],
        failures=int(row["failed_runs"] or 0),
        rhythm=rhythm_of(row["rhythm"]),
        audience=audience,
    )
