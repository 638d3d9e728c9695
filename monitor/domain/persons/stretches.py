"""What a handle or display name is looked up by: its stretches that may be a name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from monitor.domain.persons.census import family_shares, given_shares
from monitor.domain.persons.roster_name import TITLES
from monitor.domain.persons.slips import MAX_SLIPPED, MIN_SLIPPED, shortened
from monitor.domain.text.folding import Folded, skeleton

_MIN_WITHIN: Final = 6
"""Letters in a key that is found within a longer word; shorter ones are by chance."""

_MAX_WITHIN: Final = 40
_MAX_WORDS: Final = 16
_MAX_RUN: Final = 4
_MAX_APART: Final = 3
_MAX_NAMING: Final = 5
_MIN_NAME: Final = 4
_MAX_NAME: Final = 12

_BEFORE: Final = tuple(map(skeleton, ("doctor", "thereal", "real", "ask", "dr")))
_AFTER: Final = tuple(map(skeleton, ("official", "md", "do", "dds", "dmd", "rn", "np")))


def stretches_of(folded: Folded) -> Iterator[str]:
    """Yield the stretches of a handle or display name that may be a key."""
    words = folded.words[:_MAX_WORDS]
    long = tuple(word for word in words if len(word) > 1)
    naming = [word for word in long if word not in TITLES]
    yield "".join(naming)
    for sequence in {words, long}:
        for start in range(len(sequence)):
            for end in range(start + 1, start + _MAX_RUN + 1):
                yield "".join(sequence[start:end])
    yield from _apart(naming)
    for word in long:
        yield from _within(word[:_MAX_WITHIN])
    yield from _with_slips(naming[:_MAX_NAMING])


def untitled(word: str) -> str:
    """Return the skeleton of a handle without the titles joined to it."""
    before = next((t for t in _BEFORE if word.startswith(t)), "")
    after = next((t for t in _AFTER if word.endswith(t)), "")
    return word.removeprefix(before).removesuffix(after)


def _apart(naming: Sequence[str]) -> Iterator[str]:
    """Yield pairs of words with other names between: Jane Marie Okafor."""
    for at, word in enumerate(naming):
        for other in naming[at + 2 : at + _MAX_APART + 1]:
            yield word + other


def _within(word: str) -> list[str]:
    # There are hundreds: to yield each by itself would take longer.
    return [
        word[start:end]
        for start in range(len(word))
        for end in range(start + _MIN_WITHIN, len(word) + 1)
    ]


def _with_slips(naming: Sequence[str]) -> Iterator[str]:
    """Yield what is left of names without one letter, of any that may be misspelled."""
    for given, family in pairwise(naming):
        if MIN_SLIPPED <= len(given) + len(family) <= MAX_SLIPPED:
            if family not in family_shares():
                yield from (given + rest for rest in shortened(family))
            if given not in given_shares():
                yield from (rest + family for rest in shortened(given))
    for word in map(untitled, naming):
        if MIN_SLIPPED <= len(word) <= MAX_SLIPPED and not _ends_common(word):
            given = _given(word)
            yield from (given + rest for rest in shortened(word[len(given) :]))


def _ends_common(word: str) -> bool:
    """Return whether a common family name ends it, so that none is misspelled."""
    known = family_shares()
    sizes = range(_MIN_NAME, min(_MAX_NAME, len(word)))
    return any(word[-size:] in known for size in sizes)


def _given(word: str) -> str:
    """Return the longest common given name that begins it; it isn't misspelled."""
    known = given_shares()
    sizes = range(min(_MAX_NAME, len(word)), _MIN_NAME - 1, -1)
    return next((word[:size] for size in sizes if word[:size] in known), "")
