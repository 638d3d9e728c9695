"""Words that are in a handle or name by a slip alone.

"aspirus.lover.hospital" misspells Aspirus Plover Hospital, and speaks of no lovers.
"""

from dataclasses import replace

from monitor.detectors.kit.profile import Profile, Spelling
from monitor.detectors.kit.similarity import misspelled
from monitor.domain.text.trades import TRADES
from monitor.domain.watched import WatchedPractice


def without_misreadings(profile: Profile, watched: WatchedPractice) -> Profile:
    """Return `profile` with handle and name in the words of what they misspell."""
    handle = profile.handle and _read(profile.handle, watched)
    name = profile.name and _read(profile.name, watched)
    if handle is profile.handle and name is profile.name:
        return profile
    return replace(profile, handle=handle, name=name)


def _read(spelling: Spelling, watched: WatchedPractice) -> Spelling:
    parts = spelling.parts
    if not parts.affixes and TRADES.isdisjoint(parts.words):
        return spelling
    form = misspelled(parts, watched)
    if form is None:
        return spelling
    own = form.parts
    meant = replace(parts, words=own.words, around=own.around, affixes=own.affixes)
    return replace(spelling, parts=meant)
