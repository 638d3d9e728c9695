"""Reports: a person saw something that no source brought."""

from dataclasses import replace

from monitor.domain.cases import CaseChange, CaseState, Resolution
from monitor.domain.evidence import Attachment
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.routes import Route
from monitor.domain.time import DAY
from monitor.pipeline.open_cases import Changed
from monitor.pipeline.report import Report, report
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies, evidence, revisions
from monitor.storage.tables.work import cases, decisions, findings, outbox
from tests.builders import RIVERSIDE
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of

TO_SOC = Route(kinds=frozenset(FindingKind), to=("soc",))
BY_HANDLE = Report(
    practice_id=RIVERSIDE,
    platform="facebook",
    handle="RiversideHelp",
    url=None,
    kind=FindingKind.IMPERSONATION,
    severity=Severity.MEDIUM,
    actor="ana",
)
BY_URL = replace(
    BY_HANDLE, platform="web", handle="", url="https://riverside.example/\ud800"
)


def tell(store: SqlStore, reported: Report = BY_HANDLE, now: int = START) -> Changed:
    """Report it."""
    return report(store, reported, [TO_SOC], now)


def test_a_report_opens_a_case_and_alerts(store: SqlStore) -> None:
    """What a person says is taken for true until somebody decides."""
    changed = tell(store)
    (finding,) = rows_of(store, findings)

    assert changed.change is CaseChange.OPENED
    assert (changed.case.label, changed.case.platform) == ("RiversideHelp", "facebook")
    assert finding.score > 0.9
    assert "A person reported it." in finding.signals
    assert [(row.actor, row.action) for row in rows_of(store, decisions)] == [
        ("ana", "reported")
    ]
    assert [row.channel for row in rows_of(store, outbox)] == ["soc"]


def test_an_address_is_enough(store: SqlStore) -> None:
    """The case shows it, whatever characters it has."""
    changed = tell(store, BY_URL)
    (row,) = rows_of(store, cases)

    assert changed.change is CaseChange.OPENED
    assert row.url.startswith("https://riverside.example/")


def test_a_report_without_a_route_is_a_case_all_the_same(
    sqlite_store: SqlStore,
) -> None:
    """Nobody is paged, and it is not lost."""
    report(sqlite_store, BY_HANDLE, [], START)

    assert len(rows_of(sqlite_store, cases)) == 1
    assert rows_of(sqlite_store, outbox) == []


def test_files_are_kept_with_the_case(store: SqlStore) -> None:
    """Their bytes as they are, the same file once."""
    file = Attachment(name="shot.png", body=b"\x89PNG")
    tell(store, replace(BY_HANDLE, files=[file]))
    tell(store, replace(BY_HANDLE, files=[file]))

    assert [(row.kind, row.url) for row in rows_of(store, evidence)] == [
        ("file", "shot.png"),
        ("reported_image", "shot.png"),
    ]
    assert [(row.body, row.data_class) for row in rows_of(store, bodies)] == [
        (b"\x89PNG", "case")
    ]


def test_the_same_report_again_is_no_news(store: SqlStore) -> None:
    """It joins the case that exists, however the handle is written."""
    first = tell(store)
    again = tell(store)

    assert (again.case_id, again.change) == (first.case_id, CaseChange.UPDATED)
    assert len(rows_of(store, findings)) == 1
    assert len(rows_of(store, outbox)) == 1


def test_handles_differ_only_by_their_letters(sqlite_store: SqlStore) -> None:
    """Capitals make no other account."""
    first = tell(sqlite_store)
    again = tell(sqlite_store, replace(BY_HANDLE, handle="RIVERSIDEHELP"))

    assert again.case_id == first.case_id


def test_a_second_person_is_a_second_finding(sqlite_store: SqlStore) -> None:
    """The case shows who reported it."""
    tell(sqlite_store)
    tell(sqlite_store, replace(BY_HANDLE, actor="ben"))
    people = [row.actor for row in rows_of(sqlite_store, decisions)]

    assert people == ["ana", "ben"]
    assert len(rows_of(sqlite_store, findings)) == 2


def test_a_report_may_get_worse_more_than_once(store: SqlStore) -> None:
    """Each time somebody hears of it, and the case shows why."""
    changes = [
        tell(store, replace(BY_HANDLE, severity=severity)).change
        for severity in (Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL)
    ]

    assert changes[1:] == [CaseChange.SEVERITY_RAISED] * 2
    assert len(rows_of(store, outbox)) == 3
    assert [row.severity for row in rows_of(store, findings)] == [
        "medium",
        "high",
        "critical",
    ]


def test_what_a_person_dismissed_stays_closed(sqlite_store: SqlStore) -> None:
    """A report does not overwrite a decision; a person can open it again."""
    changed = tell(sqlite_store)
    with sqlite_store.write() as tx:
        tx.cases.decide(changed.case_id, "ben", Resolution.DISMISSED, "a fan", START)
    again = tell(sqlite_store, replace(BY_HANDLE, actor="eve"))

    assert again.change is CaseChange.KEPT_CLOSED
    assert again.case.state is CaseState.CLOSED


def test_a_report_reopens_what_was_resolved(sqlite_store: SqlStore) -> None:
    """The fake is back, says a person: somebody must hear of it."""
    changed = tell(sqlite_store)
    with sqlite_store.write() as tx:
        tx.cases.decide(changed.case_id, "ben", Resolution.RESOLVED, "down", START)
    again = tell(sqlite_store, replace(BY_HANDLE, actor="eve"))

    assert (again.case_id, again.change) == (changed.case_id, CaseChange.REOPENED)
    assert len(rows_of(sqlite_store, outbox)) == 2


def test_a_report_joins_the_case_that_a_detector_opened(
    store: SqlStore, clock: FakeClock
) -> None:
    """One case for one account, whoever found it first."""
    world = World(store, clock, FakeConnector([["riverside-billing"]]))
    world.cycle()
    by_handle = replace(BY_HANDLE, platform="bluesky", handle="Riverside-Billing")
    again = tell(store, by_handle)

    assert again.change is CaseChange.UPDATED
    assert len(rows_of(store, cases)) == 1


def test_what_was_purged_can_be_reported_again(store: SqlStore) -> None:
    """Years later, when only its hash is left."""
    changed = tell(store)
    later = START + 3000 * DAY
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ben", Resolution.RESOLVED, "down", START)
        tx.upkeep.purge(later, 100)
    again = tell(store, now=later)

    assert [row.body for row in rows_of(store, revisions)] == [None]
    assert again.change is CaseChange.OPENED
