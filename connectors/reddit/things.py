"""Reads Reddit's "things": submissions (t3), comments (t1) and users (t2).

Tolerant: only the fullname is needed; any other field that is odd counts as
missing. Of what was deleted or removed there, nothing is kept but its place.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from connectors.kit.fields import (
    count_of,
    links_in,
    text_of,
    unique_links,
    web_url_of,
)
from connectors.kit.images import unsigned
from connectors.reddit.images import shown_in
from monitor.domain.errors import BadItem
from monitor.domain.json_text import object_in
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.time import SECOND

SITE: Final = "https://www.reddit.com"

_FULLNAME: Final = re.compile(r"t[1-6]_[A-Za-z0-9]{1,20}")
_NAME_LIMIT: Final = 64
# Far beyond any real date, and still 64 bits in microseconds.
_LAST_SECOND: Final = 10_000_000_000
_DELETED: Final = "[deleted]"
_GONE: Final = frozenset(
    {_DELETED, "[removed]", "[ Removed by Reddit ]", "[deleted by user]"}
)

Data = Mapping[str, object]


def fullname_of(raw: bytes) -> str | None:
    """Return the fullname of a thing as it was written, or None if it has none."""
    kind, data = _opened(raw)
    return _fullname(kind, data)


def created_of(raw: bytes) -> int | None:
    """Return when a thing was created in microseconds, or None if it is not told."""
    return _moment(_opened(raw)[1].get("created_utc"))


def is_suspended(raw: bytes) -> bool:
    """Return whether `raw` is a suspended user, of whom only that is told."""
    return _opened(raw)[1].get("is_suspended") is True


def is_fullname(text: str) -> bool:
    """Return whether `text` is a fullname as Reddit writes them."""
    return _FULLNAME.fullmatch(text) is not None


def is_taken_away(raw: bytes) -> bool:
    """Return whether a thing lacks its author or its text, so that it must go."""
    kind, data = _opened(raw)
    text = text_of(data.get("selftext" if kind == "t3" else "body"))
    taken = text in _GONE or data.get("removed_by_category") is not None
    return taken or _author_name(data) == ""


def sightings_of(raw: bytes) -> Sequence[Sighting]:
    """Return what a thing shows: one record, or none if the user is suspended.

    Raises:
        BadItem: It is no submission, comment or user with a fullname.
    """
    kind, data = _opened(raw)
    if kind == "t2" and data.get("is_suspended") is True:
        return ()
    read, name = _READERS.get(kind), _fullname(kind, data)
    if read is None or name is None:
        raise BadItem("kind, name: expected a submission, a comment or a user")
    return (read(name, data),)


def _opened(raw: bytes) -> tuple[str, Data]:
    thing = object_in(raw)
    data = thing.get("data")
    return text_of(thing.get("kind"), 8), data if isinstance(data, dict) else {}


def _fullname(kind: str, data: Data) -> str | None:
    # A user's "name" is the handle; everything else calls its fullname so.
    name = _reference(
        data.get("name") if kind != "t2" else f"t2_{text_of(data.get('id'))}"
    )
    return name if name is not None and name[:2] == kind else None


def _submission(name: str, data: Data) -> Sighting:
    text = text_of(data.get("selftext"))
    published = _moment(data.get("created_utc"))
    pictures, urls = shown_in(data), None
    if text in _GONE or data.get("removed_by_category") is not None:
        content = Post(form=PostForm.POST, thread_id=name, published_at=published)
    else:
        target = data.get("url_overridden_by_dest") or data.get("url")
        outward = text_of(target) if data.get("is_self") is not True else ""
        content = Post(
            form=PostForm.POST,
            title=text_of(data.get("title")),
            text=text,
            links=unique_links((outward, *links_in(text))),
            author_id=_author_id(data),
            author_name=_author_name(data),
            thread_id=name,
            published_at=published,
            images=pictures.images,
        )
        urls = pictures.urls
    return _post(name, content, data, urls)


def _comment(name: str, data: Data) -> Sighting:
    text = text_of(data.get("body"))
    kept = text not in _GONE
    content = Post(
        form=PostForm.COMMENT,
        text=text if kept else "",
        links=links_in(text) if kept else (),
        author_id=_author_id(data) if kept else None,
        author_name=_author_name(data) if kept else "",
        thread_id=_reference(data.get("link_id")),
        parent_id=_reference(data.get("parent_id")),
        published_at=_moment(data.get("created_utc")),
    )
    return _post(name, content, data)


def _post(
    name: str, content: Post, data: Data, image_urls: tuple[str, ...] | None = None
) -> Sighting:
    page = text_of(data.get("permalink"))
    return Sighting(
        identity=Identity(platform="reddit", kind=RecordKind.POST, native_id=name),
        content=content,
        observation=Observation(
            url=web_url_of(SITE + page) if page.startswith("/") else None,
            likes=count_of(data.get("score")),
            image_urls=image_urls,
        ),
    )


def _user(name: str, data: Data) -> Sighting:
    found = data.get("subreddit")
    profile = found if isinstance(found, dict) else {}
    handle = text_of(data.get("name"), _NAME_LIMIT)
    bio = text_of(profile.get("public_description"))
    avatar = _avatar(data, profile)
    return Sighting(
        identity=Identity(platform="reddit", kind=RecordKind.ACCOUNT, native_id=name),
        content=Account(
            handle=handle,
            display_name=text_of(profile.get("title")),
            bio=bio,
            avatar_id=unsigned(avatar) if avatar else None,
            links=links_in(bio),
        ),
        observation=Observation(
            url=web_url_of(f"{SITE}/user/{handle}") if handle else None,
            avatar_url=avatar,
            created_at=_moment(data.get("created_utc")),
            followers=count_of(profile.get("subscribers")),
        ),
    )


_READERS: Final[Mapping[str, Callable[[str, Data], Sighting]]] = MappingProxyType(
    {"t1": _comment, "t2": _user, "t3": _submission}
)


def _avatar(data: Data, profile: Data) -> str | None:
    """Return where the picture is, None for one that nobody chose."""
    if profile.get("is_default_icon") is True:
        return None
    return web_url_of(data.get("icon_img")) or web_url_of(profile.get("icon_img"))


def _author_id(data: Data) -> str | None:
    return _reference(data.get("author_fullname"))


def _author_name(data: Data) -> str:
    name = text_of(data.get("author"), _NAME_LIMIT)
    return "" if name == _DELETED else name


def _reference(value: object) -> str | None:
    usable = isinstance(value, str) and _FULLNAME.fullmatch(value)
    return value if isinstance(value, str) and usable else None


def _moment(value: object) -> int | None:
    """Return the microseconds of Unix time `value`, None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # Neither NaN nor infinity is between; math.isfinite fails on huge integers.
    usable = 0 <= value <= _LAST_SECOND
    return int(value) * SECOND if usable else None
