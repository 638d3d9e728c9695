"""Sweep: wake again what waits in the rows but has no job.

Jobs only wake work up, so one that was lost costs no more than this interval.
"""

from typing import Final

from monitor.ports.jobs import Stage
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 1_000


def sweep(store: Store, clock: Clock) -> None:
    """Put jobs for records that wait for enrich or judge and have none.

    A job that is there keeps its time: it may wait on purpose.
    """
    now = clock.now()
    with store.read() as tx:
        unfetched = tx.evidence.unfetched(now, BATCH)
        unjudged = tx.records.unjudged(BATCH)
    with store.write() as tx:
        tx.jobs.restore(Stage.ENRICH, [str(found) for found in unfetched], now)
        tx.jobs.restore(Stage.JUDGE, [str(found) for found in unjudged], now)
