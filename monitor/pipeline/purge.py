"""Purge: destroy what is past its time, in small transactions."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from monitor.domain.time import DAY
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 500
PURGED: Final = "purged"
"""Name under which the last whole purge is remembered."""


def purge_daily(store: Store, clock: Clock, stop: Callable[[], bool]) -> int | None:
    """Purge if the last time is a day ago; return the rows, or None if it is not.

    What a stop leaves over is destroyed at the next call.
    """
    now = clock.now()
    with store.read() as tx:
        last, _ = tx.readers.heartbeats().get(PURGED, (0, 0))
    if abs(now - last) < DAY:
        return None
    purged = purge(store, clock, stop)
    if stop():
        return None
    with store.write() as tx:
        tx.upkeep.beat(PURGED, now, now + 2 * DAY)
    return sum(purged.values())


def purge(store: Store, clock: Clock, stop: Callable[[], bool]) -> Mapping[str, int]:
    """Destroy everything that is due; return how many rows by table."""
    purged: Counter[str] = Counter()
    while not stop():
        with store.write() as tx:
            gone = Counter(tx.upkeep.purge(clock.now(), BATCH))
        purged += gone
        if not any(gone.values()):
            break
    if any(purged.values()):
        store.scrub()
    return purged
