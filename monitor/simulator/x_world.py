"""What there is on the simulated X, as data: users and posts."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

EPOCH_MS: Final = 1_288_834_974_657
"""Milliseconds since 1970 at which X's ids begin to count (Snowflake)."""


def snowflake(seconds: int, number: int = 0) -> str:
    """Return the id of what is made at `seconds` since 1970, as X makes it."""
    return str((seconds * 1000 - EPOCH_MS << 22) + number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimXUser:
    """A user.

    Attributes:
        name: Name shown.
        link: The profile's link, or empty.
        avatar: Seed of the picture, or None for the one that X gives everybody.
        verified: "blue", "business", "government", or "none".
        suspended: Whether only that is told of it.
        overrides: Members as they are sent, odd ones for tests.
    """

    id: str
    username: str
    name: str = ""
    bio: str = ""
    link: str = ""
    avatar: str | None = None
    followers: int = 0
    created_utc: int = 1_700_000_000
    verified: str = "none"
    suspended: bool = False
    overrides: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimXPost:
    """A post.

    Attributes:
        id: A number; `snowflake` makes those that X would give.
        author: Id of the user.
        text: As its author wrote it, long or short.
        answers: Id of the post that it answers, or empty.
        thread: Id of the conversation's first post; its own if empty.
        overrides: Members as they are sent, odd ones for tests.
    """

    id: str
    author: str
    text: str = ""
    created_utc: int = 1_772_000_000
    answers: str = ""
    thread: str = ""
    overrides: Mapping[str, object] = field(default_factory=dict)


class XWorld:
    """What there is, for threads to share.

    Attributes:
        now: X's clock in seconds; None lets nothing ever be too old.
    """

    def __init__(
        self,
        users: Iterable[SimXUser] = (),
        posts: Iterable[SimXPost] = (),
        now: int | None = None,
    ) -> None:
        self.now = now
        self._users = {user.id: user for user in users}
        self._posts = {post.id: post for post in posts}
        self._lock = threading.Lock()

    def join(self, users: Iterable[SimXUser]) -> None:
        """Create `users`, or change those that have an id of theirs."""
        with self._lock:
            self._users.update({user.id: user for user in users})

    def add(self, posts: Iterable[SimXPost]) -> None:
        """Publish `posts`."""
        with self._lock:
            self._posts.update({post.id: post for post in posts})

    def delete(self, *post_ids: str) -> None:
        """Take posts away."""
        with self._lock:
            for post_id in post_ids:
                self._posts.pop(post_id, None)

    def leave(self, *user_ids: str) -> None:
        """Take users away, and what they wrote."""
        with self._lock:
            for user_id in user_ids:
                self._users.pop(user_id, None)
            kept = [p for p in self._posts.values() if p.author not in user_ids]
            self._posts = {post.id: post for post in kept}

    def suspend(self, *user_ids: str) -> None:
        """Suspend users; what they wrote is hidden."""
        self.join(replace(self._users[user_id], suspended=True) for user_id in user_ids)

    def user(self, user_id: str) -> SimXUser | None:
        """Return the user with that id, or None."""
        with self._lock:
            return self._users.get(user_id)

    def named(self, username: str) -> SimXUser | None:
        """Return the user of that name, whatever its case, or None."""
        with self._lock:
            found = self._users.values()
            wanted = username.lower()
            return next((u for u in found if u.username.lower() == wanted), None)

    def users(self, text: str) -> Sequence[SimXUser]:
        """Return the users that show every word of `text`."""
        words = text.casefold().split()
        with self._lock:
            found = [user for user in self._users.values() if not user.suspended]
        return [user for user in found if all(w in _shown(user) for w in words)]

    def search(self, phrases: Sequence[str]) -> Sequence[SimXPost]:
        """Return the posts that hold one of `phrases`, the newest first."""
        wanted = [phrase.casefold() for phrase in phrases]
        return [
            p for p in self._listed() if any(w in p.text.casefold() for w in wanted)
        ]

    def written_by(self, user_id: str) -> Sequence[SimXPost]:
        """Return the posts of a user, the newest first."""
        return [post for post in self._listed() if post.author == user_id]

    def _listed(self) -> Sequence[SimXPost]:
        with self._lock:
            hidden = {user.id for user in self._users.values() if user.suspended}
            found = [p for p in self._posts.values() if p.author not in hidden]
        return sorted(found, key=lambda post: int(post.id), reverse=True)


def small_x() -> XWorld:
    """Return what is shipped: an official account, an impostor, a patient's word."""
    return XWorld(
        users=[
            SimXUser(
                id="1001",
                username="riversidefam",
                name="Riverside Family Clinic",
                bio="Family medicine in Austin. We never ask for money here.",
                link="https://riversidefamily.example",
                avatar="riverside-logo",
                followers=2_100,
                verified="business",
            ),
            SimXUser(
                id="1002",
                username="riversidefam_pay",
                name="Riverside Family Clinic Billing",
                bio="Settle your bill: riverside-billing.example/pay",
                avatar="riverside-logo",
                created_utc=1_771_000_000,
            ),
            SimXUser(id="1003", username="neighbour", name="A neighbour"),
        ],
        posts=[
            SimXPost(
                id=snowflake(1_772_000_000),
                author="1003",
                text="Three hours at Riverside Family Clinic & nobody called me in.",
            ),
        ],
    )


def _shown(user: SimXUser) -> str:
    return f"{user.username}\n{user.name}\n{user.bio}".casefold()
