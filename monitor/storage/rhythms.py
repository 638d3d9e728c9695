"""Rhythms of sources, in the row of each."""

import json
from dataclasses import asdict
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.rhythm import Rhythm
from monitor.domain.sources import SourceId
from monitor.storage import codec
from monitor.storage.tables.operations import coverage, sources

_LONGEST_STEP: Final = 2
"""Intervals that one run speaks for at most: outages are no gaps of the source."""


def note_news(
    connection: Connection, source_id: SourceId, now: int, *, news: bool
) -> None:
    """Write down whether a run that ends now brought news; before it is covered."""
    last = (
        sa.select(sa.func.max(coverage.c.last_at))
        .where(coverage.c.source_id == source_id)
        .scalar_subquery()
    )
    query = sa.select(sources.c.every, sources.c.rhythm, last.label("ended_at"))
    row = connection.execute(query.where(sources.c.id == source_id)).one()
    passed = 0 if row.ended_at is None else now - row.ended_at
    watched = max(0, min(passed, _LONGEST_STEP * row.every))
    after = rhythm_of(row.rhythm).after(watched, now, news=news)
    noted = sources.update().where(sources.c.id == source_id)
    connection.execute(noted.values(rhythm=codec.dump(asdict(after))))


def rhythm_of(stored: str | None) -> Rhythm:
    """Return a rhythm from its column."""
    if stored is None:
        return Rhythm()
    fields = json.loads(stored)
    longest = tuple((week, gap) for week, gap in fields["longest"])
    return Rhythm(**{**fields, "longest": longest})
