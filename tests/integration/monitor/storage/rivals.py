"""Two transactions at once, on a database that has more than one writer."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import sqlalchemy as sa

from monitor.storage.store import SqlStore, SqlTransaction

A = TypeVar("A")
B = TypeVar("B")

_DEADLINE = 20.0


def while_open(
    store: SqlStore,
    first: Callable[[SqlTransaction], A],
    second: Callable[[SqlTransaction], B],
    prepare: Callable[[SqlTransaction], object] = lambda _: None,
) -> tuple[A, B]:
    """Run `second` before the transaction of `first` has ended; return both answers.

    `second` begins after `prepare`, which opens the transaction of `first`; that
    goes on once `second` has returned or waits.
    """

    def rival() -> B:
        with store.write() as tx:
            return second(tx)

    with ThreadPoolExecutor(1) as pool:
        with store.write() as tx:
            prepare(tx)
            theirs = pool.submit(rival)
            _until(lambda: theirs.done() or _somebody_waits(store))
            mine = first(tx)
        return mine, theirs.result(_DEADLINE)


def side_by_side(*works: Callable[[], object]) -> None:
    """Run `works` at once, each in a thread, and raise what any of them raised."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        start.wait(_DEADLINE)
        work()

    with ThreadPoolExecutor(len(works)) as pool:
        running = [pool.submit(run, work) for work in works]
        for found in running:
            found.result(2 * _DEADLINE)


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _DEADLINE
    while not condition():
        assert time.monotonic() < deadline, "nobody came to wait"
        threading.Event().wait(0.005)


def _somebody_waits(store: SqlStore) -> bool:
    query = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with store.read() as tx:
        return bool(tx._connection.execute(query).scalar_one())
