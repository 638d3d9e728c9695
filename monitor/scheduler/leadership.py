"""Leadership: of all services on one database, one works and the others wait.

The leader renews its lease from the loop that watches over the work, so that one
that hangs or was stopped loses it. Whoever waits takes a lease that was not renewed
for its length by its own monotonic clock, or at once if it was given back or its
holder is known to have ended, or is the one who waits: it took the lease and the answer
was lost. What a leader does that lost the lease without knowing is refused by the
database: cursors, jobs and sends compare before they swap.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from monitor.ports.leases import Lease
from monitor.ports.runtime import Clock
from monitor.ports.store import Store
from monitor.scheduler.process import has_ended, process_name

LEASE: Final = 60.0
"""Seconds without a renewal after which a lease may be taken."""

_RENEWALS: Final = 4
"""How often a lease is renewed in the time after which it would be lost."""

SERVICE: Final = "service"
"""Name of the lease."""


@dataclass(kw_only=True)
class Leadership:
    """The right to work, as one process has it or waits for it.

    Attributes:
        store: Where the lease is.
        clock: Only its monotonic time counts.
        holder: Name of this process.
        has_ended: Whether the process behind a name is known to have ended.
        lease: Seconds, the same for all on one database.
    """

    store: Store
    clock: Clock
    holder: str = field(default_factory=lambda: process_name(os.getpid()))
    has_ended: Callable[[str], bool] = has_ended
    lease: float = LEASE
    _version: int | None = field(default=None, init=False)
    _renewed_at: float = field(default=0.0, init=False)
    _seen: Lease | None = field(default=None, init=False)
    _seen_at: float = field(default=0.0, init=False)
    _rivalled: bool = field(default=False, init=False)

    @property
    def rivalled(self) -> bool:
        """Whether another one was seen to take or to renew the lease."""
        return self._rivalled

    @property
    def holds(self) -> bool:
        """Whether nobody else can have taken the lease yet."""
        return (
            self._version is not None
            and self.clock.monotonic() - self._renewed_at < self.lease
        )

    @property
    def renewed_every(self) -> float:
        """Seconds between two renewals."""
        return self.lease / _RENEWALS

    def seek(self) -> bool:
        """Keep the lease, or take it if it is free; return whether this one leads.

        Cheap while the lease is young.

        Raises:
            StorageError: The database failed; who leads is not known.
        """
        now = self.clock.monotonic()
        if self._version is None:
            return self._take(now)
        if now - self._renewed_at >= self.renewed_every:
            self._renew(now)
        return self._version is not None

    def resign(self) -> None:
        """Give the lease back, if this one has it.

        Raises:
            StorageError: The database failed; others wait until the lease is over.
        """
        if self._version is not None:
            with self.store.write() as tx:
                tx.leases.give_back(SERVICE, self.holder, self._version)
        self._version = None

    def _renew(self, now: float) -> None:
        with self.store.write() as tx:
            renewed = tx.leases.renew(SERVICE, self.holder, self._version or 0)
        if renewed:
            self._renewed_at = now
        else:
            self._version = None

    def _take(self, now: float) -> bool:
        with self.store.read() as tx:
            lease = tx.leases.see(SERVICE)
        if lease != self._seen:
            self._rivalled = self._seen is not None and not self._is_own(lease)
            self._seen, self._seen_at = lease, now
        if not self._is_free(lease, now):
            return False
        with self.store.write() as tx:
            version = tx.leases.take(SERVICE, self.holder, lease)
        # Not before it is committed.
        self._version = version
        # As old as the question: the lease may have been granted any time since.
        self._renewed_at = now
        return self._version is not None

    def _is_free(self, lease: Lease | None, now: float) -> bool:
        if lease is None or not lease.holder or self._is_own(lease):
            return True
        return self.has_ended(lease.holder) or now - self._seen_at >= self.lease

    def _is_own(self, lease: Lease | None) -> bool:
        """Return whether this one took a lease and was never told so.

        No other one has its name, and it asks in one thread alone.
        """
        return lease is not None and lease.holder == self.holder
