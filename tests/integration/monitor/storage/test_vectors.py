"""Vectors of texts, on both databases."""

from monitor.domain.keys import text_digest
from monitor.domain.reading import text_of
from monitor.domain.records import Post
from monitor.domain.time import DAY
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import vectors
from monitor.storage.vectors import StoredVectors
from tests.builders import review
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.storage.rows import rows_of


def kept(store: SqlStore, *hashes: str, encoder: str = "minilm") -> dict[str, bytes]:
    """Return the vectors that are kept."""
    return dict(StoredVectors(store, FakeClock()).get(encoder, hashes))


def test_a_vector_is_found_by_encoder_and_hash(store: SqlStore) -> None:
    """Vectors of two encoders can't be compared."""
    StoredVectors(store, FakeClock()).put("minilm", {"a": b"1", "b": b"2"})

    assert kept(store, "a", "c") == {"a": b"1"}
    assert kept(store, "a", encoder="other") == {}


def test_a_vector_that_is_there_stays(store: SqlStore) -> None:
    """Two workers may encode the same text."""
    stored = StoredVectors(store, FakeClock())
    stored.put("minilm", {"a": b"1"})
    stored.put("minilm", {"a": b"2", "b": b"3"})

    assert kept(store, "a", "b") == {"a": b"1", "b": b"3"}


def test_a_vector_goes_with_its_text(store: SqlStore) -> None:
    """What is destroyed leaves no trace that could be searched."""
    seen = review(text="Waited \ud83d for hours.")
    assert isinstance(seen.content, Post)
    digest = text_digest(text_of(seen.content).body)
    StoredVectors(store, FakeClock()).put("minilm", {digest: b"1", "other": b"2"})
    with store.write() as tx:
        tx.records.sight([seen], baseline=False, now=START)
        tx.upkeep.purge(START + 2 * DAY, 10)

    assert [row.sha256 for row in rows_of(store, vectors)] == ["other"]


def test_vectors_go_by_themselves(store: SqlStore) -> None:
    """As those texts do that concern nobody."""
    StoredVectors(store, FakeClock()).put("minilm", {"a": b"1"})
    with store.write() as tx:
        tx.upkeep.purge(START + 14 * DAY, 10)

    assert rows_of(store, vectors) == []
