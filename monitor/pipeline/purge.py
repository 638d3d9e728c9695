"""Purge: destroy what is past its time, in small transactions."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from monitor.domain.time import DAY
from monitor.domain.trusted_time import PURGED
from monitor.pipeline.trusted_time import look
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 500


def purge_daily(store: Store, clock: Clock, stop: Callable[[], bool]) -> int | None:
    """Purge if the last time is a day ago; return the rows, or None if it is not.

    Nothing is destroyed while the clock is not trusted. What a stop leaves over is
    destroyed at the next call.
    """
    now = clock.now()
    with store.write() as tx:
        trusted = look(tx, now)
        last, _ = tx.readers.heartbeats().get(PURGED, (0, 0))
    if not trusted or abs(now - last) < DAY:
        return None
    purged = purge(store, now, stop)
    if stop():
        return None
    with store.write() as tx:
        tx.upkeep.beat(PURGED, now, now + 2 * DAY)
    return sum(purged.values())


def purge(store: Store, now: int, stop: Callable[[], bool]) -> Mapping[str, int]:
    """Destroy everything that is due at `now`; return how many rows by table.

    The clock is not asked again: it may have been set since it was trusted.
    """
    purged: Counter[str] = Counter()
    while not stop():
        with store.write() as tx:
            gone = Counter(tx.upkeep.purge(now, BATCH))
        purged += gone
        if not any(gone.values()):
            break
    if any(purged.values()):
        store.scrub()
    return purged
