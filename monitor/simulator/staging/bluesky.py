"""Shows the story on Bluesky."""

import re
from typing import Final

from monitor.domain.time import to_iso
from monitor.simulator.bluesky_posts import COLLECTION, SimPost
from monitor.simulator.staging.cast import (
    beginning,
    born_at,
    cast,
    did,
    said_at,
    sayings,
)
from monitor.simulator.story import Character, Saying, Story
from monitor.simulator.world import SimAccount
from monitor.simulator.worlds import Worlds

PLATFORM: Final = "bluesky"
_LINK: Final = re.compile(r"https://\S+")


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let Bluesky show `step`."""
    worlds.bluesky.replace(
        account(character, handle, began_at)
        for character, handle in cast(story, PLATFORM, step)
    )
    worlds.timeline.replace(
        _post(story, post, began_at) for post, _ in sayings(story, PLATFORM, step)
    )


def account(character: Character, handle: str, began_at: int) -> SimAccount:
    """Return the account of a character, as `monitor.simulator.world` has it."""
    return SimAccount(
        did=did(character.id),
        handle=handle,
        display_name=character.name,
        description=character.bio,
        website=character.website,
        avatar=character.avatar,
        created_at=to_iso(born_at(character, began_at)),
        followers=character.followers,
        following=character.following,
        posts=character.posts,
        verified="valid" if character.verified else None,
    )


def _post(story: Story, post: Saying, began_at: int) -> SimPost:
    root = beginning(story, post)
    parent = next((p for p in story.posts if p.id == post.answers), None)
    return SimPost(
        author=did(post.by),
        key=post.id,
        text=post.text,
        links=tuple(_LINK.findall(post.text)),
        root=_uri(root) if parent else "",
        parent=_uri(parent) if parent else "",
        created_at=to_iso(said_at(post.hours, began_at)),
    )


def _uri(post: Saying) -> str:
    return f"at://{did(post.by)}/{COLLECTION}/{post.id}"
