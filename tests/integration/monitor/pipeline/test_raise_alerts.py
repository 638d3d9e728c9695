"""Raising alerts: who hears of what, and when."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.domain.cases import CaseChange
from monitor.domain.digests import parse_digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.routes import Route
from monitor.pipeline.raise_alerts import GROUP_WAIT, raise_alert
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import alerts, outbox
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import opened, sighted

IMPERSONATION = frozenset({FindingKind.IMPERSONATION})
TO_SOC = Route(kinds=IMPERSONATION, to=("soc",))
DAILY = parse_digest("daily 08:00 America/Chicago")


def raised(
    store: SqlStore,
    *routes: Route,
    baseline: bool = False,
    historical: bool = False,
    change: CaseChange = CaseChange.OPENED,
) -> bool:
    """Raise an alert about a high impersonation; return whether anybody hears."""
    changed = opened(store)
    case = replace(changed.case, historical=historical)
    changed = replace(changed, case=case, change=change)
    subject = replace(sighted(store), baseline=baseline)
    with store.write() as tx:
        return raise_alert(tx, subject, changed, routes or (TO_SOC,), START)


def test_a_first_poll_is_one_grouped_alert(store: SqlStore, clock: FakeClock) -> None:
    """A watchlist that starts with many impostors sends one message."""
    handles = [f"billing-{number}" for number in range(5)]
    world = World(store, clock, FakeConnector([handles[:3], handles[3:]]))
    world.cycle()

    assert [len(message.alerts) for message in world.channel.messages] == [5]


def test_after_the_first_poll_each_case_is_told_at_once(
    store: SqlStore, clock: FakeClock
) -> None:
    """What appears later is no baseline."""
    world = World(store, clock, FakeConnector([[]]))
    world.cycle()
    world.connector = FakeConnector([[], ["billing-1", "billing-2"]])
    world.cycle()

    assert [len(message.alerts) for message in world.channel.messages] == [1, 1]


@pytest.mark.parametrize(
    ("routes", "channels"),
    [
        ([TO_SOC], ["soc"]),
        ([Route(kinds=IMPERSONATION, to=("soc", "pr")), TO_SOC], ["soc", "pr"]),
        ([replace(TO_SOC, min_severity=Severity.CRITICAL)], []),
        ([Route(kinds=frozenset({FindingKind.PRAISE}), to=("pr",))], []),
    ],
)
def test_routes_say_who_hears(
    sqlite_store: SqlStore, routes: Sequence[Route], channels: Sequence[str]
) -> None:
    """Each channel once, by kind and severity."""
    told = raised(sqlite_store, *routes)

    assert told == bool(channels)
    assert [row.channel for row in rows_of(sqlite_store, outbox)] == channels
    assert len(rows_of(sqlite_store, alerts)) == bool(channels)


@pytest.mark.parametrize("change", CaseChange)
def test_only_news_is_told(sqlite_store: SqlStore, change: CaseChange) -> None:
    """What changes nothing for a person, or stays closed, is not."""
    assert raised(sqlite_store, change=change) == change.alerts


def test_what_is_older_than_the_watch_pages_nobody(sqlite_store: SqlStore) -> None:
    """Its case is there for whoever looks."""
    assert not raised(sqlite_store, historical=True)
    assert rows_of(sqlite_store, outbox) == []


def test_an_alert_is_due_at_once(sqlite_store: SqlStore) -> None:
    """And travels with others of its case only."""
    raised(sqlite_store)
    (row,) = rows_of(sqlite_store, outbox)

    assert (row.group_key, row.not_before) == ("case:1", START)


def test_an_alert_waits_for_its_digest(sqlite_store: SqlStore) -> None:
    """Those of a first poll as well."""
    raised(sqlite_store, replace(TO_SOC, digest=DAILY), baseline=True)
    (row,) = rows_of(sqlite_store, outbox)

    assert row.group_key == DAILY.group_key
    assert row.not_before == DAILY.next_at(START)


def test_what_is_told_at_once_is_not_told_again(store: SqlStore) -> None:
    """A case that gets worse before its digest leaves that digest."""
    raised(store, replace(TO_SOC, digest=DAILY))
    raised(store, TO_SOC, change=CaseChange.SEVERITY_RAISED)

    assert [(row.group_key, row.not_before) for row in rows_of(store, outbox)] == [
        ("case:1", START),
        ("case:1", START),
    ]


def test_alerts_of_a_first_poll_wait_for_each_other(sqlite_store: SqlStore) -> None:
    """A minute, and then one message a practice."""
    raised(sqlite_store, baseline=True)
    (row,) = rows_of(sqlite_store, outbox)

    assert (row.group_key, row.not_before) == (
        "baseline:riverside",
        START + GROUP_WAIT,
    )
