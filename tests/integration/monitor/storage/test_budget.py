"""A budget that two processes spend."""

import multiprocessing

from monitor.domain.errors import BudgetSpent
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.spending import Wish, month_of
from monitor.storage.budget import StoredBudget
from monitor.storage.engine import open_engine
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START, FakeClock

LIMIT = 1_000


def spend(url: str) -> None:
    """Reserve, in a process of its own, until nothing is left."""
    store = SqlStore(open_engine(url), DEFAULT_TIMES)
    budget = StoredBudget(store, "x", FakeClock())
    try:
        while True:
            budget.reserve(Wish(purpose="it", least=30, most=30), LIMIT)
    except BudgetSpent:
        store.close()


def test_two_processes_pass_no_limit(store: SqlStore, prepared_url: str) -> None:
    """Nor does either give up while something is left."""
    spawning = multiprocessing.get_context("spawn")
    rivals = [spawning.Process(target=spend, args=(prepared_url,)) for _ in range(2)]
    for rival in rivals:
        rival.start()
    for rival in rivals:
        rival.join(60)
    assert [rival.exitcode for rival in rivals] == [0, 0]
    with store.read() as tx:
        assert tx.spending.spent("x", month_of(START)) == 990
