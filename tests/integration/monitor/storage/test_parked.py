"""Items that were put aside, on both databases."""

from monitor.domain.records import Identity
from monitor.domain.sources import SourceId
from monitor.domain.time import DAY, MINUTE
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.ports.parked import ParkedId
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, revisions
from tests.builders import account, plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import while_open
from tests.integration.monitor.storage.rows import rows_of

ITEM = RawItem(form="row", body=b"\xff\0{", locator="file:7")


def park(store: SqlStore, source: int | None = 1, *, item: RawItem = ITEM) -> None:
    """Put an item aside, of one of two sources."""
    stage = Stage.JUDGE if source is None else Stage.INGEST
    source_id = None if source is None else SourceId(source)
    with store.write() as tx:
        tx.archive.park(source_id, stage, item, "no JSON", START)


def watch_two(store: SqlStore) -> None:
    """Two connectors with a source each."""
    watch(store, plan(connector="a"), plan(connector="b"), now=START)


def test_rows_tell_whose_and_why(store: SqlStore) -> None:
    """With the size of the bytes instead of them; a record has no source."""
    watch_two(store)
    park(store)
    park(store, None)
    with store.read() as tx:
        first, second = tx.parked.rows(None, START, 10)

    assert (first.connector, first.source, first.size) == ("a", "riverside", 3)
    assert (first.error, first.attempts, first.parked_at) == ("no JSON", 1, START)
    assert (second.stage, second.connector) == (Stage.JUDGE, "")


def test_rows_of_one_connector(store: SqlStore) -> None:
    """And no more than asked for; ids have no limit."""
    watch_two(store)
    for source in (1, 2):
        for body in (b"x", b"y"):
            item = RawItem(form="row", body=body, locator=str(source))
            park(store, source, item=item)
    with store.read() as tx:
        rows = tx.parked.rows("b", START, 1)
        ids = tx.parked.ids("b", START)
        everything = tx.parked.ids(None, START)

    assert [row.connector for row in rows] == ["b"]
    assert (len(ids), len(everything)) == (2, 4)


def test_items_come_with_their_bytes(store: SqlStore) -> None:
    """Those that are still there."""
    watch_two(store)
    park(store)
    with store.read() as tx:
        found = tx.parked.items([ParkedId(1), ParkedId(2)], START)

    assert [(one.item, one.source_id) for one in found] == [(ITEM, 1)]


def test_what_is_due_to_be_destroyed_is_as_good_as_gone(store: SqlStore) -> None:
    """Trying it again would keep it for longer than it may be kept."""
    watch_two(store)
    park(store)
    with store.read() as tx:
        later = START + 14 * DAY
        found = (
            tx.parked.rows(None, later, 10),
            tx.parked.ids(None, later),
            tx.parked.items([ParkedId(1)], later),
        )

    assert [list(each) for each in found] == [[], [], []]


def test_an_item_is_taken_once(postgres_store: SqlStore) -> None:
    """Of two that take it at once, one gets it."""
    watch_two(postgres_store)
    park(postgres_store)
    taken = while_open(
        postgres_store,
        lambda tx: tx.parked.take(ParkedId(1)),
        lambda tx: tx.parked.take(ParkedId(1)),
    )

    assert sorted(taken) == [False, True]


def test_a_failure_counts_and_says_why(store: SqlStore) -> None:
    """What is gone meanwhile does not come back by it."""
    watch_two(store)
    park(store)
    with store.write() as tx:
        there = [tx.parked.failed(ParkedId(id_), "still bad") for id_ in (1, 2)]
    (row,) = rows_of(store, parked)

    assert there == [True, False]
    assert (row.attempts, row.error, row.parked_at) == (2, "still bad", START)


def newer(store: SqlStore, identity: Identity, since: int) -> bool:
    """Whether something newer is known of a record."""
    with store.read() as tx:
        return identity in tx.parked.newer([identity], since)


def test_what_was_seen_since_is_newer(store: SqlStore) -> None:
    """What was seen before, or with the item, is not; nor what nobody knows."""
    seen = account()
    with store.write() as tx:
        tx.records.sight([seen], baseline=False, now=START)

    assert newer(store, seen.identity, START - 1)
    assert not newer(store, seen.identity, START)
    assert not newer(store, account(native_id="other").identity, 0)
    with store.read() as tx:
        assert not tx.parked.newer([], 0)


def test_what_its_platform_deleted_is_newer(store: SqlStore) -> None:
    """What was merely kept long enough is not: then the item says more."""
    gone, old = account(native_id="gone"), account(native_id="old")
    with store.write() as tx:
        tx.records.sight([gone, old], baseline=False, now=START)
        for number, digest in ((1, ""), (2, "x")):
            blank = {"body": None, "digest": digest, "deleted_at": START + MINUTE}
            own = revisions.c.record_id == number
            tx._connection.execute(revisions.update().where(own).values(blank))

    assert newer(store, gone.identity, START)
    assert not newer(store, old.identity, START)
