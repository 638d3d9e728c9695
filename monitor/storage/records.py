"""Records, revisions and observations.

A page is stored with a handful of statements, whatever it holds: PostgreSQL
pays for round trips, SQLite for every statement it prepares.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.evidence import Evidence, EvidenceState
from monitor.domain.records import (
    Identity,
    RecordId,
    RecordKind,
    Sighting,
    content_digest,
    is_old,
)
from monitor.domain.retention import DataClass
from monitor.domain.sources import SourceId, SourcePlan
from monitor.domain.subjects import Subject
from monitor.ports.rows import Brought, Sighted
from monitor.storage import codec
from monitor.storage.judged import judged_before, unlearn
from monitor.storage.lifetime import Lifetimes
from monitor.storage.mentions import destroyed_since, keep_mentions
from monitor.storage.provenance import note_source, sources_of
from monitor.storage.rechecks import recheck_time
from monitor.storage.statements import insert
from monitor.storage.tables.content import evidence, observations, records, revisions


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database knows of a record before a page is stored."""

    id: int
    revision: int
    digest: str | None
    observation: str | None
    case_until: int | None


class SqlRecords:
    """Implements `monitor.ports.store.Records` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def sight(
        self, sightings: Sequence[Sighting], *, baseline: bool, now: int
    ) -> Sequence[Sighted]:
        """Store what was seen; one result each, equal identities share one."""
        # The last of equal identities is the newest; order is fixed, so that
        # two writers never wait for each other's rows.
        latest = {sighting.identity: sighting for sighting in sightings}
        ordered = sorted(latest.values(), key=lambda found: str(found.identity))
        self._insert_missing(ordered, baseline=baseline, now=now)
        known = self._known(latest)
        changed = [
            found
            for found in ordered
            if known[found.identity].digest != content_digest(found.content)
        ]
        self._add_revisions(changed, known, now)
        self._observe(ordered, known, now)
        new = {found.identity for found in changed}
        return [
            _sighted(known[found.identity], new=found.identity in new)
            for found in sightings
        ]

    def subjects(self, record_ids: Sequence[RecordId]) -> Sequence[Subject]:
        """Return current revisions with their evidence; those that are gone are not."""
        query = (
            sa.select(
                records,
                revisions.c.body,
                revisions.c.judged_at,
                observations.c.body.label("observed"),
            )
            .join(revisions, _current_revision())
            .outerjoin(observations, observations.c.record_id == records.c.id)
            .where(records.c.id.in_(record_ids), revisions.c.body.is_not(None))
            .order_by(records.c.id)
        )
        rows = self._connection.execute(query).mappings().all()
        ids = [RecordId(row["id"]) for row in rows]
        found = self._evidence(ids)
        brought = sources_of(self._connection, ids)
        return [
            _subject(row, found.get(row["id"], []), brought.get(row["id"], ()))
            for row in rows
        ]

    def texts(self, after: RecordId, limit: int) -> Sequence[RecordId]:
        """Return the texts whose content is kept, by id, those after `after`."""
        kept = sa.exists().where(
            revisions.c.record_id == records.c.id,
            revisions.c.number == records.c.revision,
            revisions.c.body.is_not(None),
        )
        query = (
            sa.select(records.c.id)
            .where(records.c.id > after, records.c.kind == RecordKind.POST.value, kept)
            .order_by(records.c.id)
            .limit(limit)
        )
        return [RecordId(found) for found in self._connection.scalars(query)]

    def note_source(self, source_id: SourceId, brought: Brought, now: int) -> None:
        """Note that a source brought these texts."""
        note_source(self._connection, source_id, brought, now)

    def destroyed(self, subjects: Sequence[Subject]) -> frozenset[RecordId]:
        """Return those of `subjects` whose content was destroyed since it was read."""
        return destroyed_since(self._connection, subjects)

    def _evidence(self, record_ids: Sequence[int]) -> Mapping[int, list[Evidence]]:
        query = evidence.select().where(evidence.c.record_id.in_(record_ids))
        found: dict[int, list[Evidence]] = {}
        rows = self._connection.execute(query.order_by(evidence.c.id)).mappings()
        for row in rows:
            found.setdefault(row["record_id"], []).append(codec.evidence_of(row))
        return found

    def unjudged(self, limit: int) -> Sequence[RecordId]:
        """Return records whose current revision and evidence were not judged."""
        waiting = sa.exists().where(
            evidence.c.record_id == records.c.id,
            evidence.c.state == EvidenceState.WANTED,
        )
        query = (
            sa.select(records.c.id)
            .where(records.c.unjudged, ~waiting)
            .order_by(records.c.id)
            .limit(limit)
        )
        return [RecordId(found) for found in self._connection.scalars(query)]

    def judged_before(self, moments: Mapping[Identity, int]) -> Sequence[RecordId]:
        """Return those whose current revision was last judged before their moment."""
        return judged_before(self._connection, moments)

    def unlearn(self, record_ids: Sequence[RecordId]) -> None:
        """Make what was destroyed of these news where it is seen again."""
        unlearn(self._connection, record_ids)

    def mark_judged(self, subjects: Sequence[Subject], digest: str, now: int) -> None:
        """Record that these revisions were judged with this evidence."""
        if not subjects:
            return
        # In the order in which `sight` locks, so that nobody waits in a circle.
        ordered = sorted(subjects, key=lambda subject: subject.record_id)
        keep_mentions(self._connection, self._lifetimes, ordered, now)
        rows = [_judged(subject, digest) for subject in ordered]
        self._connection.execute(
            revisions.update()
            .where(
                revisions.c.record_id == sa.bindparam("in_record"),
                revisions.c.number == sa.bindparam("in_revision"),
            )
            .values(
                judged_evidence=sa.bindparam("in_evidence"),
                judged_digest=sa.bindparam("in_digest"),
                judged_at=sa.bindparam("in_judged_at"),
            ),
            rows,
        )
        # What arrived meanwhile keeps the record unjudged.
        self._connection.execute(
            records.update()
            .where(
                records.c.id == sa.bindparam("in_record"),
                records.c.revision == sa.bindparam("in_revision"),
                records.c.evidence_version == sa.bindparam("in_evidence"),
            )
            .values(unjudged=False),
            [{k: row[k] for k in _JUDGED_KEYS} for row in rows],
        )

    def _insert_missing(
        self, ordered: Iterable[Sighting], *, baseline: bool, now: int
    ) -> None:
        rows = [
            {
                "platform": found.identity.platform,
                "kind": found.identity.kind.value,
                "native_id": found.identity.native_id,
                "revision": 0,
                "evidence_version": 0,
                "baseline": baseline,
                "historical": baseline and is_old(found.content, now),
                "unjudged": False,
                "first_seen_at": now,
                "last_seen_at": now,
                **self._lifetime(found, now),
            }
            for found in ordered
        ]
        if rows:
            statement = insert(self._connection, records).on_conflict_do_nothing()
            self._connection.execute(statement, rows)

    def _known(self, identities: Iterable[Identity]) -> dict[Identity, _Known]:
        places = _places(identities)
        if self._connection.dialect.name == "postgresql":
            # Locked first and read afterwards: what one statement reads beside a
            # row that it waited for is older than that row.
            self._connection.execute(
                sa.select(records.c.id)
                .where(places)
                .order_by(records.c.id)
                .with_for_update()
            )
        query = (
            sa.select(records, revisions.c.digest, observations.c.body)
            .outerjoin(revisions, _current_revision())
            .outerjoin(observations, observations.c.record_id == records.c.id)
            .where(places)
        )
        rows = self._connection.execute(query).mappings()
        return {
            codec.identity_of(row): _Known(
                row["id"],
                row["revision"],
                row["digest"],
                row["body"],
                row["expires_at"] if row["data_class"] == DataClass.CASE else None,
            )
            for row in rows
        }

    def _add_revisions(
        self,
        changed: Sequence[Sighting],
        known: dict[Identity, _Known],
        now: int,
    ) -> None:
        rows = []
        for found in changed:
            before = known[found.identity]
            digest = content_digest(found.content)
            after = replace(before, revision=before.revision + 1, digest=digest)
            known[found.identity] = after
            rows.append(
                {
                    "record_id": after.id,
                    "number": after.revision,
                    "digest": digest,
                    "body": codec.dump_content(found.content),
                    "created_at": now,
                    **self._lifetime(found, now),
                    **_with_case(after),
                }
            )
        if rows:
            self._connection.execute(revisions.insert(), rows)
            self._connection.execute(
                records.update()
                .where(records.c.id == sa.bindparam("in_record"))
                .values(revision=sa.bindparam("in_revision"), unjudged=True),
                [
                    {"in_record": row["record_id"], "in_revision": row["number"]}
                    for row in rows
                ],
            )

    def _observe(
        self, ordered: Iterable[Sighting], known: Mapping[Identity, _Known], now: int
    ) -> None:
        rows = [
            {
                "record_id": known[found.identity].id,
                "body": codec.merge_observation(
                    known[found.identity].observation, found.observation
                ),
                "observed_at": now,
                **self._lifetime(found, now),
            }
            for found in ordered
        ]
        if not rows:
            return
        statement = insert(self._connection, observations)
        expires_at = statement.excluded.expires_at
        # What a case needs keeps its longer life.
        later = sa.case(
            (expires_at > observations.c.expires_at, expires_at),
            else_=observations.c.expires_at,
        )
        overwritten = {
            "body": statement.excluded.body,
            "observed_at": statement.excluded.observed_at,
            "expires_at": later,
        }
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["record_id"], set_=overwritten
            ),
            rows,
        )
        ids = sorted(row["record_id"] for row in rows)
        seen = {"last_seen_at": now, "recheck_after": recheck_time(now)}
        self._connection.execute(
            records.update().where(records.c.id.in_(ids)).values(seen)
        )

    def _lifetime(self, found: Sighting, now: int) -> dict[str, Any]:
        identity = found.identity
        # No platform limits how long our own words are kept.
        platform = "" if identity.kind is RecordKind.SOURCE else identity.platform
        return self._lifetimes.columns(DataClass.UNMATCHED, now, platform)


def _with_case(known: _Known) -> dict[str, Any]:
    """Return the lifetime of what belongs to a case, or nothing."""
    if known.case_until is None:
        return {}
    return {"data_class": DataClass.CASE.value, "expires_at": known.case_until}


_JUDGED_KEYS: Final = ("in_record", "in_revision", "in_evidence")


def _current_revision() -> sa.ColumnElement[bool]:
    return sa.and_(
        revisions.c.record_id == records.c.id,
        revisions.c.number == records.c.revision,
    )


def _subject(
    row: RowMapping, found: Sequence[Evidence], brought: tuple[SourcePlan, ...]
) -> Subject:
    return Subject(
        record_id=RecordId(row["id"]),
        identity=codec.identity_of(row),
        revision=row["revision"],
        evidence_version=row["evidence_version"],
        # What its author changes later is news.
        historical=row["historical"] and row["revision"] == 1,
        baseline=row["baseline"] and row["revision"] == 1,
        content=codec.load_content(row["kind"], row["body"]),
        observation=codec.load_observation(row["observed"]),
        seen_at=row["first_seen_at"],
        fresh=row["judged_at"] is None,
        evidence=tuple(found),
        found_by=brought,
    )


def _places(identities: Iterable[Identity]) -> sa.ColumnElement[bool]:
    """Return the condition that picks `identities`."""
    places: dict[tuple[str, RecordKind], list[str]] = {}
    for identity in identities:
        place = places.setdefault((identity.platform, identity.kind), [])
        place.append(identity.native_id)
    return sa.or_(
        sa.false(),
        *(
            sa.and_(
                records.c.platform == platform,
                records.c.kind == kind.value,
                records.c.native_id.in_(native_ids),
            )
            for (platform, kind), native_ids in places.items()
        ),
    )


def _sighted(known: _Known, *, new: bool) -> Sighted:
    return Sighted(
        record_id=RecordId(known.id), revision=known.revision, new_revision=new
    )


def _judged(subject: Subject, digest: str) -> dict[str, Any]:
    return {
        "in_record": subject.record_id,
        "in_revision": subject.revision,
        "in_evidence": subject.evidence_version,
        "in_digest": digest,
        "in_judged_at": subject.judged_at,
    }
