"""Purge: destroy what is past its time, in small transactions."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from monitor.ports.runtime import Clock
from monitor.ports.store import Store

BATCH: Final = 500


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
