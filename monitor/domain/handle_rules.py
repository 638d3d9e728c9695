"""Which handles the platforms allow that can be asked for one by name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class HandleRule:
    """Which handles a platform allows.

    Attributes:
        allowed: What a whole handle looks like, in small letters.
        joints: Signs that may stand between words, the usual first.
        longest: Characters at most.
    """

    allowed: re.Pattern[str]
    joints: tuple[str, ...]
    longest: int


def _rule(pattern: str, joints: str, shortest: int, longest: int) -> HandleRule:
    length = rf"(?=.{{{shortest},{longest}}}\Z)"
    return HandleRule(re.compile(length + pattern), tuple(joints), longest)


RULES: Final[Mapping[str, HandleRule]] = MappingProxyType({
    "x": _rule(r"[a-z0-9_]+", "_", 4, 15),
    "bluesky": _rule(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", "-", 3, 18),
    "mastodon": _rule(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?", "_.-", 1, 30),
    "reddit": _rule(r"[a-z0-9_-]+", "_-", 3, 20),
})  # fmt: skip
"""Length and characters of handles by platform; Bluesky's without .bsky.social,
Mastodon's without the instance. Source: the platforms' help pages as of November 2026;
X lets new accounts have four letters or more, though older ones are shorter."""
