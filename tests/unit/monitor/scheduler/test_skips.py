"""What is logged of ticks that are skipped, by a real scheduler."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from apscheduler.events import EVENT_JOB_MAX_INSTANCES, JobSubmissionEvent
from apscheduler.schedulers.background import BackgroundScheduler
from structlog.testing import capture_logs

from monitor.domain.time import SECOND
from monitor.scheduler.skips import EVERY, SeldomSkipped
from monitor.scheduler.ticks import Every
from tests.fakes.runtime import FakeClock
from tests.waiting import DEADLINE, wait_for

MANY = 5


@contextmanager
def hanging(clock: FakeClock, *names: str) -> Iterator[list[str]]:
    """Run jobs that hang; give the names of those that were skipped, at each tick."""
    skipped: list[str] = []
    let_go = Event()

    def skip(event: JobSubmissionEvent) -> None:
        skipped.append(event.job_id)

    scheduler = BackgroundScheduler(timezone="UTC", logger=SeldomSkipped(clock))
    scheduler.add_listener(skip, EVENT_JOB_MAX_INSTANCES)
    for name in names:
        scheduler.add_job(let_go.wait, Every(0.01), [DEADLINE], id=name)
    scheduler.start()
    try:
        yield skipped
    finally:
        let_go.set()
        scheduler.shutdown()


def test_a_loop_that_hangs_is_told_of_once_a_minute() -> None:
    """By its name, however often it is skipped."""
    clock = FakeClock()
    with capture_logs() as logs, hanging(clock, "judge") as skipped:
        wait_for(lambda: len(skipped) >= MANY)
        early = len(logs)
        clock.advance(int(EVERY * SECOND))
        wait_for(lambda: len(logs) > early)
        wait_for(lambda: len(skipped) >= 3 * MANY)

    told = [(line["event"], line["job"]) for line in logs]
    assert told == [("tick_skipped", "judge")] * 2


def test_each_loop_that_hangs_is_told_of() -> None:
    """One says nothing of another."""
    with capture_logs() as logs, hanging(FakeClock(), "judge", "sweep") as skipped:
        wait_for(lambda: min(map(skipped.count, ("judge", "sweep"))) >= MANY)

    assert sorted(line["job"] for line in logs) == ["judge", "sweep"]


def test_all_else_that_a_scheduler_logs_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Such as an error in a store of jobs."""
    log = SeldomSkipped(FakeClock())
    log.warning("Run time of job %s was missed by %s", "judge", 3)
    log.warning("nothing of it was skipped")
    log.error("Error getting due jobs")

    assert [record.getMessage() for record in caplog.records] == [
        "Run time of job judge was missed by 3",
        "nothing of it was skipped",
        "Error getting due jobs",
    ]
