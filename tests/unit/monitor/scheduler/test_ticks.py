"""Tests of ticks under a clock that steps."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from monitor.domain.time import DAY, HOUR, SECOND
from monitor.scheduler.ticks import Every, Steps, plan_anew
from tests.fakes.runtime import FakeClock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def scheduler() -> Iterator[BackgroundScheduler]:
    """A scheduler that runs."""
    scheduler = BackgroundScheduler(timezone="UTC")
    scheduler.start()
    yield scheduler
    scheduler.shutdown()


def test_it_fires_one_interval_later() -> None:
    """Counted from now."""
    assert Every(5).get_next_fire_time(None, NOON) == NOON + timedelta(seconds=5)


def test_only_the_first_time_is_put_off() -> None:
    """Sources that start together are spread by it."""
    every = Every(5, after=20)

    assert every.get_next_fire_time(None, NOON) == NOON + timedelta(seconds=25)
    assert every.get_next_fire_time(NOON, NOON) == NOON + timedelta(seconds=5)


def test_years_that_were_skipped_are_one_tick() -> None:
    """A clock that is set from 1970 must not list each second since."""
    long_ago = datetime(1970, 1, 1, tzinfo=UTC)

    assert Every(1).get_next_fire_time(long_ago, NOON) > NOON


def test_time_that_passes_is_no_step(clock: FakeClock) -> None:
    """Both clocks go on together."""
    steps = Steps(clock)
    clock.advance(DAY)

    assert steps.step() == 0


@pytest.mark.parametrize("by", [-HOUR, HOUR, 10 * 365 * DAY, -31 * SECOND])
def test_a_step_is_noticed_once(clock: FakeClock, by: int) -> None:
    """In both directions."""
    steps = Steps(clock)
    clock.micros += by

    assert steps.step() == by
    assert steps.step() == 0


def test_a_small_correction_is_no_step(clock: FakeClock) -> None:
    """As NTP does it all the time."""
    steps = Steps(clock)
    clock.micros -= SECOND

    assert steps.step() == 0


def test_after_a_step_back_ticks_go_on(scheduler: BackgroundScheduler) -> None:
    """A job that is due in an hour by the new clock fires an interval from now."""
    fired = threading.Event()
    job = scheduler.add_job(fired.set, Every(0.01))
    job.modify(next_run_time=job.next_run_time + timedelta(hours=1))
    fired.clear()
    plan_anew(scheduler)

    assert fired.wait(10)
