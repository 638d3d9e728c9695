"""Finds short watched texts a slip or two away, by what is left without some letters.

Two texts that are so many slips apart are the same after at most as many letters are
left out of each: a letter added, left out, replaced, or swapped with its neighbour
(FastSS: Bocek, Hunt and Stiller, Fast Similarity Search in Large Dictionaries, 2007).
The numbers of the texts lie in one array by the hash of what is left, which needs a
few bytes for each and not a hundred as in a dictionary.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, combinations
from typing import Final

_ROOM: Final = 2
"""Buckets for each text that is kept: with more, fewer texts share one by chance."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Watched texts by what is left of them without a few letters.

    Attributes:
        slips: How many each may have, > 0.
        lengths: Letters that a text may have that is as few slips away from any.
        texts: All of them.
        numbers: Their numbers, bucket by bucket.
        starts: Where each bucket starts, and where the last ends.
    """

    slips: int
    lengths: range
    texts: Sequence[str]
    numbers: Sequence[int]
    starts: Sequence[int]

    def candidates(self, text: str, most: int) -> list[str]:
        """Return all texts that `text` is as few slips away from, and some others.

        Args:
            text: What may be one of them.
            most: Slips that matter, if they are fewer than those that each may have.
        """
        if len(text) not in self.lengths:
            return []
        texts, numbers, starts = self.texts, self.numbers, self.starts
        size = len(starts) - 1
        left = _left(text, min(self.slips, most))
        buckets = {hashed % size for hashed in map(hash, left)}
        found = [
            numbers[start:end]
            for bucket in buckets
            if (start := starts[bucket]) < (end := starts[bucket + 1])
        ]
        return [texts[number] for number in chain.from_iterable(found)]


def compile_left_out(texts: Sequence[str], slips: int) -> LeftOut:
    """Return the index of `texts`, each once, that may have so many slips, > 0."""
    size = _ROOM * sum(len(_left(text, slips)) for text in texts) + 1
    counts = array("I", bytes((size + 1) * array("I").itemsize))
    for bucket, _ in _buckets(texts, slips, size):
        counts[bucket] += 1
    # From the ends of the buckets down to their starts, as they fill.
    starts = array("I", accumulate(counts))
    numbers = array("I", bytes(starts[-1] * starts.itemsize))
    for bucket, number in _buckets(texts, slips, size):
        starts[bucket] -= 1
        numbers[starts[bucket]] = number
    return LeftOut(slips, _lengths(texts, slips), texts, numbers, starts)


def _lengths(texts: Sequence[str], slips: int) -> range:
    lengths = sorted(map(len, texts))
    return range(lengths[0] - slips, lengths[-1] + slips + 1) if lengths else range(0)


def _buckets(texts: Sequence[str], slips: int, size: int) -> Iterator[tuple[int, int]]:
    """Yield the buckets of each text with its number."""
    for number, text in enumerate(texts):
        for bucket in {hash(left) % size for left in _left(text, slips)}:
            yield bucket, number


def _left(text: str, slips: int) -> set[str]:
    """Return `text`, and what is left of it without up to `slips` letters."""
    sizes = range(max(0, len(text) - slips), len(text) + 1)
    return set().union(*(map("".join, combinations(text, size)) for size in sizes))
