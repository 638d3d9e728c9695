"""Raw bytes on both databases."""

from monitor.domain.sources import SourceId
from monitor.domain.time import DAY, HOUR
from monitor.ports.connector import RawItem, RawResponse
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies, parked, responses
from tests.builders import plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of

ITEM = RawItem(form="row", body=b"\xff\0{", locator="file:7")


def response(at: int = START, body: bytes = b"[]") -> RawResponse:
    """An answer of a platform."""
    headers = {"Content-Type": "text/plain; charset=\udcff"}
    return RawResponse(
        url="http://a/", status=200, headers=headers, body=body, fetched_at=at
    )


def test_equal_bodies_are_stored_once_and_as_long_as_needed(store: SqlStore) -> None:
    """Two responses with one body share its bytes; the later one keeps them."""
    watch(store, now=START)
    with store.write() as tx:
        tx.archive.keep(SourceId(1), [response(START + DAY), response()])
        tx.upkeep.purge(START + 14 * DAY, 100)

    assert len(rows_of(store, bodies)) == 1
    assert len(rows_of(store, responses)) == 1


def test_a_bad_item_is_parked_once_with_its_bytes(store: SqlStore) -> None:
    """The same item again counts an attempt."""
    watch(store, now=START)
    with store.write() as tx:
        tx.archive.park(SourceId(1), Stage.INGEST, ITEM, "no JSON", START)
        tx.archive.park(None, Stage.INGEST, ITEM, "no JSON", START)
    (row,) = rows_of(store, parked)

    assert (row.body, row.attempts) == (b"\xff\0{", 2)


def test_a_response_is_kept_as_it_came(store: SqlStore) -> None:
    """Status, headers and the bytes themselves, whatever they are."""
    watch(store, now=START)
    with store.write() as tx:
        tx.archive.keep(SourceId(1), [response(body=bytes(range(256)))])
    (kept,), (body,) = rows_of(store, responses), rows_of(store, bodies)

    assert (kept.url, kept.status, kept.sha256) == ("http://a/", 200, body.sha256)
    assert body.body == bytes(range(256))


def test_items_with_one_locator_but_other_bytes_are_parked_apart(
    sqlite_store: SqlStore,
) -> None:
    """A file that was replaced is another bad item."""
    other = RawItem(form="row", body=b"{", locator=ITEM.locator)
    with sqlite_store.write() as tx:
        for item in (ITEM, other):
            tx.archive.park(None, Stage.INGEST, item, "no JSON", START)

    assert [row.attempts for row in rows_of(sqlite_store, parked)] == [1, 1]


def test_a_locator_without_end_is_bounded(store: SqlStore) -> None:
    """No index of any database refuses it."""
    item = RawItem(form="row", body=b"", locator="x\0" * 50_000)
    with store.write() as tx:
        tx.archive.park(None, Stage.INGEST, item, "too long", START)

    assert [len(row.locator) for row in rows_of(store, parked)] == [512]


def test_a_platforms_cap_holds_for_raw_bytes(sqlite_store: SqlStore) -> None:
    """What Yelp answered goes after 24 hours, read or not."""
    watch(sqlite_store, plan(platform="yelp"), now=START)
    with sqlite_store.write() as tx:
        tx.archive.keep(SourceId(1), [response()])
        tx.archive.park(SourceId(1), Stage.INGEST, ITEM, "no JSON", START)
        purged = tx.upkeep.purge(START + 25 * HOUR, 100)

    assert (purged["responses"], purged["bodies"], purged["parked"]) == (1, 1, 1)
