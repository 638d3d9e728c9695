"""What rows say of how sources are read, on both databases."""

from monitor.domain.sources import Outcome, SourceId
from monitor.domain.time import DAY, MINUTE
from monitor.domain.troubles import SourceState
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, plan, practice, watch
from tests.fakes.runtime import START

ONE = SourceId(1)


def state_after(store: SqlStore, *outcomes: Outcome) -> SourceState:
    """Let the source end runs a quarter of an hour apart; return how it is read."""
    watch(store, now=START)
    with store.write() as tx:
        for number, outcome in enumerate(outcomes):
            now = START + number * 15 * MINUTE
            tx.sources.end_run(ONE, outcome, f"why {number}", now, now)
    with store.read() as tx:
        [state] = tx.troubles.states()
    return state


def test_a_source_that_never_ran_is_not_known(store: SqlStore) -> None:
    """It is no trouble yet."""
    state = state_after(store)

    assert (state.outcome, state.failing_since, state.failing_for) == (None, None, 0)
    assert state.audience == {"default": RIVERSIDE}


def test_failures_count_from_the_last_good_run(store: SqlStore) -> None:
    """However many reasons they had meanwhile."""
    outcomes = (Outcome.FAILED, Outcome.EMPTY, Outcome.FAILED, Outcome.FAILED)
    state = state_after(store, *outcomes)

    assert state.outcome is Outcome.FAILED
    assert state.failing_since == START + 30 * MINUTE
    assert (state.failing_for, state.failures) == (15 * MINUTE, 2)


def test_intervals_that_nobody_read_say_nothing_of_the_platform(
    store: SqlStore,
) -> None:
    """The last run that ended counts."""
    state_after(store, Outcome.CHECKED)
    with store.write() as tx:
        later = START + 3 * DAY
        tx.sources.begin_run(ONE, later + MINUTE, later)
    with store.read() as tx:
        [state] = tx.troubles.states()

    assert (state.outcome, state.failing_since) == (Outcome.CHECKED, None)


def test_each_group_has_one_who_hears(sqlite_store: SqlStore) -> None:
    """A source of nobody in particular is everybody's."""
    others = [practice("a", "north"), practice("b", "north")]
    shared = plan("shared", practices=[one.id for one in others])
    with sqlite_store.write() as tx:
        tx.upkeep.sync_practices([practice(), *others], START)
        tx.sources.sync([shared, plan("all", practices=())], START)
        states = tx.troubles.states()

    assert [dict(state.audience) for state in states] == [
        {"north": "a"},
        {"default": RIVERSIDE, "north": "a"},
    ]


def test_parked_items_are_counted_by_connector(sqlite_store: SqlStore) -> None:
    """Those of no source are no connector's."""
    watch(sqlite_store, now=START)
    with sqlite_store.write() as tx:
        for number in range(3):
            source = None if number == 0 else ONE
            item = RawItem(form="post", body=b"{}", locator=str(number))
            tx.archive.park(source, Stage.INGEST, item, "odd", START)
        counted = tx.troubles.parked()

    assert counted == {"fake": 2}
