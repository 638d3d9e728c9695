"""Finds watched texts one slip away, by what is left of both without a letter.

Two texts that are a slip apart are the same after at most one letter is left out of
each: a letter added, left out, replaced, or swapped with its neighbour (FastSS: Bocek,
Hunt and Stiller, Fast Similarity Search in Large Dictionaries, 2007). The numbers of
the texts lie in one array by the hash of what is left, which needs a few bytes for each
and not a hundred as in a dictionary.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain


@dataclass(frozen=True, slots=True)
class OneSlip:
    """Watched texts by what is left of them without a letter.

    Attributes:
        texts: All of them.
        numbers: Their numbers, bucket by bucket.
        starts: Where each bucket starts, and where the last ends.
    """

    texts: Sequence[str]
    numbers: Sequence[int]
    starts: Sequence[int]

    def candidates(self, text: str) -> set[str]:
        """Return all texts that `text` is one slip away from, and some others."""
        texts, numbers, starts = self.texts, self.numbers, self.starts
        buckets = _buckets(text, len(starts) - 1)
        found = [numbers[starts[b] : starts[b + 1]] for b in buckets]
        return {texts[number] for number in chain.from_iterable(found)}


def compile_one_slip(texts: Sequence[str]) -> OneSlip:
    """Return the index of `texts`, each once."""
    size = sum(len(text) + 1 for text in texts) + 1
    counts = array("I", bytes((size + 1) * array("I").itemsize))
    for text in texts:
        for bucket in _buckets(text, size):
            counts[bucket] += 1
    # From the ends of the buckets down to their starts, as they fill.
    starts = array("I", accumulate(counts))
    numbers = array("I", bytes(starts[-1] * starts.itemsize))
    for number, text in enumerate(texts):
        for bucket in _buckets(text, size):
            starts[bucket] -= 1
            numbers[starts[bucket]] = number
    return OneSlip(texts, numbers, starts)


def _buckets(text: str, size: int) -> set[int]:
    """Return the buckets of `text` and of what is left without each of its letters."""
    left = {text[:at] + text[at + 1 :] for at in range(len(text))}
    return {hash(written) % size for written in (text, *left)}
