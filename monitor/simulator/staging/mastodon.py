"""Shows the story on the Mastodon instance."""

from typing import Final

from monitor.domain.time import to_iso
from monitor.simulator.mastodon_world import SimStatus
from monitor.simulator.staging.bluesky import account
from monitor.simulator.staging.cast import cast, did, number, said_at, sayings
from monitor.simulator.story import Saying, Story
from monitor.simulator.worlds import Worlds

PLATFORM: Final = "mastodon"


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let Mastodon show `step`."""
    worlds.mastodon.accounts.replace(
        account(character, handle, began_at)
        for character, handle in cast(story, PLATFORM, step)
    )
    worlds.mastodon.replace(
        _status(story, post, began_at) for post, _ in sayings(story, PLATFORM, step)
    )


def _status(story: Story, post: Saying, began_at: int) -> SimStatus:
    answered = next((p for p in story.posts if p.id == post.answers), None)
    return SimStatus(
        id=_id(post, began_at),
        author=did(post.by),
        text=post.text,
        created_at=to_iso(said_at(post.hours, began_at)),
        answers=None if answered is None else _id(answered, began_at),
    )


def _id(post: Saying, began_at: int) -> int:
    """Return an id that grows with the step at which a status appears.

    Milliseconds in the high bits, as Mastodon's (`Mastodon::Snowflake`); what
    appears later must not lie below what was read before.
    """
    appeared = said_at(post.hours, began_at) // 1000 + post.step * 86_400_000
    return (appeared << 16) + number(post.id) % 65_536
