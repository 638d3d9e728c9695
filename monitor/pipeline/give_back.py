"""Give back: jobs that the database kept from being done are not to blame for it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from monitor.domain.errors import StorageError
from monitor.pipeline.isolation import attempt
from monitor.ports.jobs import Job
from monitor.ports.store import Store


@contextmanager
def given_back(store: Store, jobs: Sequence[Job]) -> Iterator[None]:
    """Give `jobs` back, as if never claimed, if the database fails in the block.

    A disk that is full for an hour would else count as a record that ends its workers,
    and park it. Where even that can't be written, the lease runs out.

    Raises:
        StorageError: The database failed.
    """
    try:
        yield
    except StorageError:
        attempt(_release, store, jobs)
        raise


def _release(store: Store, jobs: Sequence[Job]) -> None:
    with store.write() as tx:
        tx.jobs.release(jobs)
