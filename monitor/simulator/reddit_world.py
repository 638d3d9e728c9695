"""What there is on the simulated Reddit, as data: users, submissions, comments."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class SimUser:
    """A user.

    Attributes:
        id: Without "t2_".
        title: Name shown; empty as with most.
        avatar: Seed of the picture, or None for one that Reddit draws.
        suspended: Whether only that is told of it.
        overrides: Members as they are sent, odd ones for tests.
    """

    id: str
    name: str
    title: str = ""
    bio: str = ""
    avatar: str | None = None
    followers: int = 0
    created_utc: int = 1_700_000_000
    suspended: bool = False
    overrides: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimThing:
    """A submission, or a comment if it answers something.

    Attributes:
        id: Without prefix.
        subreddit: In small letters.
        answers: Fullname that a comment answers; empty for a submission.
        thread: Fullname of a comment's submission.
        deleted: Whether its author took it away: no listing shows it, and who asks
            for it gets neither text nor author.
        removed: Whether listings show it without its text and its author.
        overrides: Members as they are sent, odd ones for tests.
    """

    id: str
    subreddit: str = "austin"
    title: str = ""
    text: str = ""
    author: str = "neighbour"
    created_utc: int = 1_772_000_000
    answers: str = ""
    thread: str = ""
    deleted: bool = False
    removed: bool = False
    overrides: Mapping[str, object] = field(default_factory=dict)

    @property
    def fullname(self) -> str:
        """Its name in listings."""
        return f"{'t1' if self.answers else 't3'}_{self.id}"


class RedditWorld:
    """What there is, for threads to share; things have their order from `add`.

    Attributes:
        closed: Why a community is closed, by its name: "private", "banned",
            "quarantined".
        missing: Communities that do not exist.
    """

    def __init__(
        self, users: Iterable[SimUser] = (), things: Iterable[SimThing] = ()
    ) -> None:
        self.closed: dict[str, str] = {}
        self.missing: set[str] = set()
        self._users = list(users)
        self._things = list(things)
        self._lock = threading.Lock()

    def join(self, users: Iterable[SimUser]) -> None:
        """Create `users`."""
        with self._lock:
            self._users.extend(users)

    def add(self, things: Iterable[SimThing]) -> None:
        """Publish `things`."""
        with self._lock:
            self._things.extend(things)

    def replace(self, users: Iterable[SimUser], things: Iterable[SimThing]) -> None:
        """Let `users` and `things` be all there are."""
        with self._lock:
            self._users, self._things = list(users), list(things)

    def delete(self, *fullnames: str) -> None:
        """Let the authors of things take them away."""
        with self._lock:
            self._things = [
                replace(thing, deleted=True) if thing.fullname in fullnames else thing
                for thing in self._things
            ]

    def user(self, name: str) -> SimUser | None:
        """Return the user of that name, or None."""
        with self._lock:
            found = (u for u in self._users if u.name.lower() == name.lower())
            return next(found, None)

    def users(self, text: str) -> Sequence[SimUser]:
        """Return the users that show every word of `text`."""
        words = text.casefold().split()
        with self._lock:
            return [u for u in self._users if all(w in _shown(u) for w in words)]

    def search(self, phrase: str) -> Sequence[SimThing]:
        """Return the submissions that hold `phrase`, the newest first."""
        wanted = phrase.casefold()
        return [t for t in self._listed() if not t.answers and wanted in _text(t)]

    def named(self, fullnames: Sequence[str]) -> Sequence[SimThing]:
        """Return things by name, those that were taken away too."""
        with self._lock:
            return [thing for thing in self._things if thing.fullname in fullnames]

    def submissions(self, subreddit: str) -> Sequence[SimThing]:
        """Return the submissions of a community, the newest first."""
        found = self._listed()
        return [t for t in found if not t.answers and t.subreddit == subreddit]

    def comments(self, subreddit: str) -> Sequence[SimThing]:
        """Return the comments of a community, the newest first."""
        return [t for t in self._listed() if t.answers and t.subreddit == subreddit]

    def _listed(self) -> Sequence[SimThing]:
        with self._lock:
            listed = [thing for thing in self._things if not thing.deleted]
        return sorted(listed, key=lambda thing: thing.created_utc, reverse=True)


def _shown(user: SimUser) -> str:
    return f"{user.name}\n{user.title}\n{user.bio}".casefold()


def _text(thing: SimThing) -> str:
    return f"{thing.title}\n{thing.text}".casefold()
