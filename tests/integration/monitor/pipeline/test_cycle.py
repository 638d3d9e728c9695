"""A whole cycle on a real store: from a page to a delivered alert."""

from dataclasses import dataclass, field

from monitor.domain.time import DAY
from monitor.pipeline.cycle import run_cycle
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import revisions
from monitor.storage.tables.work import findings, outbox
from tests.builders import account, plan, watch
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


def test_a_cycle_polls_what_is_not_due_yet(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Whoever runs one cycle wants to see everything now."""
    world = World(sqlite_store, clock, FakeConnector([["billing"]]))
    world.cycle()
    world.connector = FakeConnector([[], ["billing-2"]])

    assert world.cycle().connectors["fake"].stored == 1


def test_a_stopped_cycle_does_nothing(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """Asked to stop before it began, it polls nobody and sends nothing."""
    world = World(sqlite_store, clock, FakeConnector([["billing"]]))
    summary = run_cycle(world.stages, world.policy, lambda: True)

    assert world.connector.asked == []
    assert (summary.judged.jobs, summary.alerts_delivered) == (0, 0)


def test_a_source_without_its_connector_is_left_alone(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The connector may come back; its source keeps its cursor."""
    world = World(sqlite_store, clock, FakeConnector([["billing"]]))
    watch(sqlite_store, plan(connector="other"), now=clock.now())

    assert world.cycle().connectors["fake"].fetched == 0


def test_a_cycle_purges_once_a_day(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """Who runs single cycles from a timer keeps nothing too long either."""
    world = World(sqlite_store, clock, FakeConnector([["acme"]]))
    world.cycle()
    world.connector = FakeConnector([[]] * 20)
    for _ in range(15):
        clock.advance(DAY)
        world.cycle()

    assert [row.body for row in rows_of(sqlite_store, revisions)] == [None]


def test_what_an_author_changes_later_is_no_baseline(
    store: SqlStore, clock: FakeClock
) -> None:
    """An account that was harmless at the first poll is told at once."""
    world = World(store, clock, FakeConnector([["acme"]]))
    world.cycle()
    with store.write() as tx:
        changed = account(native_id="acme", handle="riverside-billing")
        tx.records.sight([changed], baseline=False, now=clock.now())
    world.connector = FakeConnector([[], []])
    world.cycle()

    assert [row.group_key for row in rows_of(store, outbox)] == ["case:1"]


@dataclass
class Noted:
    """Keeps what it is told."""

    counts: list[tuple[str, dict[str, int]]] = field(default_factory=list)

    def count(self, part: str, **amounts: int) -> None:
        """Keep it."""
        self.counts.append((part, amounts))


def test_a_cycle_tells_how_far_it_is(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """Each part as it begins, and what it did; nothing of what does nothing."""
    world = World(sqlite_store, clock, FakeConnector([["riverside-billing"]]))
    noted = Noted()
    run_cycle(world.stages, world.policy, lambda: False, noted)

    assert noted.counts == [
        ("fake", {}),
        ("fake", {"fetched": 1, "new": 1}),
        ("judge", {"records": 1, "findings": 1}),
        ("soc", {"delivered": 1}),
    ]
