"""What there is on the simulated Hacker News, as data: stories and comments."""

import re
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Final

_TAG: Final = re.compile(r"<[^<>]*>")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SimItem:
    """A story, or a comment if it answers something.

    Attributes:
        text: HTML, as Hacker News shows it.
        url: Where a story leads, or empty.
        answers: Id of what a comment answers, or None for a story.
        story: Id of a comment's story.
        overrides: Members of the hit as they are sent, odd ones for tests.
    """

    id: int
    author: str = "neighbour"
    title: str = ""
    text: str = ""
    url: str = ""
    created_utc: int = 1_772_000_000
    points: int = 1
    answers: int | None = None
    story: int | None = None
    overrides: Mapping[str, object] = field(default_factory=dict)


class HackerNewsWorld:
    """What there is, for threads to share."""

    def __init__(self, items: Iterable[SimItem] = ()) -> None:
        self._items = list(items)
        self._lock = threading.Lock()

    def add(self, items: Iterable[SimItem]) -> None:
        """Publish `items`."""
        with self._lock:
            self._items.extend(items)

    def replace(self, items: Iterable[SimItem]) -> None:
        """Let `items` be all there are."""
        with self._lock:
            self._items = list(items)

    def title_of(self, story: int | None) -> str | None:
        """Return the title of a story, or None if there is none."""
        with self._lock:
            return next((i.title for i in self._items if i.id == story), None)

    def search(self, phrase: str) -> Sequence[SimItem]:
        """Return the items that hold the words of `phrase` in a row, newest first."""
        wanted = _words(phrase)
        with self._lock:
            found = [item for item in self._items if _holds(item, wanted)]
        return sorted(found, key=lambda item: item.created_utc, reverse=True)


def _holds(item: SimItem, wanted: str) -> bool:
    parts = (item.title, item.text, item.url, item.author)
    return any(wanted in _words(part) for part in parts)


def _words(text: str) -> str:
    """Return the words of `text` between spaces, so that none is found by a part."""
    shown = unescape(_TAG.sub(" ", text))
    return f" {' '.join(_WORD.findall(shown.casefold()))} "
