"""Accounts that were judged before something happened beside them."""

from collections.abc import Mapping, Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import Identity, RecordId
from monitor.storage.tables.content import records, revisions

_UNLEARNT: Final = ""
"""The digest of a revision that counts as never seen: no content has it."""


def judged_before(
    connection: Connection, moments: Mapping[Identity, int]
) -> Sequence[RecordId]:
    """Return those whose current revision was last judged before their moment."""
    wanted = [(key.platform, key.kind.value, key.native_id) for key in moments]
    identity = (records.c.platform, records.c.kind, records.c.native_id)
    before = {key: moments[each] for key, each in zip(wanted, moments, strict=True)}
    query = (
        sa.select(*identity, records.c.id, revisions.c.judged_at)
        .join(revisions, _current_revision())
        .where(
            sa.tuple_(*identity).in_(wanted),
            ~records.c.unjudged,
            revisions.c.digest != _UNLEARNT,
        )
        .order_by(records.c.id)
    )
    rows = connection.execute(query) if wanted else ()
    return [
        RecordId(row.id)
        for row in rows
        if (row.judged_at or 0) < before[row.platform, row.kind, row.native_id]
    ]


def unlearn(connection: Connection, record_ids: Sequence[RecordId]) -> None:
    """Make what was destroyed of these news where it is seen again."""
    if not record_ids:
        return
    blank = sa.select(revisions.c.id).join(records, _current_revision())
    blank = blank.where(records.c.id.in_(record_ids), revisions.c.body.is_(None))
    connection.execute(
        revisions.update().where(revisions.c.id.in_(blank)).values(digest=_UNLEARNT)
    )


def _current_revision() -> sa.ColumnElement[bool]:
    return sa.and_(
        revisions.c.record_id == records.c.id,
        revisions.c.number == records.c.revision,
    )
