"""Tests of what the X connector spends, against what the platform charges."""

import pytest

from monitor.domain.errors import BudgetSpent, Unavailable, WardwatchError
from monitor.domain.sources import Query
from monitor.domain.spending import DOLLAR
from monitor.domain.time import HOUR, MINUTE
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.x_world import SimXUser
from tests.integration.connectors.x.platform import (
    MENTIONS,
    OWN,
    USERS,
    Platform,
    ids,
    pages,
    users,
)


@pytest.mark.parametrize("query", [MENTIONS, USERS, OWN], ids=lambda q: q.capability)
def test_what_is_counted_is_what_is_charged(platform: Platform, query: Query) -> None:
    """To the micro-dollar, whatever was set aside for it."""
    platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    platform.world.join([*users(30), SimXUser(id="99", username="riverside")])
    pages(platform.connector(), query)
    assert platform.budget.total == platform.x.charged > 0
    assert sum(platform.budget.reserved) > platform.budget.total


def test_an_empty_answer_is_free(platform: Platform) -> None:
    """Rows are charged, not questions."""
    pages(platform.connector(), MENTIONS)
    assert (platform.budget.total, len(platform.budget.reserved)) == (0, 1)


def test_the_budget_holds(platform: Platform) -> None:
    """Pages shrink to what is left; X never charges more than that."""
    platform.publish(*range(HOUR, 5 * HOUR, MINUTE))
    connector = platform.connector(monthly_budget_usd=0.9)
    read: list[int] = []

    def drain() -> None:
        page = connector.poll(MENTIONS, {})
        read.append(len(page.items))
        while page.more:
            page = connector.poll(MENTIONS, page.cursor)
            read.append(len(page.items))

    with pytest.raises(BudgetSpent):
        drain()
    assert read[:2] == [50, 42]
    assert read == sorted(read, reverse=True)
    assert platform.budget.total == platform.x.charged <= 0.9 * DOLLAR


def test_a_small_budget_asks_for_little(platform: Platform) -> None:
    """Down to the fewest that X takes, and for nothing below."""
    platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    assert (
        len(platform.connector(monthly_budget_usd=0.15).poll(MENTIONS, {}).items) == 10
    )
    with pytest.raises(BudgetSpent):
        platform.connector(monthly_budget_usd=0.14).poll(MENTIONS, {})


def test_a_budget_that_is_spent_asks_nobody(platform: Platform) -> None:
    """The refusal is ours."""
    with pytest.raises(BudgetSpent):
        platform.connector(monthly_budget_usd=0.01).poll(MENTIONS, {})
    assert platform.simulation.asked("") == 0


def test_after_a_pause_for_money_the_run_goes_on(platform: Platform) -> None:
    """What was read before is not read again."""
    made = platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    first = platform.connector(monthly_budget_usd=0.2).poll(MENTIONS, {})
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
