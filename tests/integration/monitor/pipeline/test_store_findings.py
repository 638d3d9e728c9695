"""Storing findings: what is new of one revision, by its case."""

from dataclasses import replace

from monitor.domain.findings import FindingKind
from monitor.domain.watch import PracticeId
from monitor.pipeline.detect import Detection
from monitor.pipeline.store_findings import store_findings
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, assessment
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import BY, sighted

OTHER = PracticeId("lakeside")


def stored(store: SqlStore, *practices: PracticeId) -> list[tuple[PracticeId, str]]:
    """Store a finding for each of `practices`; return the cases of what is new."""
    subject = sighted(store)
    found = [assessment(practice_id=each) for each in practices]
    with store.write() as tx:
        detection = Detection(by=BY, assessments=found)
        new, ids = store_findings(tx, subject, [detection], START)
    assert new.keys() == ids.keys()
    return list(new)


def test_each_practice_has_a_case_of_its_own(sqlite_store: SqlStore) -> None:
    """About the same subject."""
    cases = stored(sqlite_store, RIVERSIDE, OTHER)

    assert [practice for practice, _ in cases] == [RIVERSIDE, OTHER]
    assert len({subject for _, subject in cases}) == 1


def test_what_was_found_before_is_not_new(sqlite_store: SqlStore) -> None:
    """By the same detector and watchlist."""
    stored(sqlite_store, RIVERSIDE)

    assert stored(sqlite_store, RIVERSIDE) == []


def test_a_claim_is_a_subject_of_its_own(sqlite_store: SqlStore) -> None:
    """Whoever repeats it."""
    subject = sighted(sqlite_store)
    claim = replace(
        assessment(kind=FindingKind.MISINFORMATION, verdict=None), claim="tea"
    )
    with sqlite_store.write() as tx:
        detection = Detection(by=BY, assessments=[claim, assessment()])
        new, _ = store_findings(tx, subject, [detection], START)

    assert [about for _, about in new] == ["claim:tea", str(subject.identity)]
