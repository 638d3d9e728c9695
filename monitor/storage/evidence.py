"""Evidence: what was asked for and what came of it."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.backlinks import MAX_PAGE
from monitor.domain.evidence import (
    Answer,
    Attachment,
    Evidence,
    EvidenceKind,
    EvidenceState,
    Landing,
    ReadImage,
    Wanted,
)
from monitor.domain.records import RecordId
from monitor.domain.retention import DataClass
from monitor.domain.time import DAY
from monitor.ports.fetch import Fetched
from monitor.storage import codec
from monitor.storage.archive import keep_body
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert
from monitor.storage.tables.content import bodies, evidence, records

MOST_AUTHORS: Final = 500
"""Look-ups of authors in a day; Reddit allows 100 requests a minute for all."""

MOST_IMAGES: Final = 500
"""Images of strangers' posts in a day: half an hour of a processor."""


class SqlEvidence:
    """Implements `monitor.ports.store.EvidenceRows` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def want(self, record_id: RecordId, wanted: Sequence[Wanted], now: int) -> bool:
        """Ask for evidence; return whether any of it was not known before."""
        return self._want(record_id, wanted, DataClass.AVATAR, now)

    def want_author(self, record_id: RecordId, wanted: Wanted, now: int) -> bool:
        """Ask for a post's author, once a day however many posts there are.

        Beyond `MOST_AUTHORS` a day none is asked for: a crowd of throwaway names
        must not use up what the platform allows.
        """
        asked = sa.exists().where(
            evidence.c.kind == EvidenceKind.AUTHOR.value,
            evidence.c.key == wanted.key,
            sa.or_(
                evidence.c.state.in_([EvidenceState.WANTED, EvidenceState.RETRY]),
                evidence.c.fetched_at.between(now - DAY, now),
            ),
        )
        if self._connection.execute(sa.select(asked)).scalar_one():
            return False
        if self._lately(EvidenceKind.AUTHOR, now) >= MOST_AUTHORS:
            return False
        return self._want(record_id, [wanted], DataClass.UNMATCHED, now)

    def want_images(
        self, record_id: RecordId, wanted: Sequence[Wanted], now: int
    ) -> bool:
        """Ask for images of a stranger's post, `MOST_IMAGES` a day in all.

        Whoever writes a thousand posts about a practice keeps nobody's own images
        from being read.
        """
        if self._lately(EvidenceKind.POST_IMAGE, now) >= MOST_IMAGES:
            return False
        return self._want(record_id, wanted, DataClass.AVATAR, now)

    def _lately(self, kind: EvidenceKind, now: int) -> int:
        """Return how many of `kind` wait, or ended within a day."""
        lately = sa.select(sa.func.count()).where(
            evidence.c.kind == kind.value,
            sa.or_(
                evidence.c.state.in_([EvidenceState.WANTED, EvidenceState.RETRY]),
                evidence.c.fetched_at.between(now - DAY, now),
            ),
        )
        return int(self._connection.execute(lately).scalar_one())

    def _want(
        self,
        record_id: RecordId,
        wanted: Sequence[Wanted],
        data_class: DataClass,
        now: int,
    ) -> bool:
        of_record = sa.select(records.c.platform).where(records.c.id == record_id)
        platform = self._connection.execute(of_record).scalar_one()
        rows = [
            {
                "record_id": record_id,
                "kind": item.kind.value,
                "key": item.key,
                "url": item.url,
                "state": EvidenceState.WANTED.value,
                "attempts": 0,
                "error": "",
                **self._lifetimes.columns(data_class, now, platform),
            }
            for item in wanted
        ]
        # Counted by what is returned: psycopg counts no rows of a list of them.
        new = [
            self._connection.execute(
                insert(self._connection, evidence)
                .values(row)
                .on_conflict_do_nothing()
                .returning(evidence.c.id)
            ).first()
            for row in rows
        ]
        return any(found is not None for found in new)

    def body(self, sha256: str) -> bytes | None:
        """Return bytes that are kept, None if they are gone."""
        query = sa.select(bodies.c.body).where(bodies.c.sha256 == sha256)
        return self._connection.execute(query).scalar_one_or_none()

    def attach(
        self, record_id: RecordId, files: Sequence[Attachment], now: int
    ) -> None:
        """Keep files that a person brought."""
        lifetime = self._lifetimes.columns(DataClass.CASE, now)
        for file in files:
            digest = keep_body(self._connection, file.body, lifetime, now)
            row = insert(self._connection, evidence).values(
                record_id=record_id,
                kind=EvidenceKind.FILE.value,
                key=digest,
                url=file.name,
                state=EvidenceState.OK.value,
                attempts=1,
                sha256=digest,
                error="",
                fetched_at=now,
                **lifetime,
            )
            self._connection.execute(row.on_conflict_do_nothing())

    def claim(self, record_id: RecordId, now: int) -> Evidence | None:
        """Return the evidence that is due first, its attempt already counted."""
        first = (
            sa.select(evidence.c.id)
            .where(evidence.c.record_id == record_id, _due(now))
            .order_by(evidence.c.id)
            .limit(1)
        )
        claimed = (
            evidence.update()
            .where(evidence.c.id == first.scalar_subquery())
            .values(attempts=evidence.c.attempts + 1)
            .returning(*evidence.c)
        )
        row = self._connection.execute(claimed).mappings().one_or_none()
        return None if row is None else codec.evidence_of(row)

    def due_at(self, record_id: RecordId, now: int) -> int | None:
        """Return when evidence of the record is due next, None if none will be."""
        waits = evidence.c.state.in_([EvidenceState.WANTED, EvidenceState.RETRY])
        at = sa.func.coalesce(evidence.c.retry_at, now)
        query = sa.select(sa.func.min(at)).where(
            evidence.c.record_id == record_id, waits
        )
        found = self._connection.execute(query).scalar_one()
        return None if found is None else max(int(found), now)

    def unfetched(self, now: int, limit: int) -> Sequence[RecordId]:
        """Return records with evidence that is due."""
        query = sa.select(evidence.c.record_id).where(_due(now)).distinct().limit(limit)
        return [RecordId(found) for found in self._connection.scalars(query)]

    def bring(
        self, found: Evidence, fetched: Fetched, answer: Answer, now: int
    ) -> None:
        """Store what a fetch brought; the record's evidence version rises.

        Of a link's page only the hash is kept, unless it is proof; of an image only
        what was read on it.
        """
        read = {**codec.answer_values(answer), "fetched_at": now}
        if isinstance(answer, Landing):
            page = fetched.body[:MAX_PAGE]
            self._bring(found, page, read, now, keep=answer.links_back)
        else:
            keep = not isinstance(answer, ReadImage)
            self._bring(found, fetched.body, read, now, keep=keep)

    def share(self, found: Evidence, now: int) -> bool:
        """Answer with what the same question brought for any record within a day."""
        query = (
            sa.select(evidence.c.answer, evidence.c.fetched_at, bodies.c.body)
            .join(bodies, bodies.c.sha256 == evidence.c.sha256)
            .where(
                evidence.c.kind == found.wanted.kind.value,
                evidence.c.key == found.wanted.key,
                evidence.c.answer.is_not(None),
                evidence.c.fetched_at.between(now - DAY, now),
            )
            .order_by(evidence.c.fetched_at.desc())
            .limit(1)
        )
        told = self._connection.execute(query).one_or_none()
        if told is not None:
            # Its own time, else an answer that is passed on would never be old.
            told_at = {"answer": told.answer, "fetched_at": told.fetched_at}
            self._bring(found, told.body, told_at, now)
        return told is not None

    def _bring(
        self,
        found: Evidence,
        body: bytes,
        values: Mapping[str, Any],
        now: int,
        *,
        keep: bool = True,
    ) -> None:
        lifetime = self._lifetime(found, now)
        if lifetime is None:
            return  # it was destroyed meanwhile
        digest = hashlib.sha256(body).hexdigest()
        if keep:
            keep_body(self._connection, body, lifetime, now)
        self._connection.execute(
            _one(found).values(
                state=EvidenceState.OK.value,
                retry_at=None,
                sha256=digest,
                error="",
                **values,
                **lifetime,
            )
        )
        self._connection.execute(
            records.update()
            .where(records.c.id == found.record_id)
            .values(evidence_version=records.c.evidence_version + 1, unjudged=True)
        )

    def looked_up(self, found: Evidence, now: int) -> None:
        """Store that an author was looked up; what was found is a record itself."""
        self._connection.execute(
            _one(found).values(
                state=EvidenceState.OK.value, retry_at=None, error="", fetched_at=now
            )
        )

    def miss(
        self,
        found: Evidence,
        error: str,
        retry_at: int | None,
        now: int,
        *,
        tried: bool = True,
    ) -> None:
        """Store that a fetch failed, for good if `retry_at` is None."""
        state = EvidenceState.FAILED if retry_at is None else EvidenceState.RETRY
        self._connection.execute(
            _one(found).values(
                state=state.value,
                retry_at=retry_at,
                error=error,
                fetched_at=now,
                attempts=found.attempts if tried else found.attempts - 1,
            )
        )

    def _lifetime(self, found: Evidence, now: int) -> Mapping[str, Any] | None:
        """Return how long it lives: as pictures do, or longer with a case."""
        query = (
            sa.select(
                records.c.platform,
                evidence.c.data_class,
                evidence.c.expires_at,
                evidence.c.legal_hold,
            )
            .join(records, records.c.id == evidence.c.record_id)
            .where(evidence.c.id == found.id)
        )
        stored = self._connection.execute(query).mappings().one_or_none()
        if stored is None:
            return None
        own = self._lifetimes.columns(DataClass.AVATAR, now, stored["platform"])
        own["legal_hold"] = stored["legal_hold"]
        if stored["expires_at"] > own["expires_at"]:
            own |= {name: stored[name] for name in ("data_class", "expires_at")}
        return own


def _due(now: int) -> sa.ColumnElement[bool]:
    again = sa.and_(evidence.c.state == EvidenceState.RETRY, evidence.c.retry_at <= now)
    return sa.or_(evidence.c.state == EvidenceState.WANTED, again)


def _one(found: Evidence) -> sa.Update:
    return evidence.update().where(evidence.c.id == found.id)
