"""The ledger's rows: every due interval of a source, whoever was down."""

from monitor.domain.sources import Outcome, SourceId
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import coverage
from tests.builders import plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of

ONE = SourceId(1)
EVERY = plan().every


def begin(store: SqlStore, at: int) -> None:
    """Begin a run."""
    with store.write() as tx:
        tx.sources.begin_run(ONE, at + MINUTE, at)


def end(
    store: SqlStore, at: int, outcome: Outcome = Outcome.EMPTY, due_at: int = 0
) -> None:
    """End a run."""
    with store.write() as tx:
        tx.sources.end_run(ONE, outcome, "", due_at or at + EVERY, at)


def ledger(store: SqlStore) -> list[tuple[str, int]]:
    """Return how many intervals ended how, the oldest first."""
    return [(row.outcome, row.runs) for row in rows_of(store, coverage)]


def test_what_was_due_while_nothing_ran_is_missed(store: SqlStore) -> None:
    """And written down as soon as something runs."""
    watch(store, now=START)
    end(store, START)
    begin(store, START + 2 * HOUR)
    end(store, START + 2 * HOUR)

    assert ledger(store) == [("empty", 1), ("missed", 7), ("empty", 1)]


def test_a_run_that_never_ended_is_missed(sqlite_store: SqlStore) -> None:
    """Its process was killed; the next one counts on."""
    watch(sqlite_store, now=START)
    end(sqlite_store, START)
    begin(sqlite_store, START + 2 * EVERY)
    begin(sqlite_store, START + 4 * EVERY)

    assert ledger(sqlite_store) == [("empty", 1), ("missed", 3)]


def test_a_platform_that_asks_to_wait_is_why_nothing_was_read(
    sqlite_store: SqlStore,
) -> None:
    """Its day of silence is its own."""
    watch(sqlite_store, now=START)
    end(sqlite_store, START, Outcome.FAILED, due_at=START + DAY)
    begin(sqlite_store, START + DAY)

    assert ledger(sqlite_store) == [("failed", 96)]


def test_what_nobody_asked_for_was_not_due(sqlite_store: SqlStore) -> None:
    """A source that was taken out and put in again missed nothing meanwhile."""
    watch(sqlite_store, now=START)
    end(sqlite_store, START)
    watch(sqlite_store, plan("other"), now=START + HOUR)
    watch(sqlite_store, now=START + DAY)
    begin(sqlite_store, START + DAY + MINUTE)

    assert ledger(sqlite_store) == [("empty", 1)]


def test_a_source_that_waited_for_its_first_run_missed_what_it_waited(
    sqlite_store: SqlStore,
) -> None:
    """It was due when it was added."""
    watch(sqlite_store, now=START)
    begin(sqlite_store, START + HOUR)

    assert ledger(sqlite_store) == [("missed", 4)]


def test_a_clock_that_was_set_back_mixes_no_runs(sqlite_store: SqlStore) -> None:
    """They stand side by side."""
    watch(sqlite_store, now=START)
    end(sqlite_store, START + DAY)
    begin(sqlite_store, START)
    end(sqlite_store, START)

    assert ledger(sqlite_store) == [("empty", 1), ("empty", 1)]
