"""Cutting words that were written together: riversidefamilyclinic."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_MIN_KNOWN: Final = 3
_KNOWN_COST: Final = {3: 3.0, 4: 2.0}
_LONG_COST: Final = 1.0
_UNKNOWN_COST: Final = 3.0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that are known when cutting.

    Attributes:
        words: Skeletons of three letters or more.
        lengths: The lengths of the words by their last three letters, longest first.
    """

    words: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]


def vocabulary_of(words: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of those `words` that are long enough to be cut out."""
    known = frozenset(word for word in words if len(word) >= _MIN_KNOWN)
    lengths: dict[str, set[int]] = {}
    for word in known:
        lengths.setdefault(word[-_MIN_KNOWN:], set()).add(len(word))
    return Vocabulary(
        known,
        {end: tuple(sorted(found, reverse=True)) for end, found in lengths.items()},
    )


def cut(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return `word` cut where known words begin and end.

    The cut has the least cost: a known word costs 1 (four letters 2, three
    letters 3, since those turn up by chance), a stretch that is not known 3 and 1
    for each letter.
    """
    if len(word) <= _MIN_KNOWN or word in vocabulary.words:
        return (word,)
    starts = _best_starts(word, vocabulary)
    ends = [len(word)]
    while ends[-1] > 0:
        ends.append(starts[ends[-1]])
    return tuple(word[start:end] for start, end in pairwise(reversed(ends)))


def cost_of(pieces: Iterable[str], vocabulary: Vocabulary) -> float:
    """Return what `cut` takes `pieces` to cost."""
    return sum(_cost(piece, vocabulary) for piece in pieces)


def _cost(piece: str, vocabulary: Vocabulary) -> float:
    if piece in vocabulary.words:
        return _KNOWN_COST.get(len(piece), _LONG_COST)
    return _UNKNOWN_COST + len(piece)


def _best_starts(word: str, vocabulary: Vocabulary) -> list[int]:
    """Return where the last piece of the best cut of every beginning starts."""
    words, lengths = vocabulary.words, vocabulary.lengths
    costs, starts = [0.0], [0]
    # The cheapest stretch of unknown letters that is still open: start and cost.
    open_start, open_cost = 0, _UNKNOWN_COST
    for end in range(1, len(word) + 1):
        open_cost += 1
        best, start = open_cost, open_start
        for length in lengths.get(word[end - _MIN_KNOWN : end], ()):
            begin = end - length
            if begin >= 0 and word[begin:end] in words:
                cost = costs[begin] + _KNOWN_COST.get(length, _LONG_COST)
                if cost < best:
                    best, start = cost, begin
        costs.append(best)
        starts.append(start)
        if best + _UNKNOWN_COST < open_cost:
            open_start, open_cost = end, best + _UNKNOWN_COST
    return starts
