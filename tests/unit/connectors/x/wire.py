"""Builders of what X writes."""

import json
from typing import Any

from monitor.ports.connector import RawResponse
from tests.fakes.runtime import START


def user(**changed: Any) -> dict[str, Any]:
    """Return a user with some of its members changed."""
    return {
        "id": "1002",
        "username": "riversidefam_pay",
        "name": "Riverside Family Clinic",
        "description": "Pay here: https://t.co/abc",
        "entities": {
            "url": {"urls": [{"expanded_url": "https://riverside-pay.example"}]},
            "description": {
                "urls": [{"expanded_url": "https://riverside-pay.example/now"}]
            },
        },
        "url": "https://t.co/xyz",
        "profile_image_url": "https://pbs.twimg.com/profile_images/1/a_normal.jpg",
        "created_at": "2026-02-03T04:05:06.000Z",
        "public_metrics": {
            "followers_count": 5,
            "following_count": 6,
            "tweet_count": 7,
        },
        "verified": True,
        "verified_type": "blue",
        **changed,
    }


def post(**changed: Any) -> dict[str, Any]:
    """Return a post with some of its members changed."""
    return {
        "id": "1990000000000000001",
        "text": "Three hours at Riverside",
        "author_id": "1002",
        "conversation_id": "1990000000000000001",
        "created_at": "2026-02-03T04:05:06.000Z",
        "public_metrics": {"like_count": 3},
        **changed,
    }


def raw(value: object) -> bytes:
    """Return `value` as JSON."""
    return json.dumps(value).encode()


def answer(body: object = None, status: int = 200, **headers: str) -> RawResponse:
    """Return a stored response."""
    return RawResponse(
        url="https://api.twitter.com/2/",
        status=status,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        body=body if isinstance(body, bytes) else raw(body),
        fetched_at=START,
    )
