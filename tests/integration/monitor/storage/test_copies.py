"""Sketches and copies in both databases."""

from monitor.domain.bursts.copies import HASHES, KEYS, Sketch
from monitor.domain.records import RecordId
from monitor.storage.store import SqlStore
from monitor.storage.tables.crowds import sketch_keys
from tests.builders import review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of

ONE, TWO, THREE = map(RecordId, (1, 2, 3))


def sketch(start: int = 0) -> Sketch:
    """Hashes up to the largest that there are."""
    return (*range(start, start + HASHES - 1), 2**63 - 1)


def keep(store: SqlStore, *sketches: Sketch) -> None:
    """Store reviews with their sketches."""
    with store.write() as tx:
        seen = [review(str(number)) for number in range(len(sketches))]
        stored = tx.records.sight(seen, baseline=False, now=START)
        for sighted, found in zip(stored, sketches, strict=True):
            tx.copies.keep(sighted.record_id, found, "yelp", START)


def test_a_sketch_is_found_by_its_smallest_hashes(store: SqlStore) -> None:
    """One of them is enough, the newest come first."""
    keep(store, sketch(), sketch(KEYS - 1), sketch(KEYS))
    with store.read() as tx:
        assert tx.copies.alike(sketch(), 9) == {ONE: sketch(), TWO: sketch(KEYS - 1)}
        assert list(tx.copies.alike(sketch(), 1)) == [TWO]


def test_a_new_revision_has_a_new_sketch(store: SqlStore) -> None:
    """Or none, if it became too short."""
    keep(store, sketch())
    with store.write() as tx:
        tx.copies.keep(ONE, sketch(99), "yelp", START)
        assert tx.copies.alike(sketch(), 9) == {}
        tx.copies.keep(ONE, (), "yelp", START)

    assert rows_of(store, sketch_keys) == []


def test_copies_of_copies_are_of_the_first(store: SqlStore) -> None:
    """Whichever they were found by."""
    keep(store, sketch(), sketch(), sketch())
    with store.write() as tx:
        tx.copies.copy(TWO, ONE)
        tx.copies.copy(THREE, TWO)
        tx.copies.copy(THREE, TWO)
    with store.read() as tx:
        found = tx.copies.of(ONE, 2)

    assert found is not None
    assert (found.first.native_id, found.texts, found.newest) == ("0", 3, [THREE, TWO])


def test_what_has_no_copies_is_told_so(store: SqlStore) -> None:
    """One of three."""
    keep(store, sketch(), sketch(), sketch(5))
    with store.write() as tx:
        tx.copies.copy(TWO, ONE)
        assert tx.copies.of(THREE, 9) is None
        assert tx.copies.among([ONE, TWO, THREE]) == {ONE, TWO}
