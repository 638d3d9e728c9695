"""Drafts of accounts: what the writers of attacks and of negatives hand over.

Only types, chance and platforms' limits: both sides share no words, by design.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from monitor.domain.records import Account, Observation
from monitor.domain.time import DAY
from monitor.domain.watch import Practice

NOW: Final = 20_000 * DAY
"""The moment at which every account is seen: a day in October 2024, microseconds."""

LONGEST: Final = {
    "x": 15, "tiktok": 24, "instagram": 30, "mastodon": 30, "threads": 30,
    "youtube": 30, "facebook": 50, "linkedin": 60, "bluesky": 60,
}  # fmt: skip
"""Platforms to the letters that a handle may have there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An account as somebody set it up; None is "the platform doesn't tell".

    Attributes:
        handle: Without "@".
        name: Shown name.
        bio: Description.
        links: Links of the profile.
        days: Age in days when it is seen.
        followers: Followers.
        following: Accounts followed.
        posts: Posts.
        verified: The platform's own verification.
        avatar: Whether it has a picture; which one is not told.
        platform: Where it lives; empty to be drawn.
    """

    handle: str
    name: str = ""
    bio: str = ""
    links: tuple[str, ...] = ()
    days: int | None = None
    followers: int | None = None
    following: int | None = None
    posts: int | None = None
    verified: bool | None = None
    avatar: bool = False
    platform: str = ""

    @property
    def account(self) -> Account:
        """What its owner chose."""
        return Account(
            handle=self.handle,
            display_name=self.name,
            bio=self.bio,
            avatar_id="picture" if self.avatar else None,
            links=self.links,
        )

    @property
    def observation(self) -> Observation:
        """What the platform tells of it."""
        return Observation(
            created_at=None if self.days is None else NOW - self.days * DAY,
            followers=self.followers,
            following=self.following,
            posts=self.posts,
            verified=self.verified,
        )


Writer: TypeAlias = Callable[[Random, Practice], Draft | None]
"""Writes an account around a practice, or none where its name has nothing for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of attack or of negative.

    Attributes:
        name: What the tables call it.
        write: Writes one.
        held_out: Whether only the final run may use it.
        by_handle: Whether its handle alone is a case too.
        group: Negatives that are summed up together, such as "community".
    """

    name: str
    write: Writer
    held_out: bool = False
    by_handle: bool = False
    group: str = ""


def slug(text: str) -> str:
    """Return the letters and digits of `text`, small."""
    return "".join(letter for letter in text.lower() if letter.isalnum())


def platform_for(chance: Random, handle: str) -> str:
    """Draw a platform on which `handle` is short enough."""
    fits = [name for name, most in LONGEST.items() if len(handle) <= most]
    return chance.choice(fits or ["facebook"])


def likely(chance: Random, share: float) -> bool:
    """Return True in `share` of the draws."""
    return chance.uniform(0, 1) < share


def spread(chance: Random, middle: float, wide: float) -> int:
    """Draw a number of followers or days: log-normal around the median `middle`."""
    return round(middle * chance.lognormvariate(0, wide))
