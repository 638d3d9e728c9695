"""A clock that is set there and back, or goes on: what is left in every table."""

from collections.abc import Mapping

import pytest
from structlog.testing import capture_logs

from monitor.domain.cases import CaseState, Resolution
from monitor.domain.errors import BudgetSpent
from monitor.domain.spending import Wish, month_of
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.pipeline.purge import purge_daily
from monitor.storage.budget import StoredBudget
from monitor.storage.store import SqlStore
from monitor.storage.tables import metadata
from monitor.storage.tables.content import revisions
from monitor.storage.tables.operations import heartbeats, jobs, leases
from monitor.storage.tables.work import cases
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of

YEARS = 3650 * DAY
LIMIT = 100
IMPOSTOR = "riverside-billing"
STEPS = {
    "years": YEARS,
    "an hour back": -HOUR,
    "asleep": 8 * HOUR,
    "1970": -START + 10 * DAY,
}


def counts(store: SqlStore) -> Mapping[str, int]:
    """Return how many rows each table has; of revisions, those with content."""
    found = {
        table.name: len(rows_of(store, table))
        for table in metadata.sorted_tables
        if table not in {heartbeats, jobs, leases}
    }
    bodies = [row.body for row in rows_of(store, revisions)]
    return found | {"revisions": sum(body is not None for body in bodies)}


def spend(world: World) -> None:
    """Spend all of the month's budget that is left."""
    wish = Wish(purpose="it", least=LIMIT, most=LIMIT)
    StoredBudget(world.store, "x", world.clock).reserve(wish, LIMIT)


def poll(world: World, *handles: str) -> None:
    """Run a cycle, an interval later, that brings `handles`."""
    world.clock.advance(15 * MINUTE)
    world.connector.pages = [[]] * len(world.connector.asked) + [handles]
    world.cycle()


@pytest.fixture
def world(store: SqlStore, clock: FakeClock) -> World:
    """A world whose impostor was told of and dismissed, and whose budget is spent."""
    world = World(store, clock, FakeConnector([[IMPOSTOR, "gardening"]]))
    world.cycle()
    (case,) = rows_of(store, cases)
    with store.write() as tx:
        tx.cases.decide(case.id, "ana", Resolution.DISMISSED, "a fan", clock.now())
    spend(world)
    poll(world)
    return world


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_step_there_and_back_leaves_everything(world: World, step: int) -> None:
    """No row goes, no case is opened again, nobody is told, no budget begins anew."""
    before, told = counts(world.store), len(world.channel.messages)
    month = month_of(world.clock.now())
    world.clock.micros += step
    for _ in range(3):
        poll(world, IMPOSTOR)
        with pytest.raises(BudgetSpent):
            spend(world)
    world.clock.micros -= step
    poll(world, IMPOSTOR)
    with pytest.raises(BudgetSpent):
        spend(world)
    after = counts(world.store)

    assert told == 1
    assert len(world.channel.messages) == told
    assert {name for name in before if after[name] < before[name]} == set()
    assert [row.state for row in rows_of(world.store, cases)] == [CaseState.CLOSED]
    with world.store.read() as tx:
        assert tx.spending.spent("x", month) == LIMIT


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_what_came_meanwhile_lives_as_if_it_had_come_now(
    world: World, step: int
) -> None:
    """Neither for years nor for an hour; a step that is near is no great difference."""
    world.clock.micros += step
    poll(world, "newcomer")
    world.clock.micros -= step
    poll(world)
    (*_, row) = rows_of(world.store, revisions)

    assert row.body is not None
    assert abs(row.expires_at - (world.clock.now() + 14 * DAY)) <= 9 * HOUR


def test_a_long_stop_loses_a_day_and_no_more(world: World) -> None:
    """What is due goes when the clock has gone on for a day; it is said once."""
    started = counts(world.store)["revisions"]
    with capture_logs() as logged:
        world.clock.advance(60 * DAY)
        world.cycle()
        poll(world)
        kept = counts(world.store)["revisions"]
        world.clock.advance(DAY)
        world.cycle()
    events = [each["event"] for each in logged]

    assert started == kept == 2
    # The impostor's belongs to a case.
    assert counts(world.store)["revisions"] == 1
    assert events.count("clock_not_trusted") == 1
    assert events.count("clock_trusted_again") == 1


def test_a_spent_budget_is_asked_for_again_after_the_trial(world: World) -> None:
    """A new month that has come meanwhile is not lost."""
    world.clock.advance(60 * DAY)
    with pytest.raises(BudgetSpent) as raised:
        spend(world)

    assert raised.value.retry_at == world.clock.now() + DAY
    world.cycle()
    world.clock.advance(DAY)
    world.cycle()
    spend(world)


def test_a_clock_that_is_set_while_it_purges_is_not_asked(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The time that was trusted is the one that counts."""
    world = World(sqlite_store, clock, FakeConnector([["gardening"]]))
    world.cycle()
    clock.advance(DAY)

    def step_and_go_on() -> bool:
        clock.micros = START + YEARS
        return False

    purge_daily(sqlite_store, clock, step_and_go_on)

    assert clock.now() == START + YEARS
    assert counts(sqlite_store)["revisions"] == 1
