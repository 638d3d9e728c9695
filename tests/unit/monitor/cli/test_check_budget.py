"""What the doctor says of a month's budget."""

from monitor.cli.check_budget import budget_check
from monitor.cli.checks import Check, State
from monitor.domain.forecast import Forecast
from monitor.domain.spending import DOLLAR
from monitor.domain.time import HOUR, from_iso

NOW = from_iso("2026-03-11T00:00:00Z")


def check(spent: int, per_month: int) -> Check:
    """Return the check of a connector that may spend $20."""
    limit = 20 * DOLLAR
    found = Forecast(limit=limit, spent=spent * DOLLAR, per_month=per_month * DOLLAR)
    return budget_check("x", found, "the last week", HOUR, NOW)


def test_a_budget_that_lasts_is_fine() -> None:
    """With what was spent and what a month costs."""
    found = check(3, 12)

    assert (found.state, found.todo) == (State.OK, "")
    assert found.seen.startswith("$3.00 of $20.00 spent this month; by the last week")


def test_one_that_does_not_is_told_before() -> None:
    """When it ends, and what would make it last."""
    found = check(10, 60)

    assert found.state is State.WARN
    assert "spent by 2026-03-16T00:00:00Z" in found.seen
    assert "to $60.00" in found.todo
    assert "`every: 3h`" in found.todo


def test_one_that_is_spent_by_a_dear_beginning_needs_no_longer_interval() -> None:
    """It needs enough for the rest of this month."""
    found = check(20, 15)

    assert found.state is State.WARN
    assert found.todo == "watch fewer terms, raise `monthly_budget_usd` to $30.50"


def test_a_month_that_is_dearer_than_the_budget_is_told_too() -> None:
    """Though this one ends before the money does."""
    found = check(0, 21)

    assert found.state is State.WARN
    assert "spent by" not in found.seen
