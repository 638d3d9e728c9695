"""Writes users and posts as X's API v2 does, with the fields that were asked for."""

import html
import re
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from monitor.simulator.exchange import Request
from monitor.simulator.x_world import SimXPost, SimXUser

LONG: Final = 280
"""Characters of a post's `text`; a longer one is whole in `note_tweet` only."""

_NOBODY: Final = (
    "https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png"
)
_LINK: Final = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/[\w./-]*)?")

Wire = dict[str, object]


def user_object(user: SimXUser, request: Request) -> Wire:
    """Return `user` with the `user.fields` of `request`."""
    fields: Wire = {
        "created_at": _time(user.created_utc),
        "description": _text(user.bio),
        "entities": _user_entities(user),
        "profile_image_url": _picture(user, request.base_url),
        "protected": False,
        "public_metrics": {
            "followers_count": user.followers,
            "following_count": 0,
            "tweet_count": 0,
            "listed_count": 0,
            "like_count": 0,
        },
        "url": _short(user.link) if user.link else "",
        "verified": user.verified != "none",
        "verified_type": user.verified,
    }
    shown: Wire = {"id": user.id, "username": user.username, "name": _text(user.name)}
    return {**shown, **_asked(fields, request, "user.fields"), **user.overrides}


def post_object(post: SimXPost, request: Request) -> Wire:
    """Return `post` with the `tweet.fields` of `request`."""
    fields: Wire = {
        "author_id": post.author,
        "conversation_id": post.thread or post.answers or post.id,
        "created_at": _time(post.created_utc),
        "entities": {"urls": _links(post.text[:LONG])},
        "public_metrics": {
            "retweet_count": 0,
            "reply_count": 0,
            "like_count": 1,
            "quote_count": 0,
            "bookmark_count": 0,
            "impression_count": 10,
        },
    }
    if post.answers:
        fields["referenced_tweets"] = [{"type": "replied_to", "id": post.answers}]
    if len(post.text) > LONG:
        fields["note_tweet"] = {
            "text": _text(post.text),
            "entities": {"urls": _links(post.text)},
        }
    shown: Wire = {
        "id": post.id,
        "text": _text(post.text[:LONG]),
        "edit_history_tweet_ids": [post.id],
    }
    return {**shown, **_asked(fields, request, "tweet.fields"), **post.overrides}


def _asked(fields: Mapping[str, object], request: Request, parameter: str) -> Wire:
    wanted = request.first(parameter).split(",")
    return {name: value for name, value in fields.items() if name in wanted}


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _text(written: str) -> str:
    """Return `written` as X sends it: HTML-escaped, links shortened."""
    escaped = html.escape(written, quote=False)
    return _LINK.sub(lambda link: _short(link[0]), escaped)


def _links(written: str) -> Sequence[Wire]:
    return [
        {"url": _short(link), "expanded_url": _whole(link), "display_url": link}
        for link in _LINK.findall(written)
    ]


def _user_entities(user: SimXUser) -> Wire:
    entities: Wire = {}
    if user.link:
        entities["url"] = {"urls": _links(user.link)}
    if links := _links(user.bio):
        entities["description"] = {"urls": links}
    return entities


def _whole(link: str) -> str:
    return link if "://" in link else f"http://{link}"


def _short(link: str) -> str:
    return f"https://t.co/{zlib.crc32(link.encode()):010d}"


def _picture(user: SimXUser, base_url: str) -> str:
    if user.avatar is None:
        return _NOBODY
    return f"{base_url}/profile_images/{user.avatar}_normal.jpg"
