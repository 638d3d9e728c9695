"""Whether an account is called just as a practice is, with no word that sets it apart.

Departments, alumni and fans add one, so that their readers know them.
"""

from typing import Final

from monitor.detectors.kit.profile import Profile
from monitor.detectors.kit.similarity import best_match
from monitor.detectors.kit.teams import competes
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import BRANCHES
from monitor.domain.watched import WatchedPractice

_SAME_FROM: Final = 0.95
"""Similarity from which a name has nothing added: with one slip it is as alike."""

_JOBS: Final = frozenset(map(skeleton, ("job", "jobs")))

_SAY_NOTHING: Final = frozenset({Affix.NEUTRAL, Affix.CLAIM})


def has_bare_name(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether handle and name, as far as it has them, are the practice's."""
    if not profile.parts or not profile.affixes <= _SAY_NOTHING or is_team(profile):
        return False
    if not BRANCHES.isdisjoint(profile.words - watched.words):
        return False
    matches = (best_match(parts, watched) for parts in profile.parts)
    return all(match and match.value >= _SAME_FROM for match in matches)


def is_team(profile: Profile) -> bool:
    """Return whether it is called "Team", and speaks of runners or players.

    "Team Riverside Clinic" alone may be the clinic's own.
    """
    return "team" in profile.first_words and competes(profile.said)


def names_its_jobs(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether it is called the jobs of that practice, and of no other.

    Boards have those of a town or a state.
    """
    if profile.around.isdisjoint(_JOBS) or profile.words.isdisjoint(watched.telling):
        return False
    jobs = (parts for parts in profile.parts if not _JOBS.isdisjoint(parts.around))
    matches = (best_match(parts, watched) for parts in jobs)
    return any(match and match.spelled for match in matches)


def spells_name(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether handle or name spells all of a name, with one slip at most."""
    matches = (best_match(parts, watched) for parts in profile.parts)
    return any(match and match.spelled for match in matches)


def misspells_name(profile: Profile, watched: WatchedPractice) -> bool:
    """Return whether handle or name spells all of a long name with a slip."""
    matches = filter(None, (best_match(parts, watched) for parts in profile.parts))
    return any(m.spelled and m.value < 1 and m.form.is_long for m in matches)
