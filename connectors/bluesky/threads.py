"""Reads a Bluesky thread (`app.bsky.feed.getPostThread`): what stands below a post."""

from collections.abc import Iterable, Iterator
from typing import Final

from connectors.bluesky.posts import author_of, post_in, seen_at, uri_of
from connectors.kit.below import Comments, Opening, newest
from connectors.kit.fields import count_of
from connectors.kit.json_parts import elements, members
from monitor.domain.json_text import object_in

DEPTH: Final = 10
"""Levels of replies that are asked for and read; the apps show six at a time."""


def openings(entries: Iterable[bytes], handle: str) -> Iterator[Opening]:
    """Yield the posts of the account `handle` among the `entries` of its feed.

    Reposts show what others wrote.
    """
    for entry in entries:
        raw, _ = post_in(entry)
        uri, written_at, view = uri_of(raw), seen_at(raw), object_in(raw)
        author = _member(view, "author")
        if uri is None or written_at is None:
            continue
        if handle.lower() not in {author_of(raw), str(author.get("handle")).lower()}:
            continue
        root = _member(_member(_member(view, "record"), "reply"), "root").get("uri")
        yield Opening(
            key=uri,
            written_at=written_at,
            replies=count_of(view.get("replyCount")) or 0,
            answers=root if isinstance(root, str) else "",
        )


def comments_in(thread: bytes, uri: str) -> Comments:
    """Return what others wrote below the post `uri`, which `thread` shows.

    What its author wrote there is in the author's feed.

    Raises:
        ValueError: It is no object.
    """
    own = uri.removeprefix("at://").partition("/")[0]
    found = {raw: seen_at(raw) for raw in _below(thread) if author_of(raw) != own}
    return newest(found.items())


def _below(thread: bytes) -> Iterator[bytes]:
    """Yield the posts below, level by level.

    Replies that are blocked or gone have no post.
    """
    level = _replies(members(thread).get("replies"))
    for _ in range(DEPTH):
        following: list[bytes] = []
        for reply in level:
            parts = _parts(reply)
            if "post" in parts:
                yield parts["post"]
            following += _replies(parts.get("replies"))
        level = following


def _parts(reply: bytes) -> dict[str, bytes]:
    try:
        return dict(members(reply))
    except ValueError:
        return {}


def _replies(listed: bytes | None) -> list[bytes]:
    try:
        return list(elements(listed or b"[]"))
    except ValueError:
        return []


def _member(view: object, name: str) -> dict[str, object]:
    value = view.get(name) if isinstance(view, dict) else None
    return value if isinstance(value, dict) else {}
