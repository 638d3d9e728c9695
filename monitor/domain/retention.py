"""How long things are kept: a class for everything stored, each with its time.

The table is a default that a configuration may override; a platform's own terms
cap it from above.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from monitor.domain.time import DAY, HOUR

YEAR: Final = 365 * DAY


class DataClass(StrEnum):
    """What a stored row holds, as far as keeping it is concerned."""

    RAW_RESPONSE = "raw_response"
    UNMATCHED = "unmatched"
    MENTION = "mention"
    AVATAR = "avatar"
    PARKED = "parked"
    FINDING = "finding"
    CASE = "case"
    DECISION = "decision"
    COVERAGE = "coverage"


DEFAULT_TIMES: Final[Mapping[DataClass, int]] = MappingProxyType(
    {
        # Whole pages hold whom nobody watches: no longer than the unmatched. Two
        # weeks are enough to parse again after a parser was mended.
        DataClass.RAW_RESPONSE: 14 * DAY,
        # Texts and accounts that concern nobody: minimum necessary, 45 CFR
        # 164.502(b); two weeks let a corrected watchlist still find them.
        DataClass.UNMATCHED: 14 * DAY,
        # Texts about a practice that are no case: a season, to see what is usual
        # there and to search again for what is learnt later.
        DataClass.MENTION: 90 * DAY,
        # Pictures are compared once; the hashes outlive them.
        DataClass.AVATAR: 90 * DAY,
        # As raw responses: an operator mends the parser or gives the item up.
        DataClass.PARKED: 14 * DAY,
        # As long as the case that it explains.
        DataClass.FINDING: 2 * YEAR,
        # Impersonators come back; takedown disputes last.
        DataClass.CASE: 2 * YEAR,
        # Documentation of what was decided and why: six years, 45 CFR
        # 164.316(b)(2)(i).
        DataClass.DECISION: 6 * YEAR,
        # Answers "was this watched at the time?" for as long as a case is kept, and
        # what the watching cost.
        DataClass.COVERAGE: 2 * YEAR,
    }
)
"""Microseconds by class."""

PLATFORM_CAPS: Final[Mapping[str, int]] = MappingProxyType(
    {
        # YouTube API Services Developer Policies III.E.4: 30 calendar days for what
        # was read without the owner's authorisation.
        "youtube": 30 * DAY,
        # Yelp Fusion API terms: 24 hours; business ids may stay.
        "yelp": 24 * HOUR,
    }
)
"""The longest that a platform's terms let its content be kept, microseconds."""

RECHECK_AFTER: Final[Mapping[str, int]] = MappingProxyType(
    {
        # Reddit Data API terms: what is deleted there must be deleted; Reddit asks to
        # look every 48 hours. Half of that leaves time for a platform that is down.
        "reddit": DAY,
    }
)
"""How long after it was seen a post is asked for again, microseconds."""

_RAW: Final = frozenset({DataClass.RAW_RESPONSE, DataClass.PARKED})
"""What nobody can ask for again, since it holds many things or none that is known."""

_PLATFORM_CONTENT: Final = frozenset(
    {
        DataClass.RAW_RESPONSE,
        DataClass.UNMATCHED,
        DataClass.MENTION,
        DataClass.AVATAR,
        DataClass.PARKED,
    }
)


def time_to_live(
    data_class: DataClass, platform: str, overrides: Mapping[DataClass, int]
) -> int:
    """Return how long a row may be kept, in microseconds.

    A platform's cap holds for what the platform delivered. Findings, cases and
    decisions are our own words about an id, which the caps leave alone. Where posts
    are asked for again, raw bytes go when that is due.

    Args:
        data_class: What the row holds.
        platform: Where it came from; empty for what has no platform.
        overrides: Times that replace the defaults, microseconds.
    """
    kept = overrides.get(data_class, DEFAULT_TIMES[data_class])
    if data_class not in _PLATFORM_CONTENT:
        return kept
    if data_class in _RAW:
        kept = min(kept, RECHECK_AFTER.get(platform, kept))
    return min(kept, PLATFORM_CAPS.get(platform, kept))
