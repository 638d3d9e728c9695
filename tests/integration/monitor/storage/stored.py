"""Rows that tests of the store begin with."""

from monitor.domain.findings import DetectorKey, Severity
from monitor.domain.subjects import Subject
from monitor.pipeline.open_cases import Changed, open_case
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, account, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import subject_of

BY = DetectorKey(detector="impersonation", version=1, watchlist_digest="d")


def sighted(store: SqlStore) -> Subject:
    """Store one account and return it as a subject."""
    with store.write() as tx:
        tx.upkeep.sync_practices([practice()], START)
        (seen,) = tx.records.sight([account()], baseline=False, now=START)
        subject = subject_of(tx, seen.record_id)
    assert subject is not None
    return subject


def opened(store: SqlStore, severity: Severity = Severity.HIGH) -> Changed:
    """Open a case about one account."""
    subject = sighted(store)
    found = [assessment(severity)]
    with store.write() as tx:
        ids = tx.cases.find(subject, BY, found, START)
        changed = open_case(tx, subject, RIVERSIDE, found, START)
        tx.cases.join(changed.case_id, ids)
    return changed
