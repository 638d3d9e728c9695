"""Plays the story on the simulated platforms.

At each step every platform shows exactly what the story says of it: who is gone
or deleted is no longer there, and what was edited reads as it does now.
"""

from dataclasses import dataclass
from typing import Final

from monitor.domain.time import from_iso
from monitor.simulator.staging import (
    bluesky,
    domains,
    hackernews,
    mail,
    mastodon,
    press,
    reddit,
    x,
)
from monitor.simulator.story import Story, shipped_story
from monitor.simulator.worlds import Worlds

BEGAN_AT: Final = from_iso("2026-03-02T12:00:00Z")
"""When the shipped story begins, where nobody says otherwise."""

_PARTS: Final = (
    *(bluesky.show, mastodon.show, reddit.show, x.show),
    *(hackernews.show, press.show, domains.show, mail.show),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a story is played.

    Attributes:
        story: What is played.
        worlds: What each platform shows.
        began_at: When step 0 was, microseconds; ages in the story count from it.
    """

    story: Story
    worlds: Worlds
    began_at: int

    def play(self, step: int) -> None:
        """Let every platform show what the story says of `step`."""
        for show in _PARTS:
            show(self.story, self.worlds, step, self.began_at)


def shipped_worlds(step: int = 0, began_at: int = BEGAN_AT) -> Worlds:
    """Return what the shipped story shows at `step`."""
    stage = Stage(story=shipped_story(), worlds=Worlds(), began_at=began_at)
    stage.play(step)
    return stage.worlds
