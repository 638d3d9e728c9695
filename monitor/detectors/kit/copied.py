"""The signals that compare an account with the practice's own: its bio and its age.

They need an official account that was seen; without one they are missing.
"""

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile
from monitor.domain.findings import Signal
from monitor.domain.knots import interpolate
from monitor.domain.subjects import OwnProfile
from monitor.domain.text.folding import fold_text
from monitor.domain.time import DAY
from monitor.domain.watched import WatchedPractice

_SHORTEST: Final = 40
"""Characters of a bio that two accounts don't have in common by chance."""

_APART: Final = 30 * DAY
"""Accounts that one hand opened on several networks are about as old."""


def copied_signals(profile: Profile, watched: WatchedPractice) -> Iterator[Signal]:
    """Yield what comparing with the practice's own accounts says."""
    own = [
        seen
        for seen in profile.subject.own_profiles
        if seen.practice_id == watched.practice.id
    ]
    yield from _bio(profile, own)
    yield from _age(profile, own)


def _bio(profile: Profile, own: list[OwnProfile]) -> Iterator[Signal]:
    bios = [fold_text(seen.account.bio) for seen in own]
    told = [bio for bio in bios if len(bio) >= _SHORTEST]
    if not told or not profile.bio.strip():
        return
    alike = max(fuzz.ratio(profile.bio, bio) for bio in told) / 100
    yield Signal(
        name="bio_copy",
        value=round(alike, 4),
        contribution=interpolate(alike, log_odds.BIO_COPY_KNOTS),
        why=f"Its bio is {alike:.0%} the same as that of the practice's own account.",
    )


def _age(profile: Profile, own: list[OwnProfile]) -> Iterator[Signal]:
    created_at = profile.subject.observation.created_at
    known = [seen.created_at for seen in own if seen.created_at is not None]
    if created_at is None or not known:
        return
    after = created_at - min(known)
    if abs(after) <= _APART:
        return
    younger = after > 0
    yield Signal(
        name="practice_age",
        value=float(younger),
        contribution=log_odds.YOUNGER if younger else log_odds.OLDER,
        why=f"It is {'younger' if younger else 'older'} than the practice's own"
        " account.",
    )
