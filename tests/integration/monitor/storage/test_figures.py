"""Figures, counted from rows on both databases."""

from monitor.domain.spending import DOLLAR, Wish
from monitor.domain.time import HOUR, MINUTE
from monitor.ports.figures import Figures
from monitor.storage.store import SqlStore
from tests.builders import plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.test_outbox import alert, lease, queue


def figures(store: SqlStore, now: int = START) -> Figures:
    """Return the figures."""
    with store.read() as tx:
        return tx.readers.figures(now)


def test_an_alert_is_unsent_from_when_it_is_due(store: SqlStore) -> None:
    """What waits for company or a digest is not late."""
    queue(store, alert(store), at=START + HOUR)
    waiting, due = figures(store), figures(store, START + HOUR)

    assert (waiting.unsent_since, due.unsent_since) == (None, START)


def test_an_alert_is_unsent_until_it_was_taken(store: SqlStore) -> None:
    """While it is being sent, too."""
    queue(store, alert(store))
    leased = lease(store)
    assert leased is not None
    sending = figures(store)
    with store.write() as tx:
        tx.outbox.sent(leased, START)

    assert (sending.unsent_since, figures(store).unsent_since) == (START, None)


def test_money_that_is_set_aside_counts_as_spent(store: SqlStore) -> None:
    """Until it is known what a call cost."""
    wish = Wish(purpose="accounts", least=DOLLAR, most=2 * DOLLAR)
    with store.write() as tx:
        first = tx.spending.reserve("x", wish, 20 * DOLLAR, START)
        assert first is not None
        tx.spending.settle(first, DOLLAR)
        tx.spending.reserve("x", wish, 20 * DOLLAR, START)

    assert figures(store).spent == {"x": 3 * DOLLAR}


def test_the_source_that_has_waited_longest_counts(store: SqlStore) -> None:
    """Of each connector."""
    watch(store, plan(text="a"), now=START)
    watch(store, plan(text="a"), plan(text="b"), now=START + MINUTE)

    assert list(figures(store).due_at.values()) == [START]
