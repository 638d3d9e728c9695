"""Posts that are asked for again, and the end of those that are gone."""

from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import Identity, RecordId, RecordKind
from monitor.domain.retention import RECHECK_AFTER
from monitor.storage import codec
from monitor.storage.tables.content import observations, records, revisions
from monitor.storage.vectors import forget_vectors


def recheck_time(now: int) -> sa.ColumnElement[int | None]:
    """Return when a record that was seen at `now` is to be asked for again."""
    times = {platform: now + wait for platform, wait in RECHECK_AFTER.items()}
    return sa.case(times, value=records.c.platform, else_=sa.null())


class SqlRechecks:
    """Implements `monitor.ports.rechecks.Rechecks` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, platform: str, now: int, limit: int) -> Mapping[RecordId, Identity]:
        """Return posts of `platform` with content that are due, the first in front."""
        has_content = sa.exists().where(
            revisions.c.record_id == records.c.id, revisions.c.body.is_not(None)
        )
        query = (
            sa.select(records.c.id, records.c.native_id)
            .where(
                records.c.platform == platform,
                records.c.kind == RecordKind.POST.value,
                records.c.recheck_after <= now,
                ~records.c.legal_hold,
                has_content,
            )
            .order_by(records.c.recheck_after, records.c.id)
            .limit(limit)
        )
        return {
            RecordId(id_): Identity(
                platform=platform, kind=RecordKind.POST, native_id=native_id
            )
            for id_, native_id in self._connection.execute(query)
        }

    def done(
        self,
        there: Sequence[RecordId],
        gone: Sequence[RecordId],
        asked_at: int,
        now: int,
    ) -> None:
        """Ask for those `there` again in time; destroy what was kept of the others."""
        update = records.update()
        self._connection.execute(
            update.where(records.c.id.in_(there)).values(
                recheck_after=recheck_time(now)
            )
        )
        # What was seen again while the platform was asked is due later.
        due = sa.select(records.c.id).where(
            records.c.id.in_(gone), records.c.recheck_after <= asked_at
        )
        taken = self._connection.execute(due.with_for_update()).scalars().all()
        self._connection.execute(
            update.where(records.c.id.in_(taken)).values(
                recheck_after=None, unjudged=False
            )
        )
        held = sa.select(records.c.id).where(records.c.legal_hold)
        self._forget_vectors(taken)
        # Without its digest, a post that comes back is a new revision.
        forgotten = {"body": None, "digest": "", "deleted_at": now}
        for table, destroy in (
            (revisions, revisions.update().values(forgotten)),
            (observations, observations.delete()),
        ):
            self._connection.execute(
                destroy.where(
                    table.c.record_id.in_(taken),
                    table.c.record_id.not_in(held),
                    ~table.c.legal_hold,
                )
            )

    def _forget_vectors(self, taken: Sequence[int]) -> None:
        going = (
            sa.select(records.c.kind, revisions.c.body)
            .join(revisions, revisions.c.record_id == records.c.id)
            .where(
                records.c.id.in_(taken),
                ~records.c.legal_hold,
                ~revisions.c.legal_hold,
            )
        )
        found = self._connection.execute(going.where(revisions.c.body.is_not(None)))
        contents = [codec.load_content(row.kind, row.body) for row in found]
        forget_vectors(self._connection, contents)
