"""Raw bytes: responses as they came, and items that could not be read."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.keys import bounded_key
from monitor.domain.retention import DataClass
from monitor.domain.sources import SourceId
from monitor.ports.connector import RawItem, RawResponse
from monitor.ports.jobs import Stage
from monitor.storage import codec
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert
from monitor.storage.tables.content import bodies, parked, responses
from monitor.storage.tables.operations import sources


class SqlArchive:
    """Implements `monitor.ports.archive.Archive` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def keep(self, source_id: SourceId, kept: Sequence[RawResponse]) -> None:
        """Keep `kept`, their bodies once by hash."""
        platform = self._platform(source_id)
        for response in kept:
            lifetime = self._lifetimes.columns(
                DataClass.RAW_RESPONSE, response.fetched_at, platform
            )
            digest = keep_body(
                self._connection, response.body, lifetime, response.fetched_at
            )
            row = {
                "source_id": source_id,
                "url": response.url,
                "status": response.status,
                "headers": codec.dump(dict(response.headers)),
                "sha256": digest,
                "fetched_at": response.fetched_at,
                **lifetime,
            }
            self._connection.execute(responses.insert().values(row))

    def park(
        self,
        source_id: SourceId | None,
        stage: Stage,
        item: RawItem,
        error: str,
        now: int,
    ) -> int:
        """Put `item` aside with its bytes; return how often that was done."""
        platform = self._platform(source_id)
        statement = insert(self._connection, parked).values(
            source_id=source_id,
            stage=stage.value,
            locator=bounded_key(item.locator),
            form=item.form,
            body=item.body,
            sha256=hashlib.sha256(item.body).hexdigest(),
            error=error,
            attempts=1,
            parked_at=now,
            **self._lifetimes.columns(DataClass.PARKED, now, platform),
        )
        counted = statement.on_conflict_do_update(
            index_elements=["stage", "locator", "sha256"],
            set_={"attempts": parked.c.attempts + 1, "error": error},
        ).returning(parked.c.attempts)
        return int(self._connection.execute(counted).scalar_one())

    def take_back(self, stage: Stage, item: RawItem) -> None:
        """Forget that `item` was put aside."""
        self._connection.execute(
            parked.delete().where(
                parked.c.stage == stage.value,
                parked.c.locator == bounded_key(item.locator),
                parked.c.sha256 == hashlib.sha256(item.body).hexdigest(),
            )
        )

    def _platform(self, source_id: SourceId | None) -> str:
        query = sa.select(sources.c.platform).where(sources.c.id == source_id)
        return self._connection.execute(query).scalar_one_or_none() or ""


def keep_body(
    connection: Connection, body: bytes, lifetime: Mapping[str, Any], now: int
) -> str:
    """Keep `body` once, at least for `lifetime`; return its SHA-256 in hex."""
    digest = hashlib.sha256(body).hexdigest()
    statement = insert(connection, bodies).values(
        sha256=digest, body=body, stored_at=now, **lifetime
    )
    # Whoever needs the same bytes longest decides when they go.
    longer = statement.on_conflict_do_update(
        index_elements=["sha256"],
        set_={
            "data_class": statement.excluded.data_class,
            "expires_at": statement.excluded.expires_at,
        },
        where=bodies.c.expires_at < statement.excluded.expires_at,
    )
    connection.execute(longer)
    return digest
