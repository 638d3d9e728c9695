"""Who and what a platform shows at a step, and the ids they have there."""

import base64
import hashlib
import zlib
from collections.abc import Iterator

from monitor.domain.time import DAY, HOUR
from monitor.simulator.story import Character, Saying, Story


def cast(story: Story, platform: str, step: int) -> Iterator[tuple[Character, str]]:
    """Return who is on `platform` at `step`, with their handles there."""
    for written in story.characters:
        character = written.at(step)
        if character is not None and platform in character.handles:
            yield character, character.handles[platform]


def sayings(story: Story, platform: str, step: int) -> Iterator[tuple[Saying, str]]:
    """Return what is said on `platform` at `step`, with its author's handle."""
    there = {character.id: handle for character, handle in cast(story, platform, step)}
    for written in story.posts:
        post = written.at(step)
        if post is not None and platform in post.on and post.by in there:
            yield post, there[post.by]


def beginning(story: Story, post: Saying) -> Saying:
    """Return the post that began the conversation of `post`."""
    by_id = {found.id: found for found in story.posts}
    while post.answers:
        post = by_id[post.answers]
    return post


def did(character_id: str) -> str:
    """Return the DID of a character: 24 letters and digits, as did:plc has."""
    digest = hashlib.sha256(character_id.encode()).digest()[:15]
    return f"did:plc:{base64.b32encode(digest).decode().lower()}"


def number(word: str) -> int:
    """Return a number for `word`, the same each time, below 2**32."""
    return zlib.crc32(word.encode())


def born_at(character: Character, began_at: int) -> int:
    """Return when an account was created, microseconds."""
    return began_at - character.days * DAY


def said_at(hours: float, began_at: int) -> int:
    """Return when something was published, microseconds."""
    return began_at - int(hours * HOUR)
