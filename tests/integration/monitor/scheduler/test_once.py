"""One piece of work, done by whoever leads meanwhile."""

from collections.abc import Callable
from threading import Event

import pytest

from monitor.domain.time import MINUTE
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.once import AlreadyLed, while_leading
from monitor.storage.store import SqlStore
from tests.fakes.runtime import FakeClock


@pytest.fixture
def rival(sqlite_store: SqlStore, clock: FakeClock) -> Leadership:
    """Give another one that wants to lead."""
    return Leadership(store=sqlite_store, clock=clock)


def once(
    store: SqlStore, clock: FakeClock, work: Callable[[Callable[[], bool]], str]
) -> str:
    """Do some work."""
    return while_leading(Leadership(store=store, clock=clock), work, Event())


def test_nobody_else_leads_while_it_is_done(
    sqlite_store: SqlStore, clock: FakeClock, rival: Leadership
) -> None:
    """And somebody may afterwards."""
    led = once(sqlite_store, clock, lambda stop: f"{rival.seek()} {stop()}")

    assert led == "False False"
    assert rival.seek()


def test_it_is_not_done_while_another_one_leads(
    sqlite_store: SqlStore, clock: FakeClock, rival: Leadership
) -> None:
    """Whoever asks is told, as soon as the other one is seen to be alive."""
    rival.seek()
    asking = Leadership(store=sqlite_store, clock=clock)
    asking.seek()
    clock.advance(MINUTE // 3)
    rival.seek()

    with pytest.raises(AlreadyLed):
        while_leading(asking, lambda _: pytest.fail("it was done"), Event())


def test_an_error_is_told_and_the_lease_given_back(
    sqlite_store: SqlStore, clock: FakeClock, rival: Leadership
) -> None:
    """The next one need not wait."""
    with pytest.raises(ZeroDivisionError):
        once(sqlite_store, clock, lambda _: str(1 / 0))

    assert rival.seek()


def test_what_lost_the_lease_stops_for_good(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Half a cycle is no cycle, even if nobody else came."""
    leadership = Leadership(store=sqlite_store, clock=clock)
    told: list[bool] = []

    def work(stop: Callable[[], bool]) -> str:
        told.append(stop())
        clock.advance(2 * MINUTE)
        told.append(stop())
        assert leadership.seek()
        told.append(stop())
        return "done"

    with pytest.raises(AlreadyLed):
        while_leading(leadership, work, Event())

    assert told == [False, True, True]
