"""Clinicians compiled: the ways in which profiles write a person's name.

Handles join the words of a name, profiles shorten it ("Dr. Okafor", "J. Okafor"), so
each way is one key, in skeletons without spaces, that is looked up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.text.folding import Folded, fold_name, skeleton
from monitor.domain.watch import Clinician

TITLES: Final = frozenset(map(skeleton, (
    "aprn", "arnp", "crna", "cnm", "dc", "dds", "dmd", "dnp", "do", "doc", "doctor",
    "dpm", "dr", "facc", "facs", "faap", "lcsw", "lpn", "mbbs", "md", "np", "od", "pa",
    "pharmd", "phd", "prof", "professor", "psyd", "pt", "rn",
)))  # fmt: skip
"""Titles and credentials of clinicians, as skeletons."""

FULL: Final = 1.0
SHORTENED: Final = 0.85
"""How much of a name each way has: all of it; the family name with an initial or a
title, as in the references of newspapers."""

_MIN_KEY: Final = 4
_MIN_WITHIN: Final = 6
"""Letters in a key that is found within a longer word; shorter ones are by chance."""

_MAX_WITHIN: Final = 40
_MAX_WORDS: Final = 16
_MAX_RUN: Final = 4

_TITLES_BEFORE: Final = ("dr", "doctor", "doc")


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One way to write the name of a clinician.

    Attributes:
        name: As the configuration has it.
        value: How much of the name it has, 0..1.
    """

    name: str
    value: float


def compile_clinicians(clinicians: Iterable[Clinician]) -> Mapping[str, WrittenName]:
    """Return the ways to write each of `clinicians` by their keys.

    Names of a single word have none: too many people bear them.
    """
    found: dict[str, WrittenName] = {}
    for clinician in clinicians:
        for key, value in _keys(clinician.name):
            before = found.get(key)
            if len(key) >= _MIN_KEY and (before is None or before.value < value):
                found[key] = WrittenName(clinician.name, value)
    return found


def stretches_of(folded: Folded) -> Iterator[str]:
    """Yield the stretches of a handle or display name that may be a key."""
    words = folded.words[:_MAX_WORDS]
    long = tuple(word for word in words if len(word) > 1)
    yield "".join(word for word in long if word not in TITLES)
    for sequence in {words, long}:
        for start in range(len(sequence)):
            for end in range(start + 1, start + _MAX_RUN + 1):
                yield "".join(sequence[start:end])
    for word in long:
        yield from _within(word[:_MAX_WITHIN])


def _within(word: str) -> Iterator[str]:
    for start in range(len(word)):
        for end in range(start + _MIN_WITHIN, len(word) + 1):
            yield word[start:end]


def _keys(name: str) -> Iterator[tuple[str, float]]:
    words = _words(name)
    if not words or words[0] == words[-1]:
        return
    given, family = words[0], words[-1]
    for first, last in ((given, family), (family, given)):
        yield from _joined(FULL, first, last)
    yield from _joined(FULL, *words)
    for before in (given[0], *_TITLES_BEFORE):
        yield from _joined(SHORTENED, before, family)


def _joined(value: float, *words: str) -> Iterator[tuple[str, float]]:
    # Letters that look alike as a pair may meet where words do: dr + nelson.
    yield skeleton("".join(words)), value
    yield "".join(map(skeleton, words)), value


def _words(name: str) -> list[str]:
    """Return the words of `name`, the family name last, without titles and initials."""
    before, _, after = name.partition(",")
    words, rest = _bare(before), _bare(after)
    return [*rest, *words]


def _bare(name: str) -> list[str]:
    words = fold_name(name).plain.split()
    return [w for w in words if len(w) > 1 and skeleton(w) not in TITLES]
