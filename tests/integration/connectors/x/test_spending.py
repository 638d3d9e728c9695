"""Tests of what the X connector spends, against what the platform charges."""

from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from connectors.x.losses import REST
from monitor.domain.errors import BudgetSpent, RateLimited, Unavailable, WardwatchError
from monitor.domain.sources import Capability, Query
from monitor.domain.spending import DOLLAR
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.ports.connector import ConnectorContext
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.x_world import SimXUser
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from tests.integration.connectors.x.platform import (
    MENTIONS,
    OWN,
    READ,
    USERS,
    Platform,
    connector_at,
    ids,
    pages,
    users,
)

MENTIONS_TOO = Query(capability=Capability.MENTIONS, text="riverside")


@pytest.mark.parametrize("query", [MENTIONS, USERS, OWN], ids=lambda q: q.capability)
def test_what_is_counted_is_what_is_charged(platform: Platform, query: Query) -> None:
    """To the micro-dollar, whatever was set aside for it."""
    platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    platform.world.join([*users(30), SimXUser(id="99", username="riverside")])
    pages(platform.connector(), query)
    assert platform.budget.total == platform.x.charged > 0
    assert sum(platform.budget.reserved) > platform.budget.total


def test_lookalikes_that_cannot_be_paid_are_told(platform: Platform) -> None:
    """All of them might exist; the likeliest are asked for."""
    platform.world.join([SimXUser(id="9", username="riversidefam")])
    asked = Query(capability=Capability.ACCOUNTS, text="handles like riversidefam")
    rich, poor = (
        pages(platform.connector(monthly_budget_usd=usd), asked)[0] for usd in (20, 1)
    )
    assert rich.problem == ""
    assert len(poor.items) == 1
    assert "handles were not asked for" in poor.problem


def test_an_empty_answer_is_free(platform: Platform) -> None:
    """Rows are charged, not questions."""
    pages(platform.connector(), MENTIONS)
    assert (platform.budget.total, len(platform.budget.reserved)) == (0, 1)


def test_the_budget_holds(platform: Platform) -> None:
    """Pages shrink to what is left; X never charges more than that."""
    platform.publish(*range(HOUR, 5 * HOUR, MINUTE))
    connector = platform.connector(monthly_budget_usd=1)
    read: list[int] = []

    def drain() -> None:
        cursor = READ
        for _ in range(240):
            page = connector.poll(MENTIONS, cursor)
            read.append(len(page.items))
            cursor = page.cursor

    with pytest.raises(BudgetSpent):
        drain()
    assert read[:2] == [50, 42]
    assert read == sorted(read, reverse=True)
    assert platform.budget.total == platform.x.charged <= 0.9 * DOLLAR


def test_the_last_tenth_is_for_own_accounts(platform: Platform) -> None:
    """Whatever mentions and look-alikes would take."""
    platform.world.join([*users(30), SimXUser(id="99", username="riverside")])
    connector = platform.connector(monthly_budget_usd=0.1)
    assert len(connector.poll(USERS, {}).items) == 9
    with pytest.raises(BudgetSpent):
        connector.poll(USERS, {})
    own = Query(capability=Capability.OWN, text="riverside")
    assert len(connector.poll(own, {}).items) == 1


def test_a_small_budget_asks_for_little(platform: Platform) -> None:
    """Down to the fewest that X takes, and for nothing below."""
    platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    assert (
        len(platform.connector(monthly_budget_usd=0.17).poll(MENTIONS, {}).items) == 10
    )
    with pytest.raises(BudgetSpent):
        platform.connector(monthly_budget_usd=0.16).poll(MENTIONS, {})


def test_a_budget_that_is_spent_asks_nobody(platform: Platform) -> None:
    """The refusal is ours."""
    with pytest.raises(BudgetSpent):
        platform.connector(monthly_budget_usd=0.01).poll(MENTIONS, {})
    assert platform.simulation.asked("") == 0


def test_after_a_pause_for_money_the_run_goes_on(platform: Platform) -> None:
    """What was read before is not read again."""
    made = platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    first = platform.connector(monthly_budget_usd=0.2).poll(MENTIONS, READ)
    with pytest.raises(BudgetSpent):
        platform.connector(monthly_budget_usd=0.2).poll(MENTIONS, first.cursor)
    connector = platform.connector(monthly_budget_usd=20)
    read = [first, *pages(connector, MENTIONS, first.cursor)]
    assert sorted(ids(connector, read)) == sorted(made)


@pytest.mark.parametrize(
    "kind",
    [
        FaultKind.RATE_LIMITED,
        FaultKind.FORBIDDEN,
        FaultKind.BAD_REQUEST,
        FaultKind.SERVER_ERROR,
        FaultKind.REDIRECT,
    ],
)
def test_a_refusal_is_free(platform: Platform, kind: FaultKind) -> None:
    """However often it comes: an outage eats no budget."""
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(WardwatchError):
        platform.connector().poll(MENTIONS, {})
    assert platform.budget.total == 0


@pytest.mark.parametrize(
    "kind", [FaultKind.BROKEN, FaultKind.TRUNCATED, FaultKind.HTML]
)
def test_a_lost_answer_counts(platform: Platform, kind: FaultKind) -> None:
    """It may have been charged; nobody knows for what."""
    platform.publish(HOUR)
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(Unavailable):
        platform.connector().poll(MENTIONS, {})
    assert platform.budget.spent == {}
    assert platform.budget.total == platform.budget.reserved[0] > platform.x.charged


@pytest.mark.parametrize("kind", [FaultKind.BROKEN, FaultKind.TRUNCATED])
def test_lost_answers_take_little(platform: Platform, kind: FaultKind) -> None:
    """A day of them, though every source tries each minute."""
    platform.publish(HOUR)
    platform.simulation.strike(Fault(kind=kind, times=10_000))
    connector = platform.connector()
    for _ in range(DAY // MINUTE):
        for query in (MENTIONS, MENTIONS_TOO):
            with suppress(Unavailable):
                connector.poll(query, READ)
        platform.pass_time(MINUTE)
    assert platform.budget.reserved == [750_000, *[150_000] * 48]
    assert platform.simulation.asked("") == 49


def test_a_rest_after_lost_answers_ends(platform: Platform) -> None:
    """With a small page, then with whole ones; nothing is missing."""
    made = platform.publish(*range(HOUR, 3 * HOUR, MINUTE))
    platform.simulation.strike(Fault(kind=FaultKind.BROKEN, times=2))
    connector = platform.connector()
    for _ in range(2):
        with pytest.raises(Unavailable):
            connector.poll(MENTIONS, READ)
    with pytest.raises(Unavailable, match="rests"):
        connector.poll(OWN, {})
    platform.pass_time(REST)
    read = pages(connector, MENTIONS, READ)
    assert [len(page.items) for page in read] == [10, 50, 50, 10]
    assert sorted(ids(connector, read)) == sorted(made)


def test_what_the_gate_refuses_is_free(
    platform: Platform, sqlite_store: SqlStore
) -> None:
    """Nothing was sent, so no answer was lost."""
    gate = StoredGate(sqlite_store, "x", platform.clock)
    host = urlsplit(platform.base_url).netloc
    gate.answered(host, 429, platform.clock.now() + HOUR)
    context = ConnectorContext(clock=platform.clock, budget=platform.budget, gate=gate)
    connector = connector_at(platform.base_url, context)

    for _ in range(2):
        with pytest.raises(RateLimited):
            connector.poll(MENTIONS, {})
    assert (platform.budget.total, platform.simulation.asked("")) == (0, 0)
