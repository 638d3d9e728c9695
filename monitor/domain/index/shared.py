"""Finds the watched names that share enough of their words with a name, exact.

How much two names share is Dice's coefficient over the weights of their words. A name
that shares enough with a watched one must have one of a few of its words, so that it
is kept under those alone: the rarest, until the others together weigh too little
(prefix filter: Chaudhuri et al., A Primitive Operator for Similarity Joins, ICDE 2006).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from monitor.domain.index.likewords import LikeWords, compile_like_words
from monitor.domain.text.slips import (
    ABBREVIATED,
    ALIKE_FROM,
    MIN_ABBREVIATION,
    allowed_slips,
)
from monitor.domain.text.words import WEIGHTS, total_weight, weight

Words = tuple[str, ...]

_ROUNDING: Final = 1e-9
"""Sums of floats depend on their order."""


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a watched name.

    Attributes:
        words: Stems, each once.
        weight: Of all words together, > 0.
        practices: The numbers of the practices that have it.
    """

    words: Words
    weight: float
    practices: Sequence[int]


@dataclass(frozen=True, slots=True)
class Shared:
    """Watched names by the words of which a name like them has one.

    Attributes:
        kept: The names by those words.
        like_words: Finds those words, and all others of the names.
        ignored: By practice, the words that don't count in what is compared with it.
        places: All of those words.
    """

    kept: Mapping[str, Sequence[Named]]
    like_words: LikeWords
    ignored: Sequence[frozenset[str]]
    places: frozenset[str]

    def find(self, words: Words) -> Iterator[int]:
        """Yield the practices whose names share enough with `words`; some twice."""
        shares = self._shares(words)
        # What is a place counts for some practices, what isn't for all.
        placed = tuple(word for word in words if word in self.places)
        counted = total_weight(word for word in words if word not in self.places)
        for watched in shares:
            for named in self.kept.get(watched, ()):
                together = sum(shares.get(word, 0.0) for word in named.words)
                most = 2 * together / ALIKE_FROM - named.weight + _ROUNDING
                if counted <= most:
                    yield from self._counting(named, placed, most - counted)

    def _shares(self, words: Words) -> Mapping[str, float]:
        """Return what each watched word adds that one of `words` is like."""
        shares: dict[str, float] = {}
        for word in words:
            for watched, value in self.like_words.like(word):
                share = value * weight(watched)
                shares[watched] = max(share, shares.get(watched, 0.0))
        return shares

    def _counting(self, named: Named, placed: Words, most: float) -> Iterator[int]:
        """Yield the practices for which no more of `placed` counts than `most`."""
        if total_weight(placed) <= most:
            yield from named.practices
            return
        beyond = [word for word in placed if word not in named.words]
        own = total_weight(placed) - total_weight(beyond)
        for number in named.practices:
            ignored = self.ignored[number]
            if own + total_weight(w for w in beyond if w not in ignored) <= most:
                yield number


def compile_shared(
    practices: Mapping[Words, Sequence[int]], ignored: Sequence[frozenset[str]]
) -> Shared:
    """Return the index of names.

    Args:
        practices: The numbers of the practices of each name, by its words.
        ignored: By practice, the words that don't count in what is compared with it,
            as its own city.
    """
    counts = Counter(word for words in practices for word in words)
    excess = {word: _excess(word) for word in counts}
    kept: dict[str, list[Named]] = defaultdict(list)
    for words, numbers in practices.items():
        named = Named(words, total_weight(words), numbers)
        least = _least_shared(named, sum(map(excess.__getitem__, words)))
        for word in _needed(words, least - _ROUNDING, counts):
            kept[word].append(named)
    places = frozenset().union(*ignored)
    return Shared(dict(kept), compile_like_words(counts), ignored, places)


def _needed(words: Words, least: float, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield the words of which a name that shares `least` has one: the rarest."""
    left = least
    for word in sorted(words, key=counts.__getitem__, reverse=True):
        if weight(word) < left:
            left -= weight(word)
        else:
            yield word


def _least_shared(named: Named, excess: float) -> float:
    """Return what a name that is like `named` shares with it at least.

    Of 2 * shared >= ALIKE_FROM * (weight + other), `other` is at least 0, and
    mostly at least what is shared: it is less by what counts more than it weighs.

    Args:
        named: A watched name.
        excess: What its words count more than short or long forms of them weigh.
    """
    symmetric = named.weight - excess - _twice(named.words)
    half = ALIKE_FROM / 2
    return max(half / (1 - half) * symmetric, half * named.weight)


def _excess(word: str) -> float:
    """Return what `word` counts more than a short or long form of it may weigh."""
    common = [other for other in WEIGHTS if _related(word, other)]
    # What isn't common weighs as much as it has letters.
    rare = [word[:MIN_ABBREVIATION], f"{word}-"] if word in WEIGHTS else []
    lightest = min(map(weight, (*common, *rare)), default=1.0)
    return max(0.0, weight(word) * ABBREVIATED - lightest)


def _related(word: str, other: str) -> bool:
    return word != other and (word.startswith(other) or other.startswith(word))


def _twice(words: Words) -> float:
    """Return what counts twice where one word is like two of `words`."""
    return sum(
        min(weight(one), weight(other))
        for one, other in combinations(words, 2)
        if _may_share(one, other)
    )


def _may_share(one: str, other: str) -> bool:
    """Return whether a third word may be like both."""
    if one[:MIN_ABBREVIATION] == other[:MIN_ABBREVIATION]:
        return True
    rare = [word for word in (one, other) if word not in WEIGHTS]
    slips = sum(allowed_slips(len(word)) for word in rare)
    if len(rare) == len((one, other)):
        return DamerauLevenshtein.distance(one, other, score_cutoff=slips) <= slips
    # The third may be a short form of one that is a slip away from the other.
    letters, most = min(len(one), len(other)), 2 * slips
    begun = one[:letters], other[:letters]
    return bool(slips) and DamerauLevenshtein.distance(*begun) <= most
