"""Builders of what Mastodon writes."""

import json
from typing import Any

from monitor.domain.records import Account, Post, Sighting

HOME = "https://social.example"


def account(**changed: Any) -> dict[str, Any]:
    """Return an Account entity with some of its members changed."""
    return {
        "id": "109",
        "acct": "riverside",
        "uri": f"{HOME}/users/riverside",
        "url": f"{HOME}/@riverside",
        "display_name": "Riverside Family Clinic",
        "note": "<p>Family medicine</p>",
        "avatar": f"{HOME}/avatars/moving.gif",
        "avatar_static": f"{HOME}/avatars/still.png?7",
        "fields": [],
        "created_at": "2024-05-06T00:00:00.000Z",
        "followers_count": 5,
        "following_count": 6,
        "statuses_count": 7,
        **changed,
    }


def status(**changed: Any) -> dict[str, Any]:
    """Return a Status entity with some of its members changed."""
    return {
        "id": "116",
        "uri": f"{HOME}/users/riverside/statuses/116",
        "url": f"{HOME}/@riverside/116",
        "created_at": "2026-03-01T09:00:00.250Z",
        "in_reply_to_id": None,
        "spoiler_text": "",
        "content": "<p>Open today</p>",
        "favourites_count": 3,
        "reblog": None,
        "account": account(),
        **changed,
    }


def raw(entity: object) -> bytes:
    """Return `entity` as it is written in an answer."""
    return json.dumps(entity).encode()


def account_in(sighting: Sighting) -> Account:
    """Return the account that `sighting` shows."""
    assert isinstance(sighting.content, Account)
    return sighting.content


def post_in(sighting: Sighting) -> Post:
    """Return the post that `sighting` shows."""
    assert isinstance(sighting.content, Post)
    return sighting.content
