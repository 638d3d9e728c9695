"""Evidence and raw bytes on both databases."""

from monitor.domain.evidence import (
    Attachment,
    EvidenceState,
    Picture,
    wanted_evidence,
)
from monitor.domain.records import RecordId
from monitor.domain.sources import SourceId
from monitor.domain.time import DAY, HOUR
from monitor.ports.connector import RawItem, RawResponse
from monitor.ports.fetch import Fetched
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies, evidence, parked, responses
from tests.builders import account, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of, subject_of

SIGHTING = account(avatar_url="https://cdn.example/a.png")
FETCHED = Fetched(
    url="https://cdn.example/a.png", status=200, media_type="image/png", body=b"png"
)
PICTURE = Picture(media_type="image/png", width=4, height=4)


def wanted(store: SqlStore) -> RecordId:
    """Store an account whose avatar is wanted."""
    with store.write() as tx:
        (seen,) = tx.records.sight([SIGHTING], baseline=False, now=START)
        tx.evidence.want(seen.record_id, wanted_evidence(SIGHTING), START)
    return seen.record_id


def test_a_record_is_not_judged_before_its_first_attempt_ended(store: SqlStore) -> None:
    """It waits for the fetch, whatever comes of it."""
    record_id = wanted(store)
    with store.write() as tx:
        before = tx.records.unjudged(10)
        (found,) = tx.evidence.claim(record_id, START)
        tx.evidence.miss(found, "unavailable", START + HOUR, START)
        after = tx.records.unjudged(10)

    assert (before, after) == ([], [record_id])


def test_the_same_picture_is_wanted_once(store: SqlStore) -> None:
    """A signed URL that changes is no new picture."""
    record_id = wanted(store)
    with store.write() as tx:
        other = account(avatar_url="https://cdn.example/a.png?signature=2")
        new = tx.evidence.want(record_id, wanted_evidence(other), START)

    assert not new


def test_what_arrives_raises_the_evidence_version(store: SqlStore) -> None:
    """So that the record is judged again."""
    record_id = wanted(store)
    with store.write() as tx:
        (found,) = tx.evidence.claim(record_id, START)
        tx.evidence.bring(found, FETCHED, PICTURE, START)
        subject = subject_of(tx, record_id)

    assert subject is not None
    assert subject.evidence_version == 1
    assert [(e.state, e.picture) for e in subject.evidence] == [
        (EvidenceState.OK, PICTURE)
    ]


def test_an_attempt_is_counted_when_it_is_claimed(store: SqlStore) -> None:
    """A crash during the fetch counts."""
    record_id = wanted(store)
    with store.write() as tx:
        attempts = [tx.evidence.claim(record_id, START)[0].attempts for _ in range(3)]

    assert attempts == [1, 2, 3]


def test_a_failed_fetch_is_due_again_at_its_time(store: SqlStore) -> None:
    """And one that failed for good never."""
    record_id = wanted(store)
    with store.write() as tx:
        (found,) = tx.evidence.claim(record_id, START)
        tx.evidence.miss(found, "unavailable", START + HOUR, START)
        too_soon = tx.evidence.claim(record_id, START)
        (again,) = tx.evidence.claim(record_id, START + HOUR)
        tx.evidence.miss(again, "refused", None, START)
        never = tx.evidence.claim(record_id, START + DAY)

    assert (too_soon, never) == ([], [])


def test_files_that_people_bring_are_kept_once(store: SqlStore) -> None:
    """The same screenshot twice is one evidence."""
    record_id = wanted(store)
    file = Attachment(name="shot.png", body=b"bytes")
    with store.write() as tx:
        tx.evidence.attach(record_id, [file, file], START)
    rows = [row for row in rows_of(store, evidence) if row.kind == "file"]

    assert [row.url for row in rows] == ["shot.png"]


def test_equal_bodies_are_stored_once_and_as_long_as_needed(store: SqlStore) -> None:
    """Two responses with one body share its bytes; the later one keeps them."""
    watch(store, now=START)
    first = RawResponse(
        url="http://a/", status=200, headers={}, body=b"[]", fetched_at=START
    )
    later = RawResponse(
        url="http://a/", status=200, headers={}, body=b"[]", fetched_at=START + DAY
    )
    with store.write() as tx:
        tx.archive.keep(SourceId(1), [later, first])
        tx.upkeep.purge(START + 30 * DAY, 100)

    assert len(rows_of(store, bodies)) == 1
    assert len(rows_of(store, responses)) == 1


def test_a_bad_item_is_parked_once_with_its_bytes(store: SqlStore) -> None:
    """The same item again counts an attempt."""
    watch(store, now=START)
    item = RawItem(form="row", body=b"\xff\0{", locator="x" * 5000)
    with store.write() as tx:
        tx.archive.park(SourceId(1), Stage.INGEST, item, "no JSON", START)
        tx.archive.park(None, Stage.INGEST, item, "no JSON", START)
    (row,) = rows_of(store, parked)

    assert (row.body, row.attempts) == (b"\xff\0{", 2)


def test_a_legal_hold_stops_the_purge(store: SqlStore) -> None:
    """Held evidence stays, whatever its age."""
    wanted(store)
    with store.write() as tx:
        tx._connection.execute(evidence.update().values(legal_hold=True))
        tx.upkeep.purge(START + 1000 * DAY, 100)

    assert len(rows_of(store, evidence)) == 1
