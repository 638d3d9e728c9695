"""Sweep: wake again what waits in the rows but has no job, or for too long.

Jobs only wake work up, so one that was lost costs no more than this interval. Nor does
a time by a clock that was set back before the work that wrote it had ended.
"""

from typing import Final

import structlog

from monitor.domain.watchlist import Watchlist
from monitor.pipeline.ended import ended
from monitor.ports.jobs import Stage
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 1_000

_log = structlog.get_logger(__name__)


def sweep(store: Store, clock: Clock, watchlist: Watchlist) -> None:
    """Put jobs for records that wait for enrich or judge and have none.

    Accounts whose registration with `watchlist` ended wait for judge as well. A job
    that is there keeps its time: it may wait on purpose, but not for longer than
    anything ever does.
    """
    now = clock.now()
    with store.read() as tx:
        unfetched = tx.evidence.unfetched(now, BATCH)
        unjudged = tx.records.unjudged(BATCH)
        unregistered = ended(tx, watchlist, now)
    with store.write() as tx:
        tx.records.unlearn(unregistered)
        tx.jobs.restore(Stage.ENRICH, [str(found) for found in unfetched], now)
        judge = [str(found) for found in (*unjudged, *unregistered)]
        tx.jobs.restore(Stage.JUDGE, judge, now)
        # By the time of now: by an older one, what a run has put off since the clock
        # was set forward would look too far ahead.
        late = tx.upkeep.rein_in(clock.now(), 0)
    if late:
        _log.warning("times_brought_back", rows=late)
