"""Rows of counted and copied texts, and of images that were removed."""

from monitor.domain.bursts.crowds import Sort
from monitor.domain.cases import CaseId
from monitor.domain.records import RecordId
from monitor.domain.retention import DataClass
from monitor.domain.tallies import Counted
from monitor.domain.watch import PracticeId
from monitor.ports.crowds import Series
from monitor.storage.store import SqlTransaction
from monitor.storage.tables.content import records, removed_images
from tests.fakes.runtime import START

BARE = {
    "platform": "yelp",
    "kind": "post",
    "native_id": "bare",
    "revision": 0,
    "evidence_version": 0,
    "baseline": False,
    "historical": False,
    "unjudged": False,
    "first_seen_at": START,
    "last_seen_at": START,
    "data_class": "mention",
    "expires_at": START,
    "legal_hold": False,
}


def fill_crowds(tx: SqlTransaction, record_id: RecordId, case_id: CaseId) -> None:
    """Leave a row in every table of counted and copied texts."""
    text = Counted(
        record_id=record_id,
        practice_id=PracticeId("riverside"),
        sort=Sort.REVIEW,
        place="",
        said_at=START,
        first=False,
    )
    tx.crowds.count([text], START)
    tx.crowds.begin(Series(text.practice_id, text.sort), START)
    tx.lessons.teach(case_id, text.practice_id, ["r/austin"], START, ours=False)
    # Of a text whose content is not there: with it, its sketch would go as well.
    (bare,) = tx._connection.execute(
        records.insert().values(BARE).returning(records.c.id)
    ).one()
    tx.copies.keep(RecordId(bare), (1, 2), str(BARE["platform"]), START)
    tx.copies.copy(record_id, RecordId(bare))


def fill_removed_image(
    tx: SqlTransaction, record_id: RecordId, case_id: CaseId
) -> None:
    """Leave the hashes of an image of a case that was resolved."""
    lifetime = tx._lifetimes.columns(DataClass.CASE, START)
    tx._connection.execute(
        removed_images.insert().values(
            practice_id="riverside",
            case_id=case_id,
            record_id=record_id,
            sha256="00",
            prints="[]",
            watched_at=START,
            **lifetime,
        )
    )
