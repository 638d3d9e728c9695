"""Which sources brought which texts."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.records import RecordId
from monitor.domain.sources import SourceId, SourcePlan
from monitor.ports.rows import Brought
from monitor.storage.sources import plan_of
from monitor.storage.statements import insert
from monitor.storage.tables.content import record_sources, records, revisions
from monitor.storage.tables.operations import source_practices, sources


def note_source(
    connection: Connection,
    source_id: SourceId,
    brought: Brought,
    now: int,
) -> None:
    """Note that a source brought these texts.

    Those that were known and that it had not brought before may concern somebody
    else now: they wait to be judged again, unless their content is gone. That
    counts as evidence, so that a judgement that has begun does not end the wait.
    """
    wanted = sorted(brought.texts)
    known = sa.select(record_sources.c.record_id).where(
        record_sources.c.source_id == source_id, record_sources.c.record_id.in_(wanted)
    )
    stored = set(connection.scalars(known))
    rows = [
        {"record_id": record, "source_id": source_id, "found_at": now}
        for record in wanted
        if record not in stored
    ]
    if not rows:
        return
    statement = insert(connection, record_sources).on_conflict_do_nothing()
    connection.execute(statement, rows)
    again = {row["record_id"] for row in rows} - brought.new
    has_content = sa.exists().where(
        revisions.c.record_id == records.c.id,
        revisions.c.number == records.c.revision,
        revisions.c.body.is_not(None),
    )
    values: dict[str, Any] = {
        "unjudged": True,
        "evidence_version": records.c.evidence_version + 1,
    }
    if brought.baseline:
        values["baseline"] = True
        values["historical"] = records.c.id.in_(sorted(brought.old))
    connection.execute(
        records.update()
        .where(records.c.id.in_(sorted(again)), has_content)
        .values(values)
    )


def sources_of(
    connection: Connection, record_ids: Sequence[RecordId]
) -> Mapping[RecordId, tuple[SourcePlan, ...]]:
    """Return what brought each of these records."""
    pairs = connection.execute(
        sa.select(record_sources.c.record_id, record_sources.c.source_id)
        .where(record_sources.c.record_id.in_(record_ids))
        .order_by(record_sources.c.record_id, record_sources.c.source_id)
    ).all()
    plans = _plans(connection, {pair.source_id for pair in pairs})
    found: dict[RecordId, list[SourcePlan]] = defaultdict(list)
    for pair in pairs:
        found[RecordId(pair.record_id)].append(plans[pair.source_id])
    return {record: tuple(brought) for record, brought in found.items()}


def _plans(
    connection: Connection, source_ids: Collection[int]
) -> dict[int, SourcePlan]:
    members: dict[int, list[str]] = defaultdict(list)
    current = sa.select(source_practices).where(
        source_practices.c.source_id.in_(source_ids),
        source_practices.c.until_at.is_(None),
    )
    for row in connection.execute(current):
        members[row.source_id].append(row.practice_id)
    rows = connection.execute(sources.select().where(sources.c.id.in_(source_ids)))
    return {row["id"]: plan_of(row, members[row["id"]]) for row in rows.mappings()}
