"""Shows the story on Hacker News."""

import re
from html import escape
from typing import Final

from monitor.domain.time import HOUR, SECOND
from monitor.simulator.hackernews_world import SimItem
from monitor.simulator.staging.cast import beginning, number, said_at, sayings
from monitor.simulator.story import Saying, Story
from monitor.simulator.worlds import Worlds

PLATFORM: Final = "hackernews"
_LINK: Final = re.compile(r"https://\S+")


def show(story: Story, worlds: Worlds, step: int, began_at: int) -> None:
    """Let Hacker News show `step`."""
    worlds.hackernews.replace(
        _item(story, post, handle, began_at)
        for post, handle in sayings(story, PLATFORM, step)
    )


def _item(story: Story, post: Saying, author: str, began_at: int) -> SimItem:
    answered = next((p for p in story.posts if p.id == post.answers), None)
    # What appears later must be newer, as everywhere.
    made_at = said_at(post.hours, began_at) + post.step * HOUR
    return SimItem(
        id=number(post.id),
        author=author,
        title=post.title,
        text=_LINK.sub(_anchor, escape(post.text)),
        created_utc=made_at // SECOND,
        answers=None if answered is None else number(answered.id),
        story=None if answered is None else number(beginning(story, post).id),
    )


def _anchor(found: re.Match[str]) -> str:
    return f'<a href="{found[0]}" rel="nofollow">{found[0]}</a>'
