"""What the simulated instance of Mastodon holds: accounts and their statuses."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitor.simulator.world import SimAccount, World


@dataclass(frozen=True, slots=True, kw_only=True)
class SimStatus:
    """One status of the simulated world.

    Attributes:
        id: The instance's id; greater is later.
        author: `did` of the account that wrote it.
        text: Plain; addresses in it become links, hashtags too.
        warning: What stands before the text until a reader asks for it.
        images: Address of each image, and what its author says of it.
        answers: `id` of the status that it answers, or None.
        after: Searches that must have been answered before it appears.
    """

    id: int
    author: str
    text: str
    created_at: str = "2026-03-01T10:00:00.000Z"
    warning: str = ""
    images: tuple[tuple[str, str], ...] = ()
    answers: int | None = None
    likes: int = 0
    after: int = 0


class MastodonWorld:
    """The accounts of a world and their statuses, for threads to share.

    Attributes:
        accounts: The world that they belong to.
    """

    def __init__(self, accounts: World, statuses: Iterable[SimStatus] = ()) -> None:
        self.accounts = accounts
        self._statuses = list(statuses)
        self._lock = threading.Lock()

    def add(self, statuses: Iterable[SimStatus]) -> None:
        """Publish `statuses`."""
        with self._lock:
            self._statuses.extend(statuses)

    def replace(self, statuses: Iterable[SimStatus]) -> None:
        """Let `statuses` be all there are."""
        with self._lock:
            self._statuses = list(statuses)

    def visible(self) -> Sequence[tuple[SimStatus, SimAccount]]:
        """Return the statuses that have appeared with their authors, newest first."""
        authors = {account.did: account for account in self.accounts.visible()}
        with self._lock:
            known = sorted(self._statuses, key=lambda status: -status.id)
        return [
            (status, authors[status.author])
            for status in known
            if status.author in authors and status.after <= self.accounts.searches
        ]
