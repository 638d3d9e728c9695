"""Tests for monitor.storage.bounds: times that a wrong clock wrote."""

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from monitor.domain.cases import CaseChange
from monitor.domain.digests import parse_digest
from monitor.domain.endpoints import Standing
from monitor.domain.evidence import EvidenceKind, Wanted
from monitor.domain.sources import Outcome
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.ports.jobs import LEASE, Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import evidence
from monitor.storage.tables.operations import endpoints, jobs, sources
from monitor.storage.tables.work import outbox
from tests.builders import account, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import opened, sighted

FAR = 3650 * DAY
WEEKLY = parse_digest("weekly mon 08:00 America/Chicago")


def rein_in(store: SqlStore, now: int = START, step: int = 0) -> int:
    """Bring back what is too far ahead."""
    with store.write() as tx:
        return tx.upkeep.rein_in(now, step)


def due_at(store: SqlStore, due: int, outcome: Outcome = Outcome.CHECKED) -> None:
    """Store a source whose last run said when the next is due."""
    watch(store, now=START)
    with store.write() as tx:
        (source,) = tx.sources.active()
        tx.sources.begin_run(source.id, due, START)
        tx.sources.end_run(source.id, outcome, "", due, START)


def job_at(store: SqlStore, due: int) -> None:
    """Put a job."""
    with store.write() as tx:
        tx.jobs.put(Stage.JUDGE, ["1"], due)


def only(store: SqlStore, table: sa.Table, column: str) -> Any:
    """Return a column of the only row of a table."""
    (row,) = rows_of(store, table)
    return getattr(row, column)


@pytest.mark.parametrize(
    ("outcome", "due"),
    [
        (Outcome.CHECKED, 18 * MINUTE),
        (Outcome.FAILED, DAY),
        (Outcome.FAILED, 31 * DAY),
        (Outcome.SKIPPED_FOR_BUDGET, DAY),
    ],
)
def test_what_may_lie_ahead_stays(store: SqlStore, outcome: Outcome, due: int) -> None:
    """Intervals with their jitter, waits that platforms asked for, spent budgets."""
    due_at(store, START + due, outcome)

    assert rein_in(store) == 0
    assert only(store, sources, "next_due_at") == START + due


@pytest.mark.parametrize(
    ("outcome", "due"),
    [(Outcome.CHECKED, HOUR), (Outcome.FAILED, 33 * DAY), (Outcome.FAILED, FAR)],
)
def test_a_source_is_due_an_interval_from_now(
    store: SqlStore, outcome: Outcome, due: int
) -> None:
    """Where no clock that is right could have said so."""
    due_at(store, START + due, outcome)

    assert rein_in(store) == 1
    assert only(store, sources, "next_due_at") == START + 15 * MINUTE


def test_after_a_step_back_waits_go_on_as_they_were(store: SqlStore) -> None:
    """What a platform asked for is neither cut short nor prolonged."""
    due_at(store, START + 20 * MINUTE, Outcome.FAILED)
    rein_in(store, START - HOUR, -HOUR)

    assert only(store, sources, "next_due_at") == START - 40 * MINUTE


def test_a_step_forward_leaves_what_is_due_later(store: SqlStore) -> None:
    """The time that was skipped may have passed: a machine that slept."""
    due_at(store, START + 5 * HOUR, Outcome.FAILED)
    rein_in(store, START + HOUR, HOUR)

    assert only(store, sources, "next_due_at") == START + 5 * HOUR


def test_a_job_is_due_now(store: SqlStore) -> None:
    """A try that waits two days at most."""
    job_at(store, START + FAR)
    rein_in(store)

    assert only(store, jobs, "not_before") == START


def test_a_lease_ends(store: SqlStore) -> None:
    """Its worker may still be at work, so it ends as if it had begun now."""
    job_at(store, START)
    with store.write() as tx:
        tx.jobs.claim(Stage.JUDGE, START + FAR, 1)
    rein_in(store)

    assert only(store, jobs, "lease_until") == START + LEASE


def digest_at(store: SqlStore, due: int) -> None:
    """Queue an alert for a weekly digest."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        alert = tx.cases.raise_alert(changed.case_id, CaseChange.OPENED, subject, START)
        tx.outbox.queue(alert, "soc", WEEKLY.group_key, due, START)


@pytest.mark.parametrize("step", [0, -HOUR])
def test_a_digest_keeps_its_time(store: SqlStore, step: int) -> None:
    """It may lie a week ahead, and is no wait that a step would shift."""
    digest_at(store, WEEKLY.next_at(START))

    assert rein_in(store, START, step) == 0
    assert only(store, outbox, "not_before") == WEEKLY.next_at(START)


@pytest.mark.parametrize("ahead", [8 * DAY, FAR])
def test_a_digest_is_told_when_it_is_next_due(store: SqlStore, ahead: int) -> None:
    """As if the clock had always been right."""
    digest_at(store, WEEKLY.next_at(START + ahead))

    assert rein_in(store) == 1
    assert only(store, outbox, "not_before") == WEEKLY.next_at(START)


def test_a_digest_that_was_tried_waits_as_others_do(store: SqlStore) -> None:
    """Two days at most."""
    digest_at(store, START)
    with store.write() as tx:
        leased = tx.outbox.lease("soc", START)
        assert leased is not None
        tx.outbox.failed(leased, "503", START + 3 * DAY)
    rein_in(store)

    assert only(store, outbox, "not_before") == START


def test_evidence_is_tried_again(store: SqlStore) -> None:
    """A fetch that was put off for years."""
    wanted = Wanted(kind=EvidenceKind.AVATAR, key="a", url="https://cdn.example/a")
    with store.write() as tx:
        (seen,) = tx.records.sight([account()], baseline=False, now=START)
        tx.evidence.want(seen.record_id, [wanted], START)
        found = tx.evidence.claim(seen.record_id, START)
        assert found is not None
        tx.evidence.miss(found, "busy", START + FAR, START)
    rein_in(store)

    assert only(store, evidence, "retry_at") == START


@pytest.mark.parametrize("column", ["rests_until", "asked_until"])
def test_no_endpoint_rests_for_years(store: SqlStore, column: str) -> None:
    """A wait that lies too far ahead is over; others stay as long as they were."""
    for host, until in (("a.example", FAR), ("b.example", HOUR)):
        with store.write() as tx:
            standing = replace(Standing(failures=3), **{column: START + until})
            tx.endpoints.save("it", host, standing)

    assert rein_in(store) == 1
    assert rein_in(store, START - HOUR, step=-HOUR) > 0
    found = {row.host: getattr(row, column) for row in rows_of(store, endpoints)}
    assert found == {"a.example": START - HOUR, "b.example": START}
