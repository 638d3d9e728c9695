"""Opening cases: new findings join the case of their practice and subject."""

from dataclasses import replace

import pytest

from monitor.domain.cases import CaseChange, Resolution
from monitor.domain.findings import Severity
from monitor.domain.records import Account, Post, PostForm
from monitor.pipeline.open_cases import open_case
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import cases
from tests.builders import RIVERSIDE, assessment, review
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import sighted


def test_a_dismissed_case_stays_closed(store: SqlStore, clock: FakeClock) -> None:
    """What a person called harmless never alerts again."""
    assert _alerts_after_closing(store, clock, Resolution.DISMISSED) == 0
    assert [row.state for row in rows_of(store, cases)] == ["closed"]


def test_a_resolved_case_opens_again_when_its_author_changes_it(
    store: SqlStore, clock: FakeClock
) -> None:
    """An impostor that comes back with a new name is news."""
    assert _alerts_after_closing(store, clock, Resolution.RESOLVED) == 1
    assert [row.state for row in rows_of(store, cases)] == ["open"]


def _alerts_after_closing(
    store: SqlStore, clock: FakeClock, resolution: Resolution
) -> int:
    """Close the only case, let its author change it, return the new alerts."""
    world = World(store, clock, FakeConnector([["billing"]]))
    world.cycle()
    with store.write() as tx:
        (row,) = tx.readers.cases(None)
        tx.cases.decide(row.id, "ana", resolution, "why", clock.now())
    world.connector = FakeConnector([[], ["billing"]])
    world.connector.avatar_url = "https://cdn.example/new.png"
    return world.cycle().alerts_delivered


def test_the_first_finding_opens_a_case(sqlite_store: SqlStore) -> None:
    """Named by the account's handle."""
    subject = sighted(sqlite_store)
    with sqlite_store.write() as tx:
        changed = open_case(tx, subject, RIVERSIDE, [assessment()], START)

    assert changed.change is CaseChange.OPENED
    assert (changed.case.label, changed.case.subject) == (
        "riverside-billing",
        "bluesky:account:did:1",
    )
    assert [row.id for row in rows_of(sqlite_store, cases)] == [changed.case_id]


@pytest.mark.parametrize(
    ("severity", "change"),
    [
        (Severity.LOW, CaseChange.UPDATED),
        (Severity.CRITICAL, CaseChange.SEVERITY_RAISED),
    ],
)
def test_later_findings_join_it(
    sqlite_store: SqlStore, severity: Severity, change: CaseChange
) -> None:
    """One subject has one case, and only a graver finding is news."""
    subject = sighted(sqlite_store)
    with sqlite_store.write() as tx:
        first = open_case(tx, subject, RIVERSIDE, [assessment()], START)
        second = open_case(tx, subject, RIVERSIDE, [assessment(severity)], START)

    assert second.case_id == first.case_id
    assert second.change is change


def test_an_account_without_a_handle_is_known_by_its_id(
    sqlite_store: SqlStore,
) -> None:
    """A case is never without a name."""
    subject = replace(sighted(sqlite_store), content=Account(display_name="Clinic"))
    with sqlite_store.write() as tx:
        changed = open_case(tx, subject, RIVERSIDE, [assessment()], START)

    assert changed.case.label == "did:1"


def test_a_review_is_known_by_its_id_and_never_by_its_author(
    sqlite_store: SqlStore,
) -> None:
    """Who wrote it may be a patient."""
    seen = review("r1")
    content = Post(form=PostForm.REVIEW, author_name="Jane Doe", text="words")
    subject = replace(sighted(sqlite_store), identity=seen.identity, content=content)
    with sqlite_store.write() as tx:
        open_case(tx, subject, RIVERSIDE, [assessment()], START)
    (row,) = rows_of(sqlite_store, cases)

    assert row.label == "r1"
    assert "Jane Doe" not in str(row)
