"""What an account has become: its age, its readers, what it follows and posts.

All can be bought, so none decides anything alone.
"""

import math
import re
from collections.abc import Iterator
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.text.folding import MAX_NAME
from monitor.domain.text.places import Places, regions_of
from monitor.domain.text.zip_codes import state_of_zip

_OLDEST: Final = 10 * 365
"""Days of age that count as 1: as old as accounts of practices get."""

_MAGNITUDES: Final = 7
"""Decimal magnitude of a count that counts as 1: ten million."""

_MANY_FOLLOWED: Final = 100
"""Accounts followed below which it tells nothing how few follow back."""

_NUMBERED: Final = re.compile(r"(?<!\d)(?!(?:1[7-9]|20)\d\d$)\d{4,}$")
"""How networks number handles that nobody chose: no organisation keeps one. Years are
no such numbers, from 1700 on: the oldest hospital of the US is of 1751."""

_DIGITS_OF_ZIP: Final = 5


def standing_signals(profile: Profile) -> Iterator[Signal]:
    """Yield what readers, age and posts say; nothing of what is not told."""
    observed = profile.subject.observation
    if observed.followers is not None:
        yield _audience(observed.followers)
        if observed.following is not None and observed.following >= _MANY_FOLLOWED:
            yield _following(observed.following, observed.followers)
    if observed.posts is not None:
        yield _posting(observed.posts)
    if profile.days is not None:
        yield _age(profile.days)


def standing_of(profile: Profile) -> float:
    """Return how long it stood and how many follow it, 0..1: the lesser of both.

    It is 0 if one of them isn't told, or if the handle is numbered: an aged account
    that was bought keeps it.
    """
    if profile.days is None or profile.followers is None or _is_numbered(profile):
        return 0.0
    age = interpolate(magnitude(profile.days), log_odds.STANDING_AGE)
    readers = interpolate(magnitude(profile.followers), log_odds.STANDING_AUDIENCE)
    return min(age, readers)


def _is_numbered(profile: Profile) -> bool:
    """Return whether the handle ends in a number that isn't a year or its ZIP code."""
    found = _NUMBERED.search(profile.account.handle[:MAX_NAME])
    return found is not None and not _is_zip(found[0], profile.places)


def _is_zip(number: str, places: Places) -> bool:
    """Return whether it is a code of where the account says to be: most are of one."""
    if len(number) != _DIGITS_OF_ZIP or not number.isascii():
        return False
    return state_of_zip(number) in places.states | regions_of(places.cities)


def _audience(followers: int) -> Signal:
    size = magnitude(followers)
    return Signal(
        name="audience",
        value=_share(size),
        contribution=interpolate(size, log_odds.AUDIENCE_KNOTS),
        why=f"It has {followers} followers; fakes rarely have many.",
    )


def _following(following: int, followers: int) -> Signal:
    more = magnitude(following) - magnitude(followers)
    return Signal(
        name="following",
        value=_share(max(0.0, more)),
        contribution=interpolate(more, log_odds.FOLLOWING_KNOTS),
        why=f"It follows {following} accounts, and {followers} follow it; "
        "fakes follow many to be followed.",
    )


def _posting(posts: int) -> Signal:
    return Signal(
        name="posting",
        value=_share(magnitude(posts)),
        contribution=interpolate(magnitude(posts), log_odds.POSTING_KNOTS),
        why=f"It has {posts} posts; fakes mostly have few.",
    )


def _age(days: float) -> Signal:
    return Signal(
        name="account_age",
        value=round(min(1.0, days / _OLDEST), 4),
        contribution=interpolate(magnitude(days), log_odds.AGE_KNOTS),
        why=f"It was {days:.0f} days old when first seen; fakes are mostly young.",
    )


def _share(size: float) -> float:
    return round(min(1.0, size / _MAGNITUDES), 4)


def magnitude(value: float) -> float:
    """Return the decimal logarithm of a count; 0 for none."""
    return math.log10(max(value, 1))
