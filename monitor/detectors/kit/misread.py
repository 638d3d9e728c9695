"""Words in a handle or name that don't say what its account is.

"aspirus.lover.hospital" misspells Aspirus Plover Hospital, and speaks of no lovers;
"unioncountyhosp" is Union County Hospital, and no union.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from monitor.detectors.kit.profile import Profile, Spelling
from monitor.detectors.kit.similarity import misspelled
from monitor.domain.text.affixes import AFFIXES
from monitor.domain.text.parts import Parts
from monitor.domain.text.trades import TRADES
from monitor.domain.text.words import stems
from monitor.domain.watched import WatchedPractice


def without_misreadings(profile: Profile, watched: WatchedPractice) -> Profile:
    """Return `profile` without the practice's own words around handle and name.

    Where they misspell a name, it has the words of that.
    """
    handle = profile.handle and _read(profile.handle, watched)
    name = profile.name and _read(profile.name, watched)
    if handle is profile.handle and name is profile.name:
        return profile
    return replace(profile, handle=handle, name=name)


def _read(spelling: Spelling, watched: WatchedPractice) -> Spelling:
    parts = spelling.parts
    if not parts.affixes and TRADES.isdisjoint(parts.words):
        return spelling
    if parts.folded.compact in watched.written:
        # Cut off where networks cut handles, it may end in any word.
        return replace(spelling, parts=_around(parts, ()))
    form = misspelled(parts, watched)
    if form is not None:
        meant = replace(_around(parts, ()), words=form.parts.words)
        return replace(spelling, parts=meant)
    around = tuple(_not_own(parts, watched))
    if around == parts.around:
        # What the profile has told already needn't be read again.
        return spelling
    return replace(spelling, parts=_around(parts, around))


def _not_own(parts: Parts, watched: WatchedPractice) -> Iterator[str]:
    """Yield those words around that neither name the practice nor its town.

    Each once: Union Hospital's union has the word twice.
    """
    own = {*watched.words, *watched.place_words}
    for word in parts.around:
        (stem,) = stems([word]) or (word,)
        if stem in own:
            own.remove(stem)
        else:
            yield word


def _around(parts: Parts, around: Iterable[str]) -> Parts:
    kept = tuple(around)
    affixes = frozenset(map(AFFIXES.__getitem__, kept))
    return replace(parts, around=kept, affixes=affixes)
