"""Tests of what the X connector plans and accepts."""

import pytest

from connectors.x import X, build
from connectors.x.options import XOptions
from connectors.x.purse import Purse
from monitor.domain.errors import BadItem, ConfigError
from monitor.domain.sources import Capability
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.ports.connector import ConnectorContext, RawItem
from tests.fakes.budget import FakeBudget
from tests.fakes.runtime import FakeClock

PRACTICE = Practice(
    id=PracticeId("a"), name="River", accounts=(Handle(platform="x", handle="river"),)
)


def connector(every: int) -> X:
    """Return a connector that need not connect."""

    def connect() -> None:
        raise AssertionError

    context = ConnectorContext(clock=FakeClock(), every=every)
    purse = Purse(FakeBudget(), 1, context.clock)
    return X("x", context, purse, connect)  # type: ignore[arg-type]  # never called


@pytest.mark.parametrize(
    ("every", "accounts", "mentions", "own"),
    [
        (MINUTE, 7 * DAY, MINUTE, 6 * HOUR),
        (DAY, 7 * DAY, DAY, DAY),
        (30 * DAY, 30 * DAY, 30 * DAY, 30 * DAY),
    ],
)
def test_what_is_dear_is_asked_for_rarely(
    every: int, accounts: int, mentions: int, own: int
) -> None:
    """And nothing more often than the configuration says."""
    plans = connector(every).plan([PRACTICE])
    assert {plan.query.capability: plan.every for plan in plans} == {
        Capability.ACCOUNTS: accounts,
        Capability.MENTIONS: mentions,
        Capability.OWN: own,
    }


def test_other_items_are_refused() -> None:
    """They are of no form of ours."""
    with pytest.raises(BadItem):
        connector(DAY).parse(RawItem(form="status", body=b"{}"))


def test_nothing_is_spent_without_a_budget() -> None:
    """A connector that could not remember what it spends is not built."""
    options = XOptions.model_validate({"name": "x", "bearer_token": "b"})
    with pytest.raises(ConfigError, match="budget"):
        build(options, ConnectorContext(clock=FakeClock()))


def test_the_most_that_looking_up_costs() -> None:
    """A term weekly: $0.60; one own account every six hours: $0.01; posts unknown."""
    x = connector(HOUR)
    weekly = 30 / 7

    assert x.month_limit == 1
    assert (
        x.month_cost(
            [one for one in x.plan([PRACTICE]) if "handles" not in one.query.text]
        )
        == int(600_000 * weekly) + 4 * 30 * 10_000
    )
