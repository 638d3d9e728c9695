"""Shows the story on Reddit."""

from typing import Final

from monitor.domain.time import HOUR, SECOND
from monitor.simulator.reddit_world import SimThing, SimUser
from monitor.simulator.staging.cast import (
    beginning,
    born_at,
    cast,
    number,
    said_at,
    sayings,
)
from monitor.simulator.story import Character, Saying, Story
from monitor.simulator.worlds import Worlds

PLATFORM: Final = "reddit"


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let Reddit show `step`."""
    worlds.reddit.replace(
        users=[_user(c, handle, began_at) for c, handle in cast(story, PLATFORM, step)],
        things=[
            _thing(story, post, handle, began_at)
            for post, handle in sayings(story, PLATFORM, step)
        ],
    )


def _user(character: Character, handle: str, began_at: int) -> SimUser:
    return SimUser(
        id=_base36(number(character.id)),
        name=handle,
        title=character.name,
        bio=character.bio,
        avatar=character.avatar,
        followers=character.followers,
        created_utc=born_at(character, began_at) // SECOND,
    )


def _thing(story: Story, post: Saying, author: str, began_at: int) -> SimThing:
    answered = next((p for p in story.posts if p.id == post.answers), None)
    # Listings are in order of time, and what appears later must be newer.
    made_at = said_at(post.hours, began_at) + post.step * HOUR
    return SimThing(
        id=_base36(number(post.id)),
        subreddit=beginning(story, post).community or "austin",
        title=post.title,
        text=post.text,
        author=author,
        created_utc=made_at // SECOND,
        answers="" if answered is None else _fullname(answered),
        thread="" if answered is None else _fullname(beginning(story, post)),
    )


def _fullname(post: Saying) -> str:
    return f"{'t1' if post.answers else 't3'}_{_base36(number(post.id))}"


def _base36(value: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while value:
        value, rest = divmod(value, 36)
        text = digits[rest] + text
    return text or "0"
