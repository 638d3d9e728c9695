"""Sources, their cursors, runs and coverage."""

import json
from collections.abc import Iterable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.coverage import Runs
from monitor.domain.errors import StaleCursor
from monitor.domain.sources import (
    Capability,
    Cursor,
    Gap,
    JSONValue,
    Outcome,
    Query,
    Source,
    SourceId,
    SourcePlan,
)
from monitor.domain.watch import PracticeId
from monitor.storage import codec
from monitor.storage.ledger import note_runs, note_unread
from monitor.storage.rhythms import note_news
from monitor.storage.statements import insert
from monitor.storage.tables.operations import (
    cursors,
    gaps,
    source_practices,
    sources,
)


class SqlSources:
    """Implements `monitor.ports.store.Sources` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sync(self, plans: Sequence[SourcePlan], now: int) -> None:
        """Make `plans` the active sources; others keep their cursor, inactive."""
        self._connection.execute(sources.update().values(active=False))
        members: dict[SourceId, frozenset[PracticeId]] = {}
        for plan in plans:
            source_id = self._upsert(plan, now)
            members[source_id] = frozenset(plan.practices)
        self._sync_members(members, now)

    def active(self) -> Sequence[Source]:
        """Return the active sources, the one that is due first in front."""
        query = _select().where(sources.c.active)
        rows = self._connection.execute(
            query.order_by(sources.c.next_due_at, sources.c.id)
        )
        return [self._source(row) for row in rows.mappings().all()]

    def get(self, source_id: SourceId) -> Source | None:
        """Return one source, or None."""
        query = _select().where(sources.c.id == source_id)
        row = self._connection.execute(query).mappings().one_or_none()
        return None if row is None else self._source(row)

    def advance(
        self,
        source_id: SourceId,
        version: int,
        value: Mapping[str, JSONValue],
        now: int,
    ) -> None:
        """Move the cursor on from `version`.

        Raises:
            StaleCursor: It is no longer at `version`.
        """
        moved = self._connection.execute(
            cursors.update()
            .where(cursors.c.source_id == source_id, cursors.c.version == version)
            .values(version=version + 1, value=codec.dump(dict(value)), moved_at=now)
        )
        if moved.rowcount != 1:
            raise StaleCursor(f"the cursor of source {source_id} moved meanwhile")

    def open_gaps(self, source_id: SourceId, found: Sequence[Gap], now: int) -> None:
        """Record stretches that cannot be read any more."""
        rows = [
            {
                "source_id": source_id,
                "after_at": gap.after,
                "before_at": gap.before,
                "reason": gap.reason,
                "found_at": now,
            }
            for gap in found
        ]
        if rows:
            self._connection.execute(gaps.insert(), rows)

    def begin_run(self, source_id: SourceId, next_due_at: int, now: int) -> None:
        """Count a run as failed until it ends, and say when the next one is due.

        What was due meanwhile and was not run is written down.
        """
        note_unread(self._connection, source_id, now)
        self._connection.execute(
            sources.update()
            .where(sources.c.id == source_id)
            .values(next_due_at=next_due_at, failures=sources.c.failures + 1)
        )

    def note_news(self, source_id: SourceId, now: int, *, news: bool) -> None:
        """Note whether a run that ends now brought new records; before `end_run`."""
        note_news(self._connection, source_id, now, news=news)

    def end_run(
        self,
        source_id: SourceId,
        outcome: Outcome,
        reason: str,
        next_due_at: int,
        now: int,
        *,
        complete: bool = True,
    ) -> None:
        """Record how a run ended and when the next one is due."""
        waits = outcome in {Outcome.FAILED, Outcome.SKIPPED_FOR_BUDGET}
        baseline = sources.c.baseline_done_at
        ended = sa.func.coalesce(baseline, now)
        self._connection.execute(
            sources.update()
            .where(sources.c.id == source_id)
            .values(
                next_due_at=next_due_at,
                failures=sources.c.failures if waits else 0,
                baseline_done_at=ended if complete else baseline,
            )
        )
        ended_now = Runs(
            outcome=outcome, reason=reason, first_at=now, last_at=now, count=1
        )
        note_runs(self._connection, source_id, ended_now)

    def _upsert(self, plan: SourcePlan, now: int) -> SourceId:
        statement = insert(self._connection, sources).values(
            connector=plan.connector,
            platform=plan.platform,
            capability=plan.query.capability.value,
            query=plan.query.text,
            every=plan.every,
            active=True,
            next_due_at=now,
            failures=0,
        )
        row = self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["connector", "capability", "query"],
                set_={"active": True, "every": plan.every, "platform": plan.platform},
            ).returning(sources.c.id)
        )
        source_id = SourceId(row.scalar_one())
        self._connection.execute(
            insert(self._connection, cursors)
            .values(source_id=source_id, version=0, value="{}", moved_at=now)
            .on_conflict_do_nothing()
        )
        return source_id

    def _sync_members(
        self, members: Mapping[SourceId, frozenset[PracticeId]], now: int
    ) -> None:
        current = sa.select(source_practices).where(
            source_practices.c.until_at.is_(None)
        )
        stored = {
            (SourceId(row.source_id), PracticeId(row.practice_id)): row.id
            for row in self._connection.execute(current)
        }
        wanted = {(source, p) for source, found in members.items() for p in found}
        gone = [stored[key] for key in stored.keys() - wanted]
        self._connection.execute(
            source_practices.update()
            .where(source_practices.c.id.in_(gone))
            .values(until_at=now)
        )
        rows = [
            {"source_id": source, "practice_id": practice, "from_at": now}
            for source, practice in sorted(wanted - stored.keys())
        ]
        if rows:
            self._connection.execute(
                insert(self._connection, source_practices).on_conflict_do_update(
                    index_elements=["source_id", "practice_id", "from_at"],
                    set_={"until_at": None},
                ),
                rows,
            )

    def _source(self, row: RowMapping) -> Source:
        members = sa.select(source_practices.c.practice_id).where(
            source_practices.c.source_id == row["id"],
            source_practices.c.until_at.is_(None),
        )
        return Source(
            id=SourceId(row["id"]),
            plan=plan_of(row, self._connection.scalars(members)),
            cursor=Cursor(version=row["version"], value=json.loads(row["value"])),
            baseline_done_at=row["baseline_done_at"],
            next_due_at=row["next_due_at"],
            failures=row["failures"],
        )


def plan_of(row: RowMapping, members: Iterable[str]) -> SourcePlan:
    """Return the plan of a source from its row and the practices that need it."""
    return SourcePlan(
        connector=row["connector"],
        platform=row["platform"],
        query=Query(capability=Capability(row["capability"]), text=row["query"]),
        every=row["every"],
        practices=tuple(PracticeId(found) for found in sorted(members)),
    )


def _select() -> sa.Select[tuple[object, ...]]:
    return sa.select(sources, cursors.c.version, cursors.c.value).join(
        cursors, cursors.c.source_id == sources.c.id
    )
