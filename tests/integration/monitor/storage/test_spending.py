"""Money that is reserved before it is spent, on both databases."""

from contextlib import suppress

import pytest

from monitor.domain.errors import BudgetSpent
from monitor.domain.forecast import Outlay
from monitor.domain.spending import Wish, month_of, next_month
from monitor.domain.time import DAY
from monitor.storage.budget import StoredBudget
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import spending
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.storage.rivals import side_by_side
from tests.integration.monitor.storage.rows import rows_of

LIMIT = 100
WISH = Wish(purpose="mentions", least=20, most=60)


def spent(store: SqlStore, connector: str = "x", now: int = START) -> int:
    """Return what a month has cost a connector so far."""
    with store.read() as tx:
        return tx.spending.spent(connector, month_of(now))


@pytest.fixture
def budget(store: SqlStore, clock: FakeClock) -> StoredBudget:
    """The budget of a connector."""
    return StoredBudget(store, "x", clock)


def test_a_reservation_is_committed(store: SqlStore, budget: StoredBudget) -> None:
    """Before the call, with what it is for; nothing is settled yet."""
    reservation = budget.reserve(WISH, LIMIT)
    (row,) = rows_of(store, spending)
    assert (row.id, row.reserved, row.spent) == (reservation.id, 60, None)
    assert (row.connector, row.month, row.purpose) == ("x", "2026-03", "mentions")


def test_what_was_never_settled_counts(store: SqlStore, budget: StoredBudget) -> None:
    """A crash in between may have cost it."""
    budget.reserve(WISH, LIMIT)
    assert StoredBudget(store, "x", FakeClock()).reserve(WISH, LIMIT).amount == 40
    assert spent(store) == 100


def test_settling_frees_the_rest(store: SqlStore, budget: StoredBudget) -> None:
    """What a call cost replaces what was set aside for it, even if it is more."""
    budget.settle(budget.reserve(WISH, LIMIT), 5)
    budget.settle(budget.reserve(WISH, LIMIT), 61)
    assert spent(store) == 66


def test_a_spent_budget_says_until_when(budget: StoredBudget) -> None:
    """The next month begins with all of it."""
    budget.reserve(WISH, LIMIT)
    budget.reserve(WISH, LIMIT)
    with pytest.raises(BudgetSpent, match="2026-04-01") as raised:
        budget.reserve(WISH, LIMIT)
    assert raised.value.retry_at == next_month(START)


def test_a_month_ends(budget: StoredBudget, clock: FakeClock) -> None:
    """At its end in UTC, not thirty days later."""
    budget.reserve(WISH, 60)
    clock.micros = next_month(START) - 1
    with pytest.raises(BudgetSpent):
        budget.reserve(WISH, 60)
    clock.micros += 1
    assert budget.reserve(WISH, 60).amount == 60


def test_connectors_have_their_own(store: SqlStore, budget: StoredBudget) -> None:
    """Each limit is held against its own rows."""
    budget.reserve(WISH, 60)
    other = StoredBudget(store, "other", FakeClock())
    assert other.reserve(WISH, 60).amount == 60


def test_a_raised_limit_holds_at_once(budget: StoredBudget) -> None:
    """It is the configuration's, not the row's."""
    budget.reserve(WISH, 60)
    assert budget.reserve(WISH, 90).amount == 30


def test_two_at_once_pass_no_limit(store: SqlStore) -> None:
    """Whoever comes second sees what the first has set aside."""
    wish = Wish(purpose="it", least=60, most=60)

    def reserve() -> None:
        budget = StoredBudget(store, "x", FakeClock())
        with suppress(BudgetSpent):
            for _ in range(10):
                budget.reserve(wish, 300)

    side_by_side(reserve, reserve, reserve)
    assert spent(store) == 300


def test_old_months_are_purged(store: SqlStore, budget: StoredBudget) -> None:
    """After two years, as coverage; never those of the month at hand."""
    budget.reserve(WISH, LIMIT)
    with store.write() as tx:
        early = tx.upkeep.purge(START + 700 * DAY, 10)
        late = tx.upkeep.purge(START + 800 * DAY, 10)
    assert (early["spending"], late["spending"]) == (0, 1)


def test_this_months_rows_outlive_any_retention(sqlite_store: SqlStore) -> None:
    """Else a short retention would give the budget twice."""
    clock = FakeClock()
    StoredBudget(sqlite_store, "x", clock).reserve(WISH, LIMIT)
    with sqlite_store.write() as tx:
        lifetimes = type(tx._lifetimes)(dict.fromkeys(tx._lifetimes.retention, 0))
        tx._lifetimes = lifetimes
        purged = tx.upkeep.purge(START + DAY, 10)
    assert purged["spending"] == 0


def test_what_was_spent_lately(store: SqlStore, clock: FakeClock) -> None:
    """Since when, too; older rows do not count."""
    budget = StoredBudget(store, "x", clock)
    budget.settle(budget.reserve(WISH, LIMIT), 5)
    clock.advance(DAY)
    budget.settle(budget.reserve(WISH, LIMIT), 7)
    with store.read() as tx:
        both, one = tx.spending.lately("x", START), tx.spending.lately("x", START + 1)
        none = tx.spending.lately("other", START)

    assert both == Outlay(spent=12, since=START)
    assert one == Outlay(spent=7, since=START + DAY)
    assert none is None
