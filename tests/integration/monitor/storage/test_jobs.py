"""The leased job table on both databases."""

import sqlite3
import threading
from collections.abc import Callable

import pytest
from sqlalchemy import event

from monitor.ports.jobs import LEASE, Job, Stage
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import while_open


def put(store: SqlStore, *keys: str, at: int = START, lock: str | None = None) -> None:
    """Put judge jobs."""
    with store.write() as tx:
        tx.jobs.put(Stage.JUDGE, keys, at, lock)


def claim(store: SqlStore, now: int = START, limit: int = 10) -> list[Job]:
    """Claim judge jobs."""
    with store.write() as tx:
        return sorted(tx.jobs.claim(Stage.JUDGE, now, limit), key=lambda job: job.key)


def test_a_job_is_claimed_once(store: SqlStore) -> None:
    """While it is leased nobody else gets it."""
    put(store, "1", "2")

    assert [job.key for job in claim(store)] == ["1", "2"]
    assert claim(store) == []


def test_putting_twice_is_one_job_at_the_earlier_time(store: SqlStore) -> None:
    """The earliest wake-up wins."""
    put(store, "1", at=START + 10)
    put(store, "1", at=START + 20)
    put(store, "1", at=START + 5)

    assert claim(store, now=START + 4) == []
    assert [job.puts for job in claim(store, now=START + 5)] == [3]


def test_only_a_job_that_is_missing_is_restored(store: SqlStore) -> None:
    """The other one keeps its time."""
    put(store, "1", at=START + 1)
    with store.write() as tx:
        tx.jobs.restore(Stage.JUDGE, ["1", "2"], START)

    assert [job.key for job in claim(store)] == ["2"]
    assert [job.key for job in claim(store, now=START + 1)] == ["1"]


def test_a_job_waits_for_its_time(store: SqlStore) -> None:
    """It is not claimed before it is due."""
    put(store, "1", at=START + 1)

    assert claim(store) == []


def test_a_lease_that_ran_out_is_claimed_again_and_counted(store: SqlStore) -> None:
    """A crash counts as an attempt, because claims are counted."""
    put(store, "1")
    claim(store)
    (again,) = claim(store, now=START + LEASE)

    assert again.attempts == 2


def test_a_finished_job_is_gone(store: SqlStore) -> None:
    """Finished work wakes nobody."""
    put(store, "1")
    with store.write() as tx:
        tx.jobs.finish(tx.jobs.claim(Stage.JUDGE, START, 1))

    assert claim(store, now=START + LEASE) == []


def test_a_job_put_while_it_runs_stays(store: SqlStore) -> None:
    """What arrives during the work is worked on after it."""
    put(store, "1")
    running = claim(store)
    put(store, "1")
    with store.write() as tx:
        tx.jobs.finish(running)
    (again,) = claim(store)

    assert again.attempts == 1


def test_a_worker_that_lost_its_lease_finishes_nothing(store: SqlStore) -> None:
    """Its token is no longer good."""
    put(store, "1")
    late = claim(store)
    current = claim(store, now=START + LEASE)
    with store.write() as tx:
        tx.jobs.finish(late)
        tx.jobs.release(late)

    assert len(current) == 1
    assert claim(store, now=START + LEASE) == []


def test_a_released_job_counts_no_attempt(store: SqlStore) -> None:
    """Stopping in time is not a crash."""
    put(store, "1")
    with store.write() as tx:
        tx.jobs.release(tx.jobs.claim(Stage.JUDGE, START, 1))
    (again,) = claim(store)

    assert again.attempts == 1


def test_a_suspect_is_claimed_alone_and_last(store: SqlStore) -> None:
    """Whoever may have ended its worker gets nobody else blamed."""
    put(store, "1", "2")
    claim(store)
    put(store, "3", at=START + LEASE)
    later = START + LEASE
    claims = [[job.key for job in claim(store, now=later)] for _ in range(3)]

    assert claims == [["3"], ["1"], ["2"]]


def test_jobs_of_one_lock_run_one_at_a_time(store: SqlStore) -> None:
    """Neither in one claim nor in two."""
    put(store, "1", "2", lock="case")

    assert len(claim(store)) == 1
    assert claim(store) == []


def test_parallel_claims_never_share_a_job(store: SqlStore) -> None:
    """Eight claimers of two hundred jobs get each exactly once."""
    put(store, *(str(number) for number in range(200)))
    claimed: list[str] = []

    def work() -> None:
        while jobs := claim(store, limit=7):
            claimed.extend(job.key for job in jobs)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(claimed) == sorted(str(number) for number in range(200))


@pytest.mark.postgres
def test_a_lock_holds_between_claims_at_the_same_time(postgres_store: SqlStore) -> None:
    """Two workers that claim at once get one job of the lock, not one each."""
    put(postgres_store, "1", "2", lock="case")
    _, theirs = while_open(
        postgres_store,
        lambda _: None,
        lambda tx: tx.jobs.claim(Stage.JUDGE, START, 1),
        prepare=lambda tx: tx.jobs.claim(Stage.JUDGE, START, 1),
    )

    assert theirs == []


def test_a_large_backlog_is_claimed_without_comparing_all_with_all(
    sqlite_store: SqlStore,
) -> None:
    """Ten thousand waiting jobs cost a claim no more than one look at each."""
    put(sqlite_store, *(str(number) for number in range(10_000)))
    steps = _steps(sqlite_store, lambda: claim(sqlite_store))

    assert steps < 100


def _steps(store: SqlStore, work: Callable[[], object]) -> int:
    """Return how often SQLite reported ten thousand instructions during `work`."""
    found = 0

    def count() -> int:
        nonlocal found
        found += 1
        return 0

    def watch(connection: sqlite3.Connection, *_: object) -> None:
        connection.set_progress_handler(count, 10_000)

    event.listen(store._engine.pool, "checkout", watch)
    work()
    return found
