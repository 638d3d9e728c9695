"""Findings, cases, alerts and decisions on both databases."""

from monitor.domain.cases import CaseId, CaseState, Resolution
from monitor.domain.findings import DetectorKey, Severity, Subject
from monitor.domain.time import DAY
from monitor.pipeline.open_cases import Changed, open_case
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import revisions
from monitor.storage.tables.work import case_findings, cases, decisions, findings
from tests.builders import RIVERSIDE, account, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of, subject_of

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


def test_the_same_judgement_is_stored_once(store: SqlStore) -> None:
    """Judging again after a crash adds no finding."""
    subject = sighted(store)
    with store.write() as tx:
        first = tx.cases.find(subject, BY, [assessment()], START)
        second = tx.cases.find(subject, BY, [assessment()], START)

    assert (len(first), len(second)) == (1, 0)
    assert len(rows_of(store, findings)) == 1


def test_a_case_is_read_back_as_it_was_saved(store: SqlStore) -> None:
    """Nothing is lost between the domain and the row."""
    changed = opened(store)
    with store.write() as tx:
        found = tx.cases.of(RIVERSIDE, changed.case.subject)

    assert found == (changed.case_id, changed.case)


def test_a_practice_and_subject_have_one_case(store: SqlStore) -> None:
    """The second judgement updates the first one's case."""
    first = opened(store)
    second = opened(store, Severity.CRITICAL)

    assert first.case_id == second.case_id
    assert [row.severity for row in rows_of(store, cases)] == ["critical"]


def test_findings_keep_what_the_case_shows(store: SqlStore) -> None:
    """The detail of a case tells signals with their values."""
    changed = opened(store)
    with store.read() as tx:
        detail = tx.readers.case(changed.case_id, None)

    assert detail is not None
    assert [found for _, found in detail.findings] == [assessment()]
    assert detail.row.practice == practice().name


def test_content_of_a_case_outlives_what_concerns_nobody(store: SqlStore) -> None:
    """Two weeks purge the unmatched, not what a case needs."""
    opened(store)
    with store.write() as tx:
        tx.upkeep.purge(START + 15 * DAY, 100)
    (row,) = rows_of(store, revisions)

    assert row.body is not None
    assert row.data_class == "case"


def test_a_case_is_destroyed_with_its_findings_but_not_its_decisions(
    store: SqlStore,
) -> None:
    """Two years after its end a case goes; what was decided stays six."""
    changed = opened(store)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "down", START)
        tx.upkeep.purge(START + 731 * DAY, 100)

    assert rows_of(store, cases) == []
    assert rows_of(store, case_findings) == []
    assert [row.action for row in rows_of(store, decisions)] == ["resolved"]


def test_a_decision_closes_the_case_and_says_who(store: SqlStore) -> None:
    """Actor and reason are kept with the case."""
    changed = opened(store)
    with store.write() as tx:
        case = tx.cases.decide(
            changed.case_id, "ana", Resolution.DISMISSED, "a fan", START
        )
        detail = tx.readers.case(changed.case_id, None)

    assert case is not None
    assert (case.state, case.resolution) == (CaseState.CLOSED, Resolution.DISMISSED)
    assert detail is not None
    assert detail.decisions == [(START, "ana", "dismissed", "a fan")]


def test_deciding_on_no_case_does_nothing(store: SqlStore) -> None:
    """An unknown case is told, and no decision is stored."""
    with store.write() as tx:
        case = tx.cases.decide(CaseId(404), "ana", None, "why", START)

    assert case is None
    assert rows_of(store, decisions) == []


def test_people_see_only_their_groups(store: SqlStore) -> None:
    """A case of another group is neither listed nor shown."""
    changed = opened(store)
    with store.read() as tx:
        mine = tx.readers.cases({"default"})
        theirs = tx.readers.cases({"other"})
        shown = tx.readers.case(changed.case_id, {"other"})

    assert [row.id for row in mine] == [changed.case_id]
    assert theirs == []
    assert shown is None


def test_closed_cases_are_listed_only_on_request(store: SqlStore) -> None:
    """What was dealt with does not fill the list."""
    changed = opened(store)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "", START)
        listed = tx.readers.cases(None)
        everything = tx.readers.cases(None, closed=True)

    assert listed == []
    assert len(everything) == 1
