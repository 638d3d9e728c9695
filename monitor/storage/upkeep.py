"""Practices as the store knows them, heartbeats, and the daily purge."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.retention import DataClass
from monitor.domain.spending import month_of
from monitor.domain.watch import Practice
from monitor.storage import bounds, codec
from monitor.storage.cases import SqlCases
from monitor.storage.copies import forget_sketches
from monitor.storage.lifetime import Lifetimes
from monitor.storage.lives import give_lives
from monitor.storage.statements import insert
from monitor.storage.tables.content import (
    bodies,
    evidence,
    observations,
    parked,
    records,
    removed_images,
    responses,
    revisions,
    vectors,
)
from monitor.storage.tables.crowds import bursts, lessons, mentions, sketches
from monitor.storage.tables.operations import (
    coverage,
    groups,
    heartbeats,
    practices,
    spending,
)
from monitor.storage.tables.work import case_findings, cases, decisions, findings
from monitor.storage.vectors import forget_vectors

_DESTROYED: Final = (
    responses,
    bodies,
    observations,
    evidence,
    removed_images,
    parked,
    vectors,
    findings,
    cases,
    decisions,
    sketches,
    mentions,
    bursts,
    lessons,
)


class SqlUpkeep:
    """Implements `monitor.ports.upkeep.Upkeep` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def sync_practices(self, watched: Sequence[Practice], now: int) -> None:
        """Store names and groups of the watched practices."""
        for group in sorted({practice.group for practice in watched}):
            row = insert(self._connection, groups).values(id=group, created_at=now)
            self._connection.execute(row.on_conflict_do_nothing())
        for practice in watched:
            values = {"name": practice.name, "group_id": practice.group}
            statement = insert(self._connection, practices).values(
                id=practice.id, watched_from=now, **values
            )
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["id"], set_={**values, "watched_until": None}
                )
            )
        gone = practices.c.id.not_in([practice.id for practice in watched])
        self._connection.execute(
            practices.update()
            .where(gone, practices.c.watched_until.is_(None))
            .values(watched_until=now)
        )

    def beat(self, name: str, now: int, expected_by: int) -> None:
        """Record that a loop made progress and when it will again."""
        values = {"progress_at": now, "expected_by": expected_by}
        statement = insert(self._connection, heartbeats).values(name=name, **values)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["name"], set_=values)
        )

    def rein_in(self, now: int, step: int) -> int:
        """Bring back times that lie further ahead than they ever could."""
        return bounds.rein_in(self._connection, now, step)

    def give_lives(self, now: int) -> int:
        """Let what a wrong clock stored live as long as if it were stored now."""
        return give_lives(self._connection, self._lifetimes, now)

    def purge(self, now: int, limit: int) -> Mapping[str, int]:
        """Destroy what is past its time, at most `limit` rows of each table."""
        SqlCases(self._connection, self._lifetimes).prolong_open(now)
        purged = {"revisions": self._blank_revisions(now, limit)}
        for table in _DESTROYED:
            purged[table.name] = self._destroy(table, now, limit)
        purged["coverage"] = self._forget_runs(now, limit)
        purged["spending"] = self._forget_spending(now, limit)
        return purged

    def _forget_spending(self, now: int, limit: int) -> int:
        """Forget past months; this one's rows are what the limit is held against."""
        kept = self._lifetimes.retention[DataClass.COVERAGE]
        due = sa.select(spending.c.id).where(
            spending.c.reserved_at <= now - kept, spending.c.month < month_of(now)
        )
        ids = self._take(due.limit(limit))
        gone = spending.delete().where(spending.c.id.in_(ids))
        return self._connection.execute(gone).rowcount

    def _forget_runs(self, now: int, limit: int) -> int:
        kept = self._lifetimes.retention[DataClass.COVERAGE]
        due = sa.select(coverage.c.id).where(coverage.c.last_at <= now - kept)
        ids = self._take(due.limit(limit))
        gone = coverage.delete().where(coverage.c.id.in_(ids))
        return self._connection.execute(gone).rowcount

    def _destroy(self, table: sa.Table, now: int, limit: int) -> int:
        key = next(iter(table.primary_key.columns))
        due = sa.select(key).where(
            table.c.expires_at <= now, ~table.c.legal_hold, ~_held_with_another(table)
        )
        keys = self._take(due.limit(limit))
        gone = self._connection.execute(table.delete().where(key.in_(keys)))
        return gone.rowcount

    def _take(self, due: sa.Select[Any]) -> Sequence[Any]:
        """Return the first column of `due`, its rows locked until the end.

        What another transaction holds may be about to live longer: it is left
        for the next purge.
        """
        locked = due.with_for_update(skip_locked=True)
        return self._connection.scalars(locked).all()

    def _blank_revisions(self, now: int, limit: int) -> int:
        """Destroy content, keep its hash: an old text is still recognised."""
        due = (
            sa.select(revisions.c.id)
            .join(records, records.c.id == revisions.c.record_id)
            .where(
                revisions.c.expires_at <= now,
                revisions.c.body.is_not(None),
                ~revisions.c.legal_hold,
                ~records.c.legal_hold,
            )
            .limit(limit)
        )
        taken = self._take(due)
        self._forget_vectors(taken)
        forget_sketches(self._connection, self._records_of(taken))
        blanked = self._connection.execute(
            revisions.update()
            .where(revisions.c.id.in_(taken))
            .values(body=None, deleted_at=now)
            .returning(revisions.c.record_id, revisions.c.number)
        ).all()
        self._give_up(sorted((row.record_id, row.number) for row in blanked))
        return len(blanked)

    def _records_of(self, taken: Sequence[int]) -> Sequence[int]:
        found = sa.select(revisions.c.record_id).where(revisions.c.id.in_(taken))
        return self._connection.scalars(found.distinct()).all()

    def _forget_vectors(self, taken: Sequence[int]) -> None:
        going = (
            sa.select(records.c.kind, revisions.c.body)
            .join(revisions, revisions.c.record_id == records.c.id)
            .where(revisions.c.id.in_(taken))
        )
        found = self._connection.execute(going.where(revisions.c.body.is_not(None)))
        contents = [codec.load_content(row.kind, row.body) for row in found]
        forget_vectors(self._connection, contents)

    def _give_up(self, blanked: Sequence[tuple[int, int]]) -> None:
        """Stop records whose current content is gone from waiting for judge."""
        if not blanked:
            return
        self._connection.execute(
            records.update()
            .where(
                records.c.id == sa.bindparam("in_record"),
                records.c.revision == sa.bindparam("in_revision"),
                records.c.unjudged,
            )
            .values(unjudged=False),
            [{"in_record": id_, "in_revision": number} for id_, number in blanked],
        )


def _held_with_another(table: sa.Table) -> sa.ColumnElement[bool]:
    """Return whether a row is part of what a legal hold is on.

    A hold on a record covers what is known of it, one on a case its findings.
    """
    held = sa.select(records.c.id).where(records.c.legal_hold)
    if table is bodies:
        kept = sa.select(evidence.c.sha256).where(
            evidence.c.sha256.is_not(None),
            sa.or_(evidence.c.legal_hold, evidence.c.record_id.in_(held)),
        )
        return bodies.c.sha256.in_(kept)
    if table is findings:
        joined = (
            sa.select(case_findings.c.finding_id)
            .join(cases, cases.c.id == case_findings.c.case_id)
            .where(cases.c.legal_hold)
        )
        return sa.or_(findings.c.record_id.in_(held), findings.c.id.in_(joined))
    if table in (observations, evidence, sketches, mentions):
        return table.c.record_id.in_(held)
    return sa.false()
