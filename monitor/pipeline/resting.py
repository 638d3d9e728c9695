"""Resting: who failed lately is left alone for a while, and that costs no attempt."""

from typing import Final

from monitor.domain.errors import RetryLater
from monitor.domain.time import MINUTE

REST: Final = 5 * MINUTE


class Skipped(RetryLater):
    """It was not tried, because its host or platform just failed."""


class Resting:
    """Hosts and platforms that failed lately, so that each is waited for once."""

    def __init__(self) -> None:
        self._times: dict[str, tuple[int, int]] = {}

    def add(self, who: str, now: int, floor: int | None = None) -> None:
        """Remember that `who` failed, and the earliest time of the next try."""
        self._times = {
            name: (since, until)
            for name, (since, until) in self._times.items()
            if since <= now < until
        }
        self._times[who] = (now, max(now + REST, floor or 0))

    def check(self, who: str, now: int) -> None:
        """Do nothing if `who` may be asked.

        Raises:
            Skipped: It failed a moment ago.
        """
        since, until = self._times.get(who, (0, 0))
        # What began later than now was written by a clock that was wrong.
        if since <= now < until:
            raise Skipped("it failed a moment ago", until)
