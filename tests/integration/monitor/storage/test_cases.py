"""Findings, cases, alerts and decisions on both databases."""

from monitor.domain.cases import CaseChange, CaseId, CaseState, Resolution
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.time import DAY
from monitor.pipeline.open_cases import open_case
from monitor.storage.store import SqlStore, SqlTransaction
from monitor.storage.tables.content import revisions
from monitor.storage.tables.work import (
    alerts,
    case_findings,
    cases,
    decisions,
    findings,
)
from tests.builders import RIVERSIDE, account, assessment, review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import while_open
from tests.integration.monitor.storage.rows import rows_of, subject_of
from tests.integration.monitor.storage.stored import BY, opened, sighted


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


def test_two_workers_open_one_case(postgres_store: SqlStore) -> None:
    """Who comes second waits, and finds the case that the first one opened."""
    subject = sighted(postgres_store)

    def opening(tx: SqlTransaction) -> CaseId:
        return open_case(tx, subject, RIVERSIDE, [assessment()], START).case_id

    first, second = while_open(postgres_store, opening, opening, prepare=opening)
    assert first == second


def test_what_an_earlier_wording_said(store: SqlStore) -> None:
    """The gravest of each kind, of the last revision that was judged."""
    kinds = (FindingKind.SCAM, FindingKind.PHI_EXPOSURE)
    first = sighted(store, review(text="a"))
    found = [assessment(Severity.LOW, kind=kind) for kind in kinds]
    with store.write() as tx:
        tx.cases.find(first, BY, found, START)
        tx.records.mark_judged([first], "d", START)
    edited = sighted(store, review(text="b"))
    with store.read() as tx:
        said = tx.cases.said(edited, RIVERSIDE)
        before = tx.cases.said(first, RIVERSIDE)

    assert said == dict.fromkeys(kinds, Severity.LOW)
    assert before == {}


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
        decided = tx.cases.decide(
            changed.case_id, "ana", Resolution.DISMISSED, "a fan", START
        )
        detail = tx.readers.case(changed.case_id, None)

    assert decided is not None
    case, change = decided
    assert change is CaseChange.CLOSED
    assert (case.state, case.resolution) == (CaseState.CLOSED, Resolution.DISMISSED)
    assert detail is not None
    assert detail.decisions == [(START, "ana", "dismissed", "a fan")]


def test_deciding_on_no_case_does_nothing(store: SqlStore) -> None:
    """An unknown case is told, and no decision is stored."""
    with store.write() as tx:
        decided = tx.cases.decide(CaseId(404), "ana", None, "why", START)

    assert decided is None
    assert rows_of(store, decisions) == []


def test_a_decision_keeps_the_content_as_long_as_the_case(store: SqlStore) -> None:
    """What was decided on can be looked at for as long as the case itself."""
    changed = opened(store)
    later = START + 700 * DAY
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "", later)
        tx.upkeep.purge(START + 800 * DAY, 100)
        detail = tx.readers.case(changed.case_id, None)
    (row,) = rows_of(store, revisions)

    assert row.body is not None
    assert detail is not None
    assert len(detail.findings) == 1


def test_a_platforms_cap_holds_though_there_is_a_case(store: SqlStore) -> None:
    """Our words stay; what Yelp delivered goes after its 24 hours."""
    with store.write() as tx:
        (seen,) = tx.records.sight(
            [account(platform="yelp")], baseline=False, now=START
        )
        subject = subject_of(tx, seen.record_id)
        assert subject is not None
        ids = tx.cases.find(subject, BY, [assessment()], START)
        changed = open_case(tx, subject, RIVERSIDE, [assessment()], START)
        tx.cases.join(changed.case_id, ids)
        tx.upkeep.purge(START + 2 * DAY, 100)

    assert [row.body for row in rows_of(store, revisions)] == [None]
    assert [row.id for row in rows_of(store, cases)] == [changed.case_id]


def test_a_case_alerts_each_time_it_gets_worse(store: SqlStore) -> None:
    """Two changes of one revision are two alerts, and no error."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        for _ in range(2):
            tx.cases.raise_alert(
                changed.case_id, CaseChange.SEVERITY_RAISED, subject, START
            )

    assert len(rows_of(store, alerts)) == 2
