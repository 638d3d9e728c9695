"""The job port: wakes work up.

The data rows are the truth. A job that is lost costs time until the next sweep
puts it again, nothing else; every handler is safe to run twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from monitor.domain.time import MINUTE

LEASE: Final = MINUTE
"""How long a claimed job is out of reach of others."""

MAX_ATTEMPTS: Final = 5
"""Claims after which a job is parked: its work kills or hangs the worker."""


class Stage(StrEnum):
    """Which stage a job wakes."""

    INGEST = "ingest"
    ENRICH = "enrich"
    JUDGE = "judge"
    DELIVER = "deliver"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A claimed job.

    Attributes:
        stage: Which stage it wakes.
        key: What to work on: a record id, or a channel.
        attempts: Claims, this one included, so that a crash counts.
        puts: How often it had been put when it was claimed.
        token: Proof that the lease is still ours.
    """

    stage: Stage
    key: str
    attempts: int
    puts: int
    token: str


class Jobs(Protocol):
    """Jobs of the transaction it belongs to."""

    def put(
        self,
        stage: Stage,
        keys: Sequence[str],
        not_before: int,
        lock: str | None = None,
    ) -> None:
        """Wake `stage` for each of `keys`; one job a key, the earliest time wins.

        Args:
            stage: Which stage.
            keys: What to work on.
            not_before: Microseconds.
            lock: Jobs with the same lock never run at the same time.
        """
        ...

    def restore(self, stage: Stage, keys: Sequence[str], not_before: int) -> None:
        """Put a job for those of `keys` that have none; others keep their time."""
        ...

    def claim(self, stage: Stage, now: int, limit: int) -> Sequence[Job]:
        """Lease jobs that are due, the oldest first.

        A job whose last claim never ended may have ended its worker. It is
        leased alone, once no other is due, so that no neighbour is blamed for
        what it does next.
        """
        ...

    def finish(self, jobs: Sequence[Job]) -> None:
        """Delete `jobs`; one that was put again meanwhile stays, free."""
        ...

    def release(self, jobs: Sequence[Job]) -> None:
        """Give `jobs` back as if they had not been claimed."""
        ...
