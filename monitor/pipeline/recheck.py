"""Recheck: ask platforms for stored posts again, destroy those that are gone.

Some terms want that: what its author deletes there must be deleted here too.
"""

from collections.abc import Callable, Iterable
from typing import Final

import structlog

from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.connector import Connector
from monitor.ports.rechecks import Rechecking
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

_log = structlog.get_logger(__name__)

BATCH: Final = 100
"""Posts that are asked for at a time: as many as Reddit answers for at once."""


def recheck(
    store: Store,
    clock: Clock,
    connectors: Iterable[Connector],
    stop: Callable[[], bool],
) -> int:
    """Ask for everything that is due; return how many posts are gone.

    What cannot be asked for now stays due.
    """
    gone = 0
    for connector in connectors:
        if isinstance(connector, Rechecking):
            gone += _recheck_all(store, clock, connector, stop)
    if gone:
        store.scrub()
    return gone


def _recheck_all(
    store: Store, clock: Clock, connector: Rechecking, stop: Callable[[], bool]
) -> int:
    destroyed = 0
    while not stop():
        asked_at = clock.now()
        with store.read() as tx:
            due = tx.rechecks.due(connector.platform, asked_at, BATCH)
        if not due:
            break
        found = attempt(connector.taken_away, list(due.values()))
        if isinstance(found, Broken):
            _log.warning("recheck_failed", error=found.error)
            break
        gone = {record for record, post in due.items() if post in found}
        there = due.keys() - gone
        with store.write() as tx:
            tx.rechecks.done(sorted(there), sorted(gone), asked_at, clock.now())
        destroyed += len(gone)
    return destroyed
