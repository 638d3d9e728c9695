"""The gate before every host of a platform: what it allows, and whether it rests."""

from typing import Protocol

from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import Standing


class Gate(Protocol):
    """Lets calls to hosts of one platform pass, for all who share the store.

    It is the only place that slows a connector down, so that what one call was told
    holds for the next, whoever makes it: another source, thread or process, or the
    same one after a restart.
    """

    def enter(self, host: str, path: str) -> None:
        """Let one call pass; what it uses up is committed when this returns.

        Args:
            host: With its port, where that is not the usual one.
            path: What is asked for, without a query.

        Raises:
            QuotaExhausted: All that the platform allows in this window is used up.
            RateLimited: The host asked for a time without calls.
            Unreachable: The host rests, because it failed too often.
        """
        ...

    def answered(self, host: str, status: int, told: int | None) -> None:
        """Note the answer to a call.

        Args:
            host: As it was entered.
            status: Of HTTP.
            told: Until when the host wants no call, microseconds, or None.
        """
        ...

    def failed(self, host: str) -> None:
        """Note that a call got no answer."""
        ...


class EndpointRows(Protocol):
    """What is known of endpoints, inside one transaction."""

    def see(self, platform: str, host: str) -> Standing:
        """Return how an endpoint fared lately."""
        ...

    def hold(self, platform: str, host: str) -> Standing:
        """Return the same, which nobody else changes before the transaction ends."""
        ...

    def save(self, platform: str, host: str, standing: Standing) -> None:
        """Keep how an endpoint fared."""
        ...

    def take(self, platform: str, host: str, allowance: Allowance, now: int) -> bool:
        """Count one call in the window of `now`; return False if none is left."""
        ...
