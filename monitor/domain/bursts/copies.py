"""Texts that are nearly the same, found by sketches of their pairs of words.

A sketch holds the smallest hashes of a text's pairs of neighbouring words (bottom-k
MinHash, Broder 1997), from which the Jaccard similarity of two texts is told. Reviews
alike in their pairs of words are how copied opinions are known (Jindal and Liu 2008).
The cost is that of the text; sketches tell of it to whoever guesses at it, so they are
kept no longer than texts are.
"""

import heapq
from collections.abc import Iterable
from hashlib import blake2b
from itertools import pairwise
from typing import Final

from monitor.domain.concerns import words_of
from monitor.domain.records import Post

Sketch = tuple[int, ...]
"""Hashes of 63 bits, the smallest first; empty for a text that tells too little."""

HASHES: Final = 64
"""Standard error of the similarity: about 0.06 at a half."""

KEYS: Final = 8
"""Smallest hashes by which copies are looked up. Of two texts that share half of their
pairs, 1 in 250 pairs has none in common."""

ALIKE: Final = 0.5
"""Similarity from which a text is a copy. Of 16 million pairs of comments of NHS
patients, whoever is that alike wrote one text twice, or fills in a form. With every
tenth word changed 9 in 10 texts are still found, with every fifth one half."""

LEAST_PAIRS: Final = 12
"""Shorter texts are alike by chance: "Great staff, would recommend!"."""


def sketch_of(post: Post) -> Sketch:
    """Return the sketch of what `post` says; empty if that is too short."""
    words = words_of(f"{post.title}\n{post.text}")
    pairs = set(pairwise(words))
    if len(pairs) < LEAST_PAIRS:
        return ()
    return tuple(heapq.nsmallest(HASHES, {_hash(*pair) for pair in pairs}))


def likeness(one: Sketch, other: Sketch) -> float:
    """Return how far two texts share their pairs of words, 0..1; 0 if one is empty."""
    if not (one and other):
        return 0.0
    union = heapq.nsmallest(HASHES, {*one, *other})
    return len({*one}.intersection(other).intersection(union)) / len(union)


def copiers(posts: Iterable[Post]) -> int:
    """Return how many authors wrote `posts`; those that are not told are different.

    Authors of one name on two platforms are one: people post a review twice.
    """
    told = [post.author_name.casefold() or post.author_id for post in posts]
    return len(set(filter(None, told))) + sum(not author for author in told)


def _hash(first: str, second: str) -> int:
    raw = f"{first} {second}".encode("utf-8", "surrogatepass")
    # Databases hold signed numbers of 64 bits.
    return int.from_bytes(blake2b(raw, digest_size=8).digest()) >> 1
