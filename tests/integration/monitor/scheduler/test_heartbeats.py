"""Heartbeats, in memory and for other processes."""

import pytest

from monitor.domain.time import MINUTE, SECOND
from monitor.scheduler.heartbeats import PATIENCE, Heartbeats, Loop
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START, FakeClock

JUDGING = Loop(name="judge", seconds=1, work=lambda: False)


@pytest.fixture
def heartbeats(sqlite_store: SqlStore, clock: FakeClock) -> Heartbeats:
    """Give those of a service that has just begun to judge."""
    beats = Heartbeats(sqlite_store, clock)
    beats.begin([JUDGING])
    return beats


def progress_at(store: SqlStore) -> int:
    """Return when others think that judging made progress."""
    with store.read() as tx:
        return tx.readers.heartbeats()["judge"][0]


def test_a_loop_without_progress_is_late(
    heartbeats: Heartbeats, clock: FakeClock
) -> None:
    """A moment after its patience, from the beginning on."""
    clock.advance(PATIENCE + SECOND)
    in_time = heartbeats.late()
    clock.advance(1000)

    assert not in_time
    assert heartbeats.late() == {"judge"}


def test_progress_makes_it_be_in_time(heartbeats: Heartbeats, clock: FakeClock) -> None:
    """Whatever the wall clock says."""
    clock.advance(2 * PATIENCE)
    clock.micros = START
    heartbeats.beat(JUDGING)

    assert not heartbeats.late()


def test_what_ended_is_not_late(heartbeats: Heartbeats, clock: FakeClock) -> None:
    """A service that leads no more owes no progress."""
    heartbeats.end()
    clock.advance(2 * PATIENCE)

    assert not heartbeats.late()


def test_others_hear_of_progress_now_and_then(
    sqlite_store: SqlStore, heartbeats: Heartbeats, clock: FakeClock
) -> None:
    """Not each second: every commit wears out a disk."""
    heartbeats.beat(JUDGING)
    clock.advance(SECOND)
    heartbeats.beat(JUDGING)
    soon = progress_at(sqlite_store)
    clock.advance(MINUTE)
    heartbeats.beat(JUDGING)

    assert soon == START
    assert progress_at(sqlite_store) == clock.now()


def test_a_loop_is_silent_sooner_than_it_is_late(
    heartbeats: Heartbeats, clock: FakeClock
) -> None:
    """Who gives signs of life waits for one interval of them."""
    clock.advance(int(61.1 * SECOND))

    assert heartbeats.silent(60) == {"judge"}
    assert not heartbeats.silent(61)
    assert not heartbeats.late()
