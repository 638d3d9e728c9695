"""The simulated world: accounts as data, which appear as time passes.

Time is counted in searches answered, so that a test drives it and a process
that was killed and started again sees the same world.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel


@dataclass(frozen=True, slots=True, kw_only=True)
class SimAccount:
    """One account of the simulated world.

    Attributes:
        did: Its id, e.g. "did:plc:riverside".
        avatar: Seed of the picture, or None without one; equal seeds are equal
            pictures.
        banner: Seed of the wide picture, likewise.
        links_back: Whether its website has a link back, as Mastodon verifies.
        verified: Bluesky's verifiedStatus, or None if it is not told.
        after: Searches that must have been answered before it appears.
        gone: Whether it is found, but has no profile any more.
        overrides: Members of the profile as they are sent, odd ones for tests.
    """

    did: str
    handle: str
    display_name: str = ""
    description: str = ""
    website: str = ""
    avatar: str | None = None
    banner: str | None = None
    links_back: bool = False
    created_at: str = "2024-05-06T07:08:09.123Z"
    followers: int = 0
    following: int = 0
    posts: int = 0
    verified: str | None = None
    after: int = 0
    gone: bool = False
    overrides: Mapping[str, object] = field(default_factory=dict)


class World:
    """The accounts there are, for threads to share."""

    def __init__(self, accounts: Iterable[SimAccount] = ()) -> None:
        self._accounts = list(accounts)
        self._searches = 0
        self._lock = threading.Lock()

    @property
    def searches(self) -> int:
        """Searches answered so far."""
        return self._searches

    def advance(self, searches: int = 1) -> None:
        """Let as much time pass as `searches` answers do."""
        with self._lock:
            self._searches += searches

    def add(self, accounts: Iterable[SimAccount]) -> None:
        """Create `accounts`."""
        with self._lock:
            self._accounts.extend(accounts)

    def replace(self, accounts: Iterable[SimAccount]) -> None:
        """Let `accounts` be all there are."""
        with self._lock:
            self._accounts = list(accounts)

    def visible(self) -> Sequence[SimAccount]:
        """Return the accounts that have appeared, in the order of the data."""
        with self._lock:
            return [a for a in self._accounts if a.after <= self._searches]

    def search(self, text: str) -> Sequence[SimAccount]:
        """Return the visible accounts that hold every word of `text`."""
        words = text.casefold().split()
        return [a for a in self.visible() if all(w in _searched(a) for w in words)]


def _searched(account: SimAccount) -> str:
    shown = (account.handle, account.display_name, account.description)
    return "\n".join(shown).casefold()


class WorldFile(BaseModel):
    """A world as it is written down: keys of an account as in `SimAccount`."""

    accounts: list[SimAccount]


def load_world(path: Path) -> World:
    """Return the world in a JSON file of the form of `WorldFile`."""
    text = path.read_text(encoding="utf-8")
    return World(WorldFile.model_validate_json(text).accounts)
