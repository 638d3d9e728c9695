"""What is posted on the simulated Bluesky, as data."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

COLLECTION = "app.bsky.feed.post"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimPost:
    """One post.

    Attributes:
        author: DID of its author.
        key: Its record key, unique for the author.
        links: Addresses that the text shows and that are links.
        card: Address of the link card below the text; empty without one.
        images: Address of each image below the text, and what it says of it.
        root: Address of the post that began the thread; empty if this one did.
        parent: Address of the post that this answers; empty without one.
        created_at: What the author says.
        indexed_at: When Bluesky saw it; empty for `created_at`.
        after: Searches that must have been answered before it is indexed.
        overrides: Members of the post as they are sent, odd ones for tests.
    """

    author: str
    key: str
    text: str = ""
    links: tuple[str, ...] = ()
    card: str = ""
    images: tuple[tuple[str, str], ...] = ()
    root: str = ""
    parent: str = ""
    created_at: str = "2026-02-28T12:00:00.000Z"
    indexed_at: str = ""
    likes: int = 0
    after: int = 0
    overrides: Mapping[str, object] = field(default_factory=dict)

    @property
    def uri(self) -> str:
        """Its address."""
        return f"at://{self.author}/{COLLECTION}/{self.key}"

    @property
    def seen_at(self) -> str:
        """When Bluesky saw it."""
        return self.indexed_at or self.created_at

    @property
    def sorted_at(self) -> str:
        """What lists are ordered by: the earlier of the two times."""
        return min(self.created_at, self.seen_at)


class Timeline:
    """The posts there are, newest first, for threads to share."""

    def __init__(self, posts: Iterable[SimPost] = ()) -> None:
        self._posts = list(posts)
        self._lock = threading.Lock()

    def add(self, posts: Iterable[SimPost]) -> None:
        """Publish `posts`."""
        with self._lock:
            self._posts.extend(posts)

    def replace(self, posts: Iterable[SimPost]) -> None:
        """Let `posts` be all there are."""
        with self._lock:
            self._posts = list(posts)

    def delete(self, *uris: str) -> None:
        """Let authors take posts away."""
        with self._lock:
            self._posts = [post for post in self._posts if post.uri not in uris]

    def indexed(self, searches: int) -> Sequence[SimPost]:
        """Return the posts that are indexed after so many searches."""
        with self._lock:
            found = [post for post in self._posts if post.after <= searches]
        return sorted(found, key=lambda post: post.sorted_at, reverse=True)
