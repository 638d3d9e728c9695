"""Hits of the search, as they are written."""

import json

CREATED = 1_772_000_000


def story(**members: object) -> bytes:
    """Return a story with other `members`."""
    written = {
        "objectID": "101",
        "author": "ann",
        "title": "Riverside Family Clinic opens a wing",
        "url": "https://gazette.example/wing",
        "story_text": None,
        "points": 7,
        "created_at_i": CREATED,
        "_tags": ["story", "author_ann", "story_101"],
    }
    return json.dumps({**written, **members}).encode()


def comment(**members: object) -> bytes:
    """Return a comment on that story with other `members`."""
    written = {
        "objectID": "102",
        "author": "bob",
        "comment_text": "They lost my records.<p>Twice.",
        "story_id": 101,
        "parent_id": 101,
        "story_title": "Riverside Family Clinic opens a wing",
        "created_at_i": CREATED,
        "_tags": ["comment", "author_bob", "story_101"],
    }
    return json.dumps({**written, **members}).encode()
