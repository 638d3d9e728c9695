"""Reads X's users and posts.

Tolerant: only the id is needed; any other field that is odd or was not asked for
counts as missing. Both names of API v2 are read: "tweet" and "post".
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.fields import (
    count_of,
    links_in,
    moment_of,
    text_of,
    unique_links,
    web_url_of,
)
from connectors.kit.json_parts import members
from connectors.x.queries import PLATFORM
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

SITE: Final = "https://x.com"

_ID: Final = re.compile(r"[0-9]{1,19}")
_USERNAME: Final = re.compile(r"\w{1,50}", re.ASCII)
_NAME_LIMIT: Final = 200
_SHORTENER: Final = "t.co"
# Every picture has its small form in the profile; without the mark it is whole.
_SMALL: Final = re.compile(r"_normal(?=\.\w+$)")
_NOBODY: Final = "/default_profile_images/"

Data = Mapping[str, object]


def id_of(raw: bytes) -> str | None:
    """Return the id of a user or a post as it was written, or None if it has none."""
    return _id(object_in(raw).get("id"))


def author_id_of(raw: bytes) -> str | None:
    """Return the id of the author of a post as it was written, or None."""
    return _id(object_in(raw).get("author_id"))


def username_of(raw: bytes) -> str:
    """Return the username of a user as it was written, or an empty one."""
    return _username(object_in(raw))


def with_author(post: bytes, author: bytes | None) -> bytes:
    """Return a post and its author as one item."""
    return b'{"post":' + post + b',"author":' + (author or b"null") + b"}"


def user_sightings(raw: bytes) -> Sequence[Sighting]:
    """Return the account that a user is.

    Raises:
        BadItem: It has no id.
    """
    user = object_in(raw)
    native_id = _id(user.get("id"))
    if native_id is None:
        raise BadItem("id: expected that of a user")
    return (_account(native_id, user),)


def post_sightings(raw: bytes) -> Sequence[Sighting]:
    """Return the post of an item `with_author`, and its author's account if it came.

    Raises:
        BadItem: The post has no id.
    """
    try:
        parts = members(raw)
    except ValueError as error:
        raise BadItem("not a post with its author") from error
    post, author = (
        object_in(parts.get("post", b"")),
        object_in(parts.get("author", b"")),
    )
    native_id, author_id = _id(post.get("id")), _id(author.get("id"))
    if native_id is None:
        raise BadItem("id: expected that of a post")
    sighting = _post(native_id, post, author)
    return (sighting,) if author_id is None else (sighting, _account(author_id, author))


def _account(native_id: str, user: Data) -> Sighting:
    bio, handle = _text(user.get("description")), _username(user)
    avatar = _avatar(user.get("profile_image_url"))
    metrics = _object(user.get("public_metrics"))
    entities = _object(user.get("entities"))
    profile = _expanded(entities.get("url")) or [text_of(user.get("url"))]
    return Sighting(
        identity=_identity(RecordKind.ACCOUNT, native_id),
        content=Account(
            handle=handle,
            display_name=_text(user.get("name")),
            bio=bio,
            avatar_id=avatar,
            links=_links([*profile, *_expanded(entities.get("description"))], bio),
        ),
        observation=Observation(
            url=f"{SITE}/{handle}" if handle else f"{SITE}/i/user/{native_id}",
            avatar_url=avatar,
            banner_url=web_url_of(user.get("profile_banner_url")),
            created_at=moment_of(user.get("created_at")),
            followers=count_of(metrics.get("followers_count")),
            following=count_of(metrics.get("following_count")),
            posts=count_of(metrics.get("tweet_count", metrics.get("post_count"))),
            verified=_flag(user.get("verified")),
        ),
    )


def _post(native_id: str, post: Data, author: Data) -> Sighting:
    long = _object(post.get("note_tweet", post.get("note_post")))
    text = _text(long.get("text")) or _text(post.get("text"))
    entities = _object(long.get("entities", post.get("entities")))
    answered = _answered(post.get("referenced_tweets", post.get("referenced_posts")))
    metrics = _object(post.get("public_metrics"))
    return Sighting(
        identity=_identity(RecordKind.POST, native_id),
        content=Post(
            form=PostForm.REPLY if answered else PostForm.POST,
            text=text,
            links=_links(_expanded(entities), text),
            author_id=_id(post.get("author_id")),
            author_name=_text(author.get("name"), _NAME_LIMIT),
            thread_id=_id(post.get("conversation_id")),
            parent_id=answered,
            published_at=moment_of(post.get("created_at")),
        ),
        observation=Observation(
            url=f"{SITE}/{_username(author) or 'i'}/status/{native_id}",
            likes=count_of(metrics.get("like_count")),
        ),
    )


def _identity(kind: RecordKind, native_id: str) -> Identity:
    return Identity(platform=PLATFORM, kind=kind, native_id=native_id)


def _object(value: object) -> Data:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> str | None:
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _username(user: Data) -> str:
    name = user.get("username")
    return name if isinstance(name, str) and _USERNAME.fullmatch(name) else ""


def _text(value: object, limit: int | None = None) -> str:
    """Return a text, which X sends HTML-escaped."""
    return html.unescape(text_of(value))[:limit]


def _avatar(value: object) -> str | None:
    """Return where the whole picture is, None for the one that everybody gets."""
    url = web_url_of(value)
    return None if url is None or _NOBODY in url else _SMALL.sub("", url)


def _answered(references: object) -> str | None:
    """Return the id of the post that is answered."""
    for reference in references if isinstance(references, list) else []:
        if isinstance(reference, dict) and reference.get("type") == "replied_to":
            return _id(reference.get("id"))
    return None


def _expanded(entities: object) -> list[str]:
    """Return where the links of `entities` lead; in texts they are shortened."""
    urls = _object(entities).get("urls")
    found = (_object(url) for url in (urls if isinstance(urls, list) else []))
    return [text_of(url.get("expanded_url")) for url in found]


def _links(told: Iterable[str], text: str) -> tuple[str, ...]:
    return unique_links([*told, *_not_shortened(links_in(text))])


def _not_shortened(urls: Iterable[str]) -> Iterator[str]:
    return (url for url in urls if urlsplit(url).hostname != _SHORTENER)
