"""The gate before a platform's hosts, kept in the store."""

from collections.abc import Sequence

from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import Standing
from monitor.domain.errors import QuotaExhausted
from monitor.ports.runtime import Clock
from monitor.ports.store import Store, Transaction


class StoredGate:
    """Implements `monitor.ports.endpoints.Gate`, each step in its own transaction.

    Args:
        store: Where it is kept; shared by every process that asks.
        platform: Whose hosts they are.
        clock: The clock.
        allowances: What the platform allows each of its hosts to be asked.
    """

    def __init__(
        self,
        store: Store,
        platform: str,
        clock: Clock,
        allowances: Sequence[Allowance] = (),
    ) -> None:
        self._store = store
        self._platform = platform
        self._clock = clock
        self._allowances = allowances

    def enter(self, host: str, path: str) -> None:
        """Let one call pass; what it uses up is committed when this returns.

        Raises:
            QuotaExhausted: All that the platform allows in this window is used up.
            RateLimited: The host asked for a time without calls.
            Unreachable: The host rests, because it failed too often.
        """
        counted = [one for one in self._allowances if path.endswith(one.path)]
        standing, now = self._seen(host), self._clock.now()
        standing.check(host, now)
        if not counted and not standing.resting:
            return
        with self._store.write() as tx:
            standing = tx.endpoints.hold(self._platform, host)
            standing.check(host, now)
            if standing.resting:
                tx.endpoints.save(self._platform, host, standing.trying(now))
            for allowance in counted:
                self._take(tx, host, allowance, now)

    def answered(self, host: str, status: int, told: int | None) -> None:
        """Note the answer to a call."""
        now, standing = self._clock.now(), self._seen(host)
        if standing.answered(status, told, now) == standing:
            return
        with self._store.write() as tx:
            standing = tx.endpoints.hold(self._platform, host)
            after = standing.answered(status, told, now)
            tx.endpoints.save(self._platform, host, after)

    def failed(self, host: str) -> None:
        """Note that a call got no answer."""
        with self._store.write() as tx:
            standing = tx.endpoints.hold(self._platform, host)
            after = standing.failed(self._clock.now())
            tx.endpoints.save(self._platform, host, after)

    def _seen(self, host: str) -> Standing:
        with self._store.read() as tx:
            return tx.endpoints.see(self._platform, host)

    def _take(self, tx: Transaction, host: str, allowance: Allowance, now: int) -> None:
        if tx.endpoints.take(self._platform, host, allowance, now):
            return
        _, until = allowance.window_at(now)
        said = f"{host}: all {allowance.limit} {allowance.name} of the window are made"
        raise QuotaExhausted(said, until)
