"""The part of the store that keeps it in order."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from monitor.domain.watch import Practice


class Upkeep(Protocol):
    """The watchlist's shadow in the store, heartbeats, late times, daily purge."""

    def sync_practices(self, practices: Sequence[Practice], now: int) -> None:
        """Store names and groups of the watched practices."""
        ...

    def beat(self, name: str, now: int, expected_by: int) -> None:
        """Record that a loop made progress and when it will again."""
        ...

    def rein_in(self, now: int, step: int) -> int:
        """Bring back times that lie further ahead than they ever could.

        A clock that was wrong puts off sources, retries, messages and leases for
        as long as it was ahead.

        Args:
            now: Microseconds.
            step: By how much the clock was just set, microseconds; where that is
                back, every wait goes on as long as it had left. 0 if not known.

        Returns:
            The times changed.
        """
        ...

    def give_lives(self, now: int) -> int:
        """Let what a wrong clock stored live as long as if it were stored now.

        That is what lives longer than its class allows, and what would be older than
        any row can be.

        Returns:
            The rows changed.
        """
        ...

    def purge(self, now: int, limit: int) -> Mapping[str, int]:
        """Destroy what is past its time, at most `limit` rows of each table.

        Returns:
            Rows destroyed by table; none left everywhere means done.
        """
        ...
