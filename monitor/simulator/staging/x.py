"""Shows the story on X."""

from typing import Final

from monitor.domain.time import HOUR, SECOND
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
from monitor.simulator.x_world import SimXPost, SimXUser, snowflake

PLATFORM: Final = "x"


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let X show `step`."""
    worlds.x.replace(
        users=[_user(c, handle, began_at) for c, handle in cast(story, PLATFORM, step)],
        posts=[_post(story, p, began_at) for p, _ in sayings(story, PLATFORM, step)],
    )


def _user(character: Character, handle: str, began_at: int) -> SimXUser:
    return SimXUser(
        id=str(number(character.id)),
        username=handle,
        name=character.name,
        bio=character.bio,
        link=character.website,
        avatar=character.avatar,
        followers=character.followers,
        created_utc=born_at(character, began_at) // SECOND,
        verified="business" if character.verified else "none",
    )


def _post(story: Story, post: Saying, began_at: int) -> SimXPost:
    answered = next((p for p in story.posts if p.id == post.answers), None)
    return SimXPost(
        id=_id(post, began_at),
        author=str(number(post.by)),
        text=post.text,
        created_utc=_made_at(post, began_at),
        answers="" if answered is None else _id(answered, began_at),
        thread=_id(beginning(story, post), began_at),
    )


def _id(post: Saying, began_at: int) -> str:
    return snowflake(_made_at(post, began_at), number(post.id) % 4096)


def _made_at(post: Saying, began_at: int) -> int:
    # Ids are in order of time, and what appears later must have a greater one.
    return (said_at(post.hours, began_at) + post.step * HOUR) // SECOND
