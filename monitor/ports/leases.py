"""Leases as the service sees them, inside one transaction.

A lease is a right that one process has at a time. Whoever holds it shows that it
is alive by its beat; no clock is compared with another's.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """A lease as it was seen.

    Attributes:
        holder: Who holds it, or "" after it was given back.
        version: How often it was taken, > 0.
        beat: How often it was renewed, >= 0.
    """

    holder: str
    version: int
    beat: int


class Leases(Protocol):
    """Leases by their name."""

    def see(self, name: str) -> Lease | None:
        """Return the lease, or None if nobody ever held it."""
        ...

    def take(self, name: str, holder: str, seen: Lease | None) -> int | None:
        """Take the lease if it is still as it was `seen`.

        Returns:
            Its new version, or None if somebody was faster or it has been renewed.
        """
        ...

    def renew(self, name: str, holder: str, version: int) -> bool:
        """Renew the lease; return False if it was taken by another since."""
        ...

    def give_back(self, name: str, holder: str, version: int) -> None:
        """Let the next one take the lease at once, unless it has been taken."""
        ...
