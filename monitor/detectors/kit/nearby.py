"""Which practices an account may resemble, so that few are compared in full."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz, process

from monitor.detectors.kit.clinicians import bears
from monitor.detectors.kit.likeness import names_practice, shows_logo
from monitor.detectors.kit.profile import Profile
from monitor.domain.watched import WatchedPractice

_CUTOFF: Final = 70.0
"""Partial ratio, 0..100, below which a practice's telling word isn't in a text.

A word of five letters with one slip still has 80.
"""


def nearby(
    profile: Profile, practices: Sequence[WatchedPractice]
) -> list[WatchedPractice]:
    """Return the practices whose telling words the handle or name has, or its bio.

    The practices whose logo the avatar shows, or a clinician's name the account has,
    are among them, whatever it is called.

    Where there are none, it is the one practice that is spelled most alike, so
    that a similarity can be told; none for an account without handle and name.
    """
    alike = [(_spelled(profile, practice), practice) for practice in practices]
    near = [
        practice
        for value, practice in alike
        if value >= _CUTOFF
        or names_practice(profile, practice)
        or shows_logo(profile, practice)
        or bears(profile, practice)
    ]
    if near or not alike or not profile.spellings:
        return near
    return [max(alike, key=lambda pair: pair[0])[1]]


def _spelled(profile: Profile, practice: WatchedPractice) -> float:
    """Return how much of a telling word is in the account's spellings, 0..100."""
    # A practice whose name has no letters has no anchors either.
    if not practice.anchors:
        return 0.0
    found = (
        process.extractOne(text, practice.anchors, scorer=fuzz.partial_ratio)
        for text in profile.spellings
    )
    return max((match[1] for match in found), default=0.0)
