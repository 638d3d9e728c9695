"""Jobs whose work the database refused."""

from contextlib import suppress

import pytest

from monitor.domain.errors import StorageError
from monitor.pipeline.give_back import given_back
from monitor.ports.jobs import Job, Stage
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import jobs
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of


def claimed(store: SqlStore) -> list[Job]:
    """Claim the only job."""
    with store.write() as tx:
        tx.jobs.put(Stage.JUDGE, ["1"], START)
        return list(tx.jobs.claim(Stage.JUDGE, START, 10))


@pytest.mark.parametrize(
    ("cause", "attempts"), [(StorageError("full"), 0), (ZeroDivisionError(), 1)]
)
def test_only_the_databases_faults_are_forgiven(
    store: SqlStore, cause: Exception, attempts: int
) -> None:
    """What is its own fault counts, so that it ends some day."""
    with suppress(StorageError, ZeroDivisionError), given_back(store, claimed(store)):
        raise cause

    assert [row.attempts for row in rows_of(store, jobs)] == [attempts]


def test_what_is_given_back_is_free_at_once(store: SqlStore) -> None:
    """Nobody waits for the end of a lease."""
    with suppress(StorageError), given_back(store, claimed(store)):
        raise StorageError("full")

    assert len(claimed(store)) == 1
