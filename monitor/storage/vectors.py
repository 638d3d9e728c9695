"""Vectors of texts, so that an equal text is encoded once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.keys import text_digest
from monitor.domain.reading import text_of
from monitor.domain.records import Content, Post
from monitor.domain.retention import DataClass
from monitor.ports.runtime import Clock
from monitor.ports.store import Store
from monitor.storage.lifetime import Lifetimes
from monitor.storage.statements import insert
from monitor.storage.tables.content import vectors


class SqlVectors:
    """Implements `monitor.ports.vectors.VectorRows` on one connection."""

    def __init__(self, connection: Connection, lifetimes: Lifetimes) -> None:
        self._connection = connection
        self._lifetimes = lifetimes

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return those vectors that are kept, by hash; others are missing."""
        query = sa.select(vectors.c.sha256, vectors.c.vector).where(
            vectors.c.encoder == encoder_id, vectors.c.sha256.in_(hashes)
        )
        return {row.sha256: row.vector for row in self._connection.execute(query)}

    def put(self, encoder_id: str, made: Mapping[str, bytes], now: int) -> None:
        """Keep vectors by hash. One that is there already stays."""
        rows = [
            {
                "encoder": encoder_id,
                "sha256": sha256,
                "vector": vector,
                "stored_at": now,
                "legal_hold": False,
                **self._lifetimes.columns(DataClass.UNMATCHED, now),
            }
            for sha256, vector in sorted(made.items())
        ]
        if rows:
            statement = insert(self._connection, vectors).on_conflict_do_nothing()
            self._connection.execute(statement, rows)

    def forget(self, hashes: Sequence[str]) -> None:
        """Destroy the vectors of these texts, by hash."""
        gone = vectors.delete().where(vectors.c.sha256.in_(hashes))
        self._connection.execute(gone.where(~vectors.c.legal_hold))


@dataclass(frozen=True, slots=True)
class StoredVectors:
    """Implements `monitor.ports.vectors.VectorStore`, a transaction a call."""

    store: Store
    clock: Clock

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return those vectors that are kept, by hash; others are missing."""
        with self.store.read() as tx:
            return tx.vectors.get(encoder_id, hashes)

    def put(self, encoder_id: str, vectors: Mapping[str, bytes]) -> None:
        """Keep `vectors`, by hash. One that is there already stays."""
        with self.store.write() as tx:
            tx.vectors.put(encoder_id, vectors, self.clock.now())


def forget_vectors(connection: Connection, contents: Iterable[Content]) -> None:
    """Destroy the vectors of texts whose content is destroyed.

    Args:
        connection: In the transaction that destroys them.
        contents: What is destroyed; what is no text has no vector.
    """
    hashes = {
        text_digest(text_of(post).body) for post in contents if isinstance(post, Post)
    }
    if hashes:
        gone = vectors.delete().where(vectors.c.sha256.in_(hashes))
        connection.execute(gone.where(~vectors.c.legal_hold))
