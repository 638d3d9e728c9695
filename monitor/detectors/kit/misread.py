"""Words that are in a handle or name by a slip alone.

"aspirus.lover.hospital" misspells Aspirus Plover Hospital, and speaks of no lovers.
"""

from dataclasses import replace

from monitor.detectors.kit.profile import Profile, Spelling
from monitor.detectors.kit.similarity import misspelled
from monitor.domain.text.affixes import AFFIXES
from monitor.domain.text.parts import Parts
from monitor.domain.text.trades import TRADES
from monitor.domain.text.words import stems
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
        return replace(spelling, parts=_without_own(parts, watched))
    own = form.parts
    meant = replace(parts, words=own.words, around=own.around, affixes=own.affixes)
    return replace(spelling, parts=meant)


def _without_own(parts: Parts, watched: WatchedPractice) -> Parts:
    """Return `parts` without those words around that name the practice or its town.

    Each once: Union Hospital's union has the word twice.
    """
    own = {*watched.words, *watched.place_words}
    around = []
    for word in parts.around:
        (stem,) = stems([word]) or (word,)
        if stem in own:
            own.remove(stem)
        else:
            around.append(word)
    affixes = frozenset(map(AFFIXES.__getitem__, around))
    return replace(parts, around=tuple(around), affixes=affixes)
