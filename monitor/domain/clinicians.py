"""Clinicians compiled: the ways in which profiles write a person's name.

Handles join the words of a name, profiles shorten it ("Dr. Okafor", "J. Okafor"), so
each way is one key, in skeletons without spaces, that is looked up. What profiles
are looked up by is in `monitor.domain.persons.stretches`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from monitor.domain.persons import bearers
from monitor.domain.persons.census import family_shares, given_shares
from monitor.domain.persons.nicknames import other_forms
from monitor.domain.persons.roster_name import RosterName, roster_name
from monitor.domain.persons.slips import MIN_SLIPPED, shortened
from monitor.domain.text.folding import skeleton
from monitor.domain.watch import Clinician

FULL: Final = 1.0
NICKNAME: Final = 0.95
HALVED: Final = 0.9
SHORTENED: Final = 0.85
SLIPPED: Final = 0.8
NUMBER: Final = 0.0
"""How much of a name each way has: all of it; a nickname for the given name; half of
a double family name; the family name with an initial or a title, as in the references
of newspapers; one slip; none of it where it is the clinician's number in the NPI
registry."""

_TITLES_BEFORE: Final = ("dr", "doctor", "doc", "dra")
_TITLES_AFTER: Final = ("md", "dds", "dmd", "np", "rn")

_MIN_KEY: Final = 4


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One way to write the name of a clinician.

    Attributes:
        name: As the configuration has it.
        value: How much of the name it has, 0..1.
        bearers: People expected in the United States whom it may be, >= 0; of those
            with a title, clinicians. As many times more as clinicians are watched
            whom it may be.
        npi: The clinician's number in the NPI registry; may be empty.
    """

    name: str
    value: float
    bearers: float = 0.0
    npi: str = ""

    @property
    def rarity(self) -> float:
        """How much it says to be called that, 0..1."""
        return bearers.rarity(self.bearers)


def compile_clinicians(clinicians: Iterable[Clinician]) -> Mapping[str, WrittenName]:
    """Return the ways to write each of `clinicians` by their keys.

    Names of a single word have none: too many people bear them.
    """
    found: dict[str, WrittenName] = {}
    sharing: dict[str, int] = {}
    for clinician in clinicians:
        for key, way in _best(clinician).items():
            before = found.get(key)
            if before is not None and before.name != way.name:
                sharing[key] = sharing.get(key, 1) + 1
            if before is None or before.value < way.value:
                found[key] = way
    for key, count in sharing.items():
        found[key] = replace(found[key], bearers=found[key].bearers * count)
    return found


def _best(clinician: Clinician) -> dict[str, WrittenName]:
    """Return the keys of one clinician, each with what has most of the name."""
    found: dict[str, WrittenName] = {}
    if clinician.npi:
        found[clinician.npi] = _way(clinician, NUMBER, 0.0)
    name = roster_name(clinician.name)
    for way, keys in _ways(clinician, name) if name else ():
        for key in keys:
            if len(key) >= _MIN_KEY and (
                key not in found or found[key].value < way.value
            ):
                found[key] = way
    return found


def _way(clinician: Clinician, value: float, expected: float) -> WrittenName:
    return WrittenName(clinician.name, value, expected, clinician.npi)


def _ways(
    clinician: Clinician, name: RosterName
) -> Iterator[tuple[WrittenName, Iterator[str]]]:
    whole = "".join(name.family)
    families = [(whole, name.family, FULL)]
    if len(name.family) > 1:
        families += [(half, (half,), HALVED) for half in name.family]
    for family, halves, value in families:
        share = bearers.share_of_family(*map(_skeleton, halves))
        alike = bearers.PEOPLE * share * bearers.share_of_given(_skeleton(name.given))
        yield _way(clinician, value, alike), _in_full(name, family)
        for other in other_forms(name.given):
            way = _way(clinician, min(value, NICKNAME), alike)
            yield way, _both_ways(other, family)
        letter = name.given[0]
        initialled = bearers.PEOPLE * share * bearers.share_of_initial(letter)
        yield _way(clinician, SHORTENED, initialled), _initialled(name, family)
        titled = bearers.CLINICIANS * share
        yield _way(clinician, SHORTENED, titled), _titled(family)
        yield _way(clinician, SLIPPED, alike), _slipped(name.given, family)


def _in_full(name: RosterName, family: str) -> Iterator[str]:
    yield from _both_ways(name.given, family)
    if name.between:
        yield from _joined(name.given, *name.between, family)
        initials = (word[0] for word in name.between)
        yield from _joined(name.given, *initials, family)


def _both_ways(given: str, family: str) -> Iterator[str]:
    yield from _joined(given, family)
    yield from _joined(family, given)


def _initialled(name: RosterName, family: str) -> Iterator[str]:
    yield from _both_ways(name.given[0], family)
    if name.between:
        initials = (word[0] for word in name.between)
        yield from _joined(name.given[0], *initials, family)


def _titled(family: str) -> Iterator[str]:
    for title in _TITLES_BEFORE:
        yield from _joined(title, family)
    for title in _TITLES_AFTER:
        yield from _joined(family, title)


def _slipped(given: str, family: str) -> Iterator[str]:
    first, last = _skeleton(given), _skeleton(family)
    if len(first) + len(last) < MIN_SLIPPED:
        return
    for rest in shortened(last):
        if rest not in family_shares():
            yield first + rest
    for rest in shortened(first):
        if rest not in given_shares():
            yield rest + last


def _joined(*words: str) -> Iterator[str]:
    yield "".join(map(_skeleton, words))
    # Letters that look alike as a pair may meet where words do: dr + nelson.
    if any(_meet(a[-1], b[0]) for a, b in pairwise(words)):
        yield skeleton("".join(words))


@lru_cache(maxsize=4096)
def _skeleton(word: str) -> str:
    """Return the skeleton of a word; few different words make many keys."""
    return skeleton(word)


@lru_cache(maxsize=4096)
def _meet(last: str, first: str) -> bool:
    """Return whether two letters look like another when they stand together."""
    return skeleton(last + first) != skeleton(last) + skeleton(first)
