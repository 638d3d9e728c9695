"""Resting: who failed lately is left alone for a while, and that costs no attempt."""

from typing import Final

from monitor.domain.errors import RetryLater
from monitor.domain.time import MINUTE

REST: Final = 5 * MINUTE

MOST_SPENT: Final = MINUTE
"""Three fetches that end with their time-out."""


class Skipped(RetryLater):
    """It was not tried, because its host or platform just failed."""


class Patience:
    """Time that is spent on what may be slow: `MOST_SPENT` in each `REST`."""

    def __init__(self) -> None:
        self._since = 0
        self._spent = 0

    def add(self, took: int) -> None:
        """Remember that something took as long, microseconds."""
        self._spent += took

    def check(self, now: int) -> None:
        """Do nothing if there is time left.

        Raises:
            Skipped: There is none before the next `REST`.
        """
        if not self._since <= now < self._since + REST:
            self._since, self._spent = now, 0
        if self._spent >= MOST_SPENT:
            raise Skipped("others like it took too long", self._since + REST)


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
