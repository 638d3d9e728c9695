"""Who leads, of several on one database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from monitor.domain.errors import StorageError
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.time import SECOND
from monitor.scheduler.leadership import LEASE, SERVICE, Leadership
from monitor.storage.store import SqlStore, SqlTransaction
from tests.fakes.runtime import FakeClock

Join = Callable[[str], Leadership]
"""Makes one more that wants to lead."""


@pytest.fixture
def join(sqlite_store: SqlStore, clock: FakeClock) -> Join:
    """Give a maker of rivals, of whom only "dead" is known to have ended."""
    return lambda holder: Leadership(
        store=sqlite_store,
        clock=clock,
        holder=holder,
        has_ended=lambda name: name == "dead",
    )


def wait(clock: FakeClock, seconds: float) -> None:
    """Let time pass."""
    clock.advance(int(seconds * SECOND))


def test_the_first_leads_and_the_second_waits(join: Join) -> None:
    """However often it asks."""
    ann, ben = join("ann"), join("ben")

    assert [ann.seek(), ben.seek(), ben.seek()] == [True, False, False]
    assert [ann.holds, ben.holds] == [True, False]


def test_who_renews_leads_on(join: Join, clock: FakeClock) -> None:
    """Others see that it is alive."""
    ann, ben = join("ann"), join("ben")
    ann.seek()
    for _ in range(10):
        wait(clock, ann.renewed_every)
        assert [ann.seek(), ben.seek()] == [True, False]

    assert ben.rivalled


def test_a_lease_that_is_not_renewed_is_taken(join: Join, clock: FakeClock) -> None:
    """Within one lease of the other's first look at it."""
    ann, ben = join("ann"), join("ben")
    ann.seek()
    ben.seek()
    wait(clock, LEASE - 1)
    early = ben.seek()
    wait(clock, 1)

    assert not early
    assert not ben.rivalled
    assert ben.seek()


def test_who_was_stopped_knows_at_once_that_it_may_have_lost(
    join: Join, clock: FakeClock
) -> None:
    """Without asking the database; then it hears who leads."""
    ann, ben = join("ann"), join("ben")
    ann.seek()
    ben.seek()
    wait(clock, LEASE)
    assert not ann.holds
    assert ben.seek()

    assert not ann.seek()
    assert not ann.holds


def test_who_was_stopped_and_not_replaced_leads_on(
    join: Join, clock: FakeClock
) -> None:
    """By renewing."""
    ann = join("ann")
    ann.seek()
    wait(clock, 10 * LEASE)

    assert not ann.holds
    assert ann.seek()
    assert ann.holds


def test_a_lease_of_one_that_ended_is_taken_at_once(join: Join) -> None:
    """After a crash on the same machine nobody waits."""
    join("dead").seek()

    assert join("ben").seek()


class Unanswered(SqlStore):
    """A store of which nobody hears that it has written."""

    @contextmanager
    def write(self) -> Iterator[SqlTransaction]:
        """Write, and lose the answer."""
        with super().write() as tx:
            yield tx
        raise StorageError("the connection was lost")


@pytest.mark.parametrize("before", [None, "", "dead"])
def test_what_was_taken_without_an_answer_is_taken_again(
    store: SqlStore, clock: FakeClock, before: str | None
) -> None:
    """At once: nobody else has its name, and it is nobody's rival."""
    if before is not None:
        with store.write() as tx:
            tx.leases.take(SERVICE, before, None)
    unheard = Unanswered(store._engine, DEFAULT_TIMES)
    ann = Leadership(
        store=unheard, clock=clock, holder="ann", has_ended=lambda name: name == "dead"
    )
    with pytest.raises(StorageError):
        ann.seek()
    ann.store = store

    assert [ann.holds, ann.seek(), ann.holds] == [False, True, True]
    assert not ann.rivalled


def test_who_was_not_answered_is_not_the_rival_of_others(
    store: SqlStore, clock: FakeClock
) -> None:
    """Whoever took the lease since leads."""
    unheard = Unanswered(store._engine, DEFAULT_TIMES)
    ann = Leadership(store=unheard, clock=clock, holder="ann")
    with pytest.raises(StorageError):
        ann.seek()
    ben = Leadership(
        store=store, clock=clock, holder="ben", has_ended=lambda name: name == "ann"
    )
    assert ben.seek()
    ann.store = store

    assert not ann.seek()
    assert ben.holds


def test_of_two_who_see_a_free_lease_one_takes_it(
    join: Join, sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The other one looked first and came second."""
    join("dead").seek()
    faster = join("ann")
    slower = Leadership(
        store=sqlite_store, clock=clock, holder="ben", has_ended=lambda _: faster.seek()
    )

    assert not slower.seek()
    assert [faster.holds, slower.holds] == [True, False]


def test_a_lease_that_was_given_back_is_taken_at_once(join: Join) -> None:
    """After a stop in good order."""
    ann = join("ann")
    ann.seek()
    ann.resign()

    assert not ann.holds
    assert join("ben").seek()
