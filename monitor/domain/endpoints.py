"""Endpoints: hosts of platforms, and how long each is left alone.

A circuit breaker, after M. Nygard, Release It!: one that failed in a row rests, then
one call tries; what a host asks for is obeyed by all who ask it.
"""

from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.errors import RateLimited, Unreachable
from monitor.domain.time import MINUTE

IN_A_ROW: Final = 3
"""Failures after which a host rests; fewer may be chance."""

REST: Final = 5 * MINUTE
"""Between two tries of a host that failed; also what "slow down" means where it
names no time: the shortest window of the platforms that are read."""

_TOO_MANY: Final = 429
_BROKEN: Final = range(500, 600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an endpoint fared lately.

    Attributes:
        failures: Calls in a row that failed, >= 0.
        rests_until: When the next one may try after failures, microseconds.
        asked_until: Until when the endpoint wants no call, microseconds.
    """

    failures: int = 0
    rests_until: int = 0
    asked_until: int = 0

    @property
    def resting(self) -> bool:
        """Whether it failed so often that only one call at a time may try."""
        return self.failures >= IN_A_ROW

    def check(self, host: str, now: int) -> None:
        """Do nothing if `host` may be asked.

        Raises:
            RateLimited: It asked for a time without calls.
            Unreachable: It failed too often, and its rest is not over.
        """
        if now < self.asked_until:
            raise RateLimited(f"{host} asked to wait", self.asked_until)
        if self.resting and now < self.rests_until:
            said = f"{host} failed {IN_A_ROW} times in a row and is left alone"
            raise Unreachable(said, self.rests_until)

    def trying(self, now: int) -> "Standing":
        """Return it as it is for others while one call tries."""
        return replace(self, rests_until=now + REST) if self.resting else self

    def failed(self, now: int) -> "Standing":
        """Return it after a call that got no answer."""
        failures = min(self.failures + 1, IN_A_ROW)
        return replace(self, failures=failures, rests_until=now + REST)

    def answered(self, status: int, told: int | None, now: int) -> "Standing":
        """Return it after an answer.

        Args:
            status: Of HTTP.
            told: Until when the host wants no call, or None.
            now: Microseconds.
        """
        limited = status == _TOO_MANY
        if limited and told is None:
            told = now + REST
        until = max(self.asked_until, told or 0)
        was = self.failed(now) if limited or status in _BROKEN else Standing()
        return replace(was, asked_until=until if now < until else 0)
