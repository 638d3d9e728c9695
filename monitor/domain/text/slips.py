"""How alike two words are that are not the same: slips of the hand, short forms.

Words are stems of skeletons, see `monitor.domain.text.words`.
"""

from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA, Levenshtein

from monitor.domain.text.words import WEIGHTS

ALIKE_FROM: Final = 0.7
"""Similarity of whole names from which it speaks for a practice; less is chance."""

COST_OF_SLIP: Final = 0.05
"""Similarity that each slip takes off."""

MIN_ABBREVIATION: Final = 3
"""Letters in the shortest beginning of a word that counts as its short form."""

WITH_INITIAL: Final = 0.9
"""The same of a name with a letter before it, as people write their initial: tburke."""

ABBREVIATED: Final = 0.9
"""How alike a word and its short form are."""

_SLIPS_BY_LETTERS: Final = ((10, 2), (5, 1))
"""Letters in telling words, and the slips that a lookalike of them may have.

One slip is what dnstwist's omission, repetition, replacement, transposition and
insertion make; more in a short word is another word (mercy, mary).
"""

_SLIPS_BY_SPELLING: Final = ((18, 3), (10, 2), (5, 1))
"""The same for whole names, in which common words can be misspelled too."""

_PLURAL: Final = "s"

Spans = tuple[tuple[int, int], ...]
"""Where telling words start and end in a spelling."""


def allowed_slips(letters: int) -> int:
    """Return how many slips a lookalike of so many telling letters may have, 0..2."""
    return _allowed(letters, _SLIPS_BY_LETTERS)


def allowed_in_all(letters: int) -> int:
    """Return how many slips a lookalike of a spelling of `letters` may have, 0..3."""
    return _allowed(letters, _SLIPS_BY_SPELLING)


def slips_within(spans: Spans, spelling: str, written: str) -> int:
    """Return how many slips of `written` fall into `spans` of `spelling`."""
    places = [edit.src_pos for edit in Levenshtein.editops(spelling, written)]
    return sum(any(start <= at < end for start, end in spans) for at in places)


def is_slip(written: str, name: str) -> bool:
    """Return whether `written` is `name` with one slip that isn't at either end.

    There it may be of a word beside it, or the name was cut off. A plural is none: the
    hospitals of another town are no misspelled hospital.
    """
    if OSA.distance(written, name, score_cutoff=1) != 1:
        return False
    ends = written[:1] == name[:1] and written[-1:] == name[-1:]
    return ends and written.replace(_PLURAL, "") != name.replace(_PLURAL, "")


def alike(word: str, other: str) -> float:
    """Return how alike two different words are, 0..1; 0 for words of their own.

    Of a common word only a beginning that is no word itself is like it.
    """
    if word in WEIGHTS or other in WEIGHTS:
        # Most words begin with another letter, and asking that is cheap.
        begun = word[:1] == other[:1] and _abbreviates(word, other)
        return ABBREVIATED if begun else 0.0
    allowed = allowed_slips(min(len(word), len(other)))
    if abs(len(word) - len(other)) > allowed or not allowed:
        return 0.0
    if other in (word[1:], f"{other[:1]}{word}"):
        return WITH_INITIAL
    slips = OSA.distance(word, other, score_cutoff=allowed)
    return 1.0 - COST_OF_SLIP * slips if slips <= allowed else 0.0


def _allowed(letters: int, by_letters: Iterable[tuple[int, int]]) -> int:
    # Asked for every pair of words: a generator would take twice as long.
    for least, slips in by_letters:
        if letters >= least:
            return slips
    return 0


def _abbreviates(word: str, other: str) -> bool:
    short, long = (word, other) if len(word) < len(other) else (other, word)
    if len(short) < MIN_ABBREVIATION or not long.startswith(short):
        return False
    return long in WEIGHTS and short not in WEIGHTS
