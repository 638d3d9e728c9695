"""Counted texts, and the bursts that they are part of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.bursts.crowds import Burst, BurstId
from monitor.domain.bursts.history import OLDEST, SourceDays
from monitor.domain.records import RecordId
from monitor.domain.retention import DataClass
from monitor.domain.tallies import Counted
from monitor.domain.time import DAY
from monitor.ports.crowds import Series
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert, inserted_id, serialise
from monitor.storage.tables.content import record_sources
from monitor.storage.tables.crowds import bursts, mentions
from monitor.storage.tables.operations import sources
from monitor.storage.tables.work import findings

_NO_SOURCE: Final = 0


class SqlCrowds:
    """Implements `monitor.ports.crowds.CrowdRows` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def count(self, texts: Sequence[Counted], now: int) -> None:
        """Count texts, each once."""
        rows = [
            {
                "record_id": text.record_id,
                "practice_id": text.practice_id,
                "sort": text.sort.value,
                "place": text.place,
                "said_at": text.said_at,
                "first": text.first,
                "legal_hold": False,
                **self._lifetimes.columns(DataClass.MENTION, now),
            }
            for text in sorted(texts, key=lambda text: text.record_id)
        ]
        if not rows:
            return
        brought = sa.select(sa.func.min(record_sources.c.source_id)).where(
            record_sources.c.record_id == sa.bindparam("record_id")
        )
        statement = insert(self._connection, mentions).values(
            {name: sa.bindparam(name) for name in rows[0]}
            | {"source_id": brought.scalar_subquery()}
        )
        self._connection.execute(statement.on_conflict_do_nothing(), rows)

    def sources(self, series: Series, now: int) -> Sequence[SourceDays]:
        """Return how many there were on each day, by the sources that brought them."""
        age = (sa.literal(now, sa.BigInteger) - mentions.c.said_at) // DAY
        query = (
            sa.select(
                sa.func.coalesce(mentions.c.source_id, _NO_SOURCE).label("source"),
                sources.c.baseline_done_at,
                age.label("day"),
                mentions.c.first,
                sa.func.count().label("texts"),
            )
            .select_from(mentions)
            .outerjoin(sources, sources.c.id == mentions.c.source_id)
            .where(
                _in(series),
                mentions.c.said_at > now - OLDEST * DAY,
                mentions.c.said_at <= now,
            )
            .group_by(
                mentions.c.source_id,
                sources.c.baseline_done_at,
                sa.text("day"),
                mentions.c.first,
            )
        )
        rows = self._connection.execute(query).all()
        since = {row.source: row.baseline_done_at for row in rows}
        every: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        first: dict[int, dict[int, int]] = defaultdict(dict)
        for row in rows:
            every[row.source][row.day] += row.texts
            if row.first:
                first[row.source][row.day] = row.texts
        return [
            SourceDays(
                watched=0 if done is None else max(0, now - done) // DAY,
                days=every[source],
                first=first[source],
            )
            for source, done in sorted(since.items())
        ]

    def newest(self, series: Series, after: int, limit: int) -> Sequence[RecordId]:
        """Return those that were written after a moment, the newest first."""
        query = (
            sa.select(mentions.c.record_id)
            .where(_in(series), mentions.c.said_at > after, ~mentions.c.first)
            .order_by(mentions.c.said_at.desc(), mentions.c.record_id.desc())
            .limit(limit)
        )
        return [RecordId(found) for found in self._connection.scalars(query)]

    def claims(self, record_ids: Sequence[RecordId]) -> Mapping[RecordId, str]:
        """Return the ids of the false claims that texts were found to repeat."""
        query = sa.select(findings.c.record_id, findings.c.claim).where(
            findings.c.record_id.in_(record_ids), findings.c.claim != ""
        )
        rows = self._connection.execute(query.order_by(findings.c.id))
        return {RecordId(row.record_id): row.claim for row in rows}

    def hold(self, series: Series) -> None:
        """Let nobody else begin or join a burst of `series` until the end."""
        serialise(self._connection, f"burst:{series.practice_id}:{series.sort}")

    def burst_of(self, text: Counted) -> Burst | None:
        """Return the burst that a text has joined, or None."""
        query = (
            sa.select(bursts.c.id, bursts.c.place)
            .join(mentions, mentions.c.burst_id == bursts.c.id)
            .where(_is(text))
        )
        row = self._connection.execute(query).one_or_none()
        return None if row is None else Burst(id=BurstId(row.id), place=row.place)

    def bursts(self, series: Series, after: int) -> Sequence[Burst]:
        """Return those of any place that were on after a moment, the newest first."""
        query = (
            sa.select(bursts.c.id, bursts.c.place)
            .where(
                bursts.c.practice_id == series.practice_id,
                bursts.c.sort == series.sort.value,
                bursts.c.over_at > after,
            )
            .order_by(bursts.c.id.desc())
        )
        rows = self._connection.execute(query)
        return [Burst(id=BurstId(row.id), place=row.place) for row in rows]

    def begin(self, series: Series, now: int) -> Burst:
        """Begin a burst."""
        place = series.place or ""
        row = {
            "practice_id": series.practice_id,
            "sort": series.sort.value,
            "place": place,
            "began_at": now,
            "over_at": now,
            "legal_hold": False,
            **self._lifetimes.columns(DataClass.FINDING, now),
        }
        return Burst(
            id=BurstId(inserted_id(self._connection, bursts, row)), place=place
        )

    def go_on(self, burst_id: BurstId, now: int) -> None:
        """Note that a burst is on."""
        going = bursts.update().where(bursts.c.id == burst_id)
        self._connection.execute(going.values(over_at=now))

    def join(self, burst_id: BurstId, text: Counted) -> None:
        """Make a text part of a burst."""
        joining = mentions.update().where(_is(text))
        self._connection.execute(joining.values(burst_id=burst_id))


def _in(series: Series) -> sa.ColumnElement[bool]:
    of = sa.and_(
        mentions.c.practice_id == series.practice_id,
        mentions.c.sort == series.sort.value,
    )
    return of if series.place is None else sa.and_(of, mentions.c.place == series.place)


def _is(text: Counted) -> sa.ColumnElement[bool]:
    return sa.and_(
        mentions.c.record_id == text.record_id,
        mentions.c.practice_id == text.practice_id,
    )
