"""Dead man's switch: a sign of life goes out only while the whole service works.

Whoever waits for it outside tells people when it stays away, which a service that is
dead cannot do by itself.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.time import SECOND
from monitor.pipeline.canary import Canary, CanaryDied
from monitor.ports.beacon import Beacon
from monitor.ports.channel import Channel
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

COMMITTED: Final = "canary"
"""Name under which the last canary that came through is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadMan:
    """What must work before a sign of life is given.

    Attributes:
        store: A commit must succeed in it.
        clock: The clock.
        canary: It must come through.
        channels: Each receiver must be within reach.
        beacon: Who is told.
        every: Seconds between two signs, > 0.
    """

    store: Store
    clock: Clock
    canary: Canary
    channels: Sequence[Channel]
    beacon: Beacon
    every: float

    def sign(self, hanging: Collection[str]) -> None:
        """Try everything, then give a sign of life.

        Args:
            hanging: Loops without progress. The canary goes without them, so that it
                does not see them hang.

        Raises:
            CanaryDied: A loop hangs, or the canary did not come through.
            RetryLater: A receiver, or who waits for the sign, is out of reach.
            NeedsOperator: One of them refuses.
            StorageError: Nothing can be committed.
        """
        if hanging:
            raise CanaryDied(f"without progress: {', '.join(sorted(hanging))}")
        read = self.canary.run()
        for channel in self.channels:
            channel.probe()
        now = self.clock.now()
        with self.store.write() as tx:
            # The only trace of the canary: its reader remembers what it has read.
            tx.vectors.forget([read])
            tx.upkeep.beat(COMMITTED, now, now + int(2 * self.every * SECOND))
        self.beacon.light()
