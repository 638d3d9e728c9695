"""Rows that tests of the store begin with."""

from monitor.domain.findings import DetectorKey, Severity
from monitor.domain.records import Sighting
from monitor.domain.subjects import Subject
from monitor.pipeline.open_cases import Changed, open_case
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, account, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import subject_of

BY = DetectorKey(detector="impersonation", version=1, watchlist_digest="d")


def sighted(store: SqlStore, seen: Sighting | None = None) -> Subject:
    """Store `seen`, or the same account each time, and return it as a subject."""
    with store.write() as tx:
        tx.upkeep.sync_practices([practice()], START)
        sightings = [seen or account()]
        (stored,) = tx.records.sight(sightings, baseline=False, now=START)
        subject = subject_of(tx, stored.record_id)
    assert subject is not None
    return subject


def opened(
    store: SqlStore, severity: Severity = Severity.HIGH, of: Sighting | None = None
) -> Changed:
    """Open a case about `of`, or about the same account each time."""
    subject = sighted(store, of)
    found = [assessment(severity)]
    with store.write() as tx:
        ids = tx.cases.find(subject, BY, found, START)
        changed = open_case(tx, subject, RIVERSIDE, found, START)
        tx.cases.join(changed.case_id, ids)
    return changed
