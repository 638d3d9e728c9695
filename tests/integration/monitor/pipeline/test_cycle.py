"""A whole cycle on a real store: from a page to a delivered alert."""

from monitor.domain.cases import Resolution
from monitor.domain.errors import AuthRejected, Unavailable
from monitor.domain.time import MINUTE
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked
from monitor.storage.tables.work import cases, findings
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of


def test_an_impostor_ends_in_a_case_and_an_alert(
    store: SqlStore, clock: FakeClock
) -> None:
    """One of two accounts is an impostor; the receiver hears of that one."""
    world = World(store, clock, FakeConnector([["riverside-billing", "acme"]]))
    summary = world.cycle()

    assert summary.connectors["fake"].stored == 2
    assert (summary.judged.findings, summary.judged.cases) == (1, 1)
    assert summary.alerts_delivered == 1
    assert [a.label for m in world.channel.messages for a in m.alerts] == [
        "riverside-billing"
    ]


def test_a_second_cycle_stores_and_sends_nothing_new(
    store: SqlStore, clock: FakeClock
) -> None:
    """The same page again is no news."""
    world = World(store, clock, FakeConnector([["riverside-billing"]]))
    world.cycle()
    world.connector = FakeConnector([["x"], ["riverside-billing"]])
    again = world.cycle()

    assert again.connectors["fake"].stored == 0
    assert again.alerts_delivered == 0
    assert len(rows_of(store, findings)) == 1


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


def test_a_bad_item_is_parked_alone(store: SqlStore, clock: FakeClock) -> None:
    """Neither bad data nor a bug in a parser stops its neighbours."""
    world = World(store, clock, FakeConnector([["bad", "bug", "billing"]]))
    summary = world.cycle()

    assert (summary.connectors["fake"].stored, summary.connectors["fake"].parked) == (
        1,
        2,
    )
    assert sorted(row.error for row in rows_of(store, parked)) == [
        "bad_item: the handle is bad",
        "bug: ZeroDivisionError in parse:" + _line(store),
    ]
    assert summary.judged.cases == 1


def _line(store: SqlStore) -> str:
    """Return the line that the bug was in, as parked."""
    bug = next(r.error for r in rows_of(store, parked) if r.error.startswith("bug"))
    return str(bug).rpartition(":")[2]


def test_a_failed_page_keeps_the_pages_before_it(
    store: SqlStore, clock: FakeClock
) -> None:
    """The run goes on behind the last page that was stored."""
    connector = FakeConnector([["billing-1"], Unavailable("no answer"), ["billing-2"]])
    world = World(store, clock, connector)
    failed = world.cycle()
    world.connector = FakeConnector([[], ["billing-3"], ["billing-2"]])
    again = world.cycle()

    assert failed.connectors["fake"].stored == 1
    assert failed.connectors["fake"].error == "unavailable: no answer"
    assert failed.connectors["fake"].temporary
    assert again.connectors["fake"].stored == 2


def test_the_platforms_floor_is_kept(store: SqlStore, clock: FakeClock) -> None:
    """A source is not due before the platform allows it."""
    later = clock.now() + 500 * MINUTE
    world = World(store, clock, FakeConnector([Unavailable("later", retry_at=later)]))
    world.cycle()
    with store.read() as tx:
        (source,) = tx.sources.active()

    assert source.next_due_at == later


def test_a_credential_that_was_refused_waits_for_a_person(
    store: SqlStore, clock: FakeClock
) -> None:
    """It is tried again only at the next regular time."""
    world = World(store, clock, FakeConnector([AuthRejected("refused")]))
    summary = world.cycle()
    with store.read() as tx:
        (source,) = tx.sources.active()

    assert not summary.connectors["fake"].temporary
    assert source.next_due_at == clock.now() + 15 * MINUTE


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
