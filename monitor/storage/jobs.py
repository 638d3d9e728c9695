"""The job port on a leased table, in the transaction of the data it wakes for."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.ports.jobs import LEASE, Job, Stage
from monitor.storage.statements import insert, serialise
from monitor.storage.tables.operations import jobs


class SqlJobs:
    """Implements `monitor.ports.jobs.Jobs` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(
        self,
        stage: Stage,
        keys: Sequence[str],
        not_before: int,
        lock: str | None = None,
    ) -> None:
        """Wake `stage` for each of `keys`; one job a key, the earliest time wins."""
        rows = _new(stage, keys, not_before, lock)
        if not rows:
            return
        statement = insert(self._connection, jobs)
        earlier = statement.excluded.not_before
        sooner = sa.case(
            (earlier < jobs.c.not_before, earlier), else_=jobs.c.not_before
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["stage", "key"],
                set_={"not_before": sooner, "puts": jobs.c.puts + 1},
            ),
            rows,
        )

    def restore(self, stage: Stage, keys: Sequence[str], not_before: int) -> None:
        """Put a job for those of `keys` that have none; others keep their time."""
        rows = _new(stage, keys, not_before, lock=None)
        if rows:
            statement = insert(self._connection, jobs)
            self._connection.execute(statement.on_conflict_do_nothing(), rows)

    def claim(self, stage: Stage, now: int, limit: int) -> Sequence[Job]:
        """Lease jobs that are due, the oldest first; suspects one at a time."""
        serialise(self._connection, f"jobs:{stage}")
        fresh = self._free(stage, now, limit, jobs.c.attempts == 0)
        keys = fresh or self._free(stage, now, 1, jobs.c.attempts > 0)
        token = secrets.token_hex(8)
        claimed = self._connection.execute(
            jobs.update()
            .where(jobs.c.stage == stage.value, jobs.c.key.in_(keys))
            .values(
                attempts=jobs.c.attempts + 1,
                lease_token=token,
                lease_until=now + LEASE,
            )
            .returning(jobs.c.key, jobs.c.attempts, jobs.c.puts)
        )
        return [
            Job(
                stage=stage,
                key=row.key,
                attempts=row.attempts,
                puts=row.puts,
                token=token,
            )
            for row in claimed
        ]

    def finish(self, done: Sequence[Job]) -> None:
        """Delete `done`; one that was put again meanwhile stays, free."""
        rows = _in_order(done)
        if not rows:
            return
        same = jobs.c.puts == sa.bindparam("in_puts")
        self._connection.execute(jobs.delete().where(_MINE, same), rows)
        freed = {"attempts": 0, "lease_token": None, "lease_until": None}
        self._connection.execute(jobs.update().where(_MINE).values(freed), rows)

    def release(self, unused: Sequence[Job]) -> None:
        """Give `unused` back as if they had not been claimed."""
        rows = _in_order(unused)
        if not rows:
            return
        freed = {
            "attempts": jobs.c.attempts - 1,
            "lease_token": None,
            "lease_until": None,
        }
        self._connection.execute(jobs.update().where(_MINE).values(freed), rows)

    def _free(
        self, stage: Stage, now: int, limit: int, which: sa.ColumnElement[bool]
    ) -> Sequence[str]:
        other = jobs.alias("other")
        locked = sa.exists().where(
            other.c.lock == jobs.c.lock, other.c.lease_until > now
        )
        found = self._connection.execute(
            sa.select(jobs.c.key, jobs.c.lock)
            .where(
                jobs.c.stage == stage.value,
                jobs.c.not_before <= now,
                sa.or_(jobs.c.lease_until.is_(None), jobs.c.lease_until <= now),
                which,
                # Most have no lock, and then nothing must be looked up.
                sa.or_(jobs.c.lock.is_(None), ~locked),
            )
            .order_by(jobs.c.attempts, jobs.c.not_before, jobs.c.key)
            .limit(limit)
            .with_for_update(of=jobs, skip_locked=True)
        )
        return _one_a_lock((row.key, row.lock) for row in found)


_MINE: Final = sa.and_(
    jobs.c.stage == sa.bindparam("in_stage"),
    jobs.c.key == sa.bindparam("in_key"),
    jobs.c.lease_token == sa.bindparam("in_token"),
)


def _new(
    stage: Stage, keys: Sequence[str], not_before: int, lock: str | None
) -> list[dict[str, Any]]:
    return [
        {
            "stage": stage.value,
            "key": key,
            "lock": lock,
            "not_before": not_before,
            "puts": 1,
            "attempts": 0,
        }
        for key in sorted(set(keys))
    ]


def _in_order(found: Iterable[Job]) -> list[dict[str, Any]]:
    """Return `found` as rows, as `put` takes them: nobody waits in a circle."""
    return [
        {
            "in_stage": job.stage.value,
            "in_key": job.key,
            "in_token": job.token,
            "in_puts": job.puts,
        }
        for job in sorted(found, key=lambda job: job.key)
    ]


def _one_a_lock(rows: Iterable[tuple[str, str | None]]) -> Sequence[str]:
    seen: set[str] = set()
    free: list[str] = []
    for key, lock in rows:
        if lock is None or lock not in seen:
            free.append(key)
        if lock is not None:
            seen.add(lock)
    return free
