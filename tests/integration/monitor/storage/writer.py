"""A process of its own that counts in a database.

    python -m tests.integration.monitor.storage.writer URL TIMES

says "ready" once it is connected, and begins when it is told anything.
"""

import sys

from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.engine import open_engine
from monitor.storage.store import SqlStore

COUNTER = "counter"


def count(store: SqlStore, times: int) -> None:
    """Add one to the counter as often as told, each in a transaction.

    Each reads before it writes, which is what databases find hardest.
    """
    for _ in range(times):
        with store.write() as tx:
            number, _ = tx.readers.heartbeats().get(COUNTER, (0, 0))
            tx.upkeep.beat(COUNTER, number + 1, 0)


def counted(store: SqlStore) -> int:
    """Return the counter."""
    with store.read() as tx:
        return tx.readers.heartbeats()[COUNTER][0]


if __name__ == "__main__":
    opened = SqlStore(open_engine(sys.argv[1]), DEFAULT_TIMES)
    count(opened, 1)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    count(opened, int(sys.argv[2]))
    opened.close()
