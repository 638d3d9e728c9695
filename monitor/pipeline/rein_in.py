"""Rein in: times that a wrong clock put too far ahead are brought back.

It is done at every start, because the clock may be set while nothing runs, and
when the clock is seen to step.
"""

import structlog

from monitor.pipeline.trusted_time import look
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)


def rein_in(store: Store, clock: Clock, step: int = 0) -> None:
    """Bring back what lies further ahead than it ever could.

    Args:
        store: The store.
        clock: The clock.
        step: By how much it was just set, microseconds, or 0 if not known.
    """
    with store.write() as tx:
        # Read here: others may have written by a later time while this waited.
        now = clock.now()
        look(tx, now, step)
        changed = tx.upkeep.rein_in(now, step)
    if changed:
        _log.warning("times_brought_back", rows=changed)
