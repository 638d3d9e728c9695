"""Finds the watched names that share enough of their words with a name, exact.

How much two names share is Dice's coefficient over the weights of their words. A name
that shares enough with a watched one must have one of a few of its words, so that it
is kept under those alone: the rarest, until the others together weigh too little
(prefix filter: Chaudhuri et al., A Primitive Operator for Similarity Joins, ICDE 2006).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.index.likewords import Like, LikeWords, compile_like_words
from monitor.domain.text.additions import added_weight
from monitor.domain.text.slips import ALIKE_FROM
from monitor.domain.text.words import total_weight, weight

Words = tuple[str, ...]

_LEAST: Final = ALIKE_FROM / (2 - ALIKE_FROM)
"""What a name like a watched one shares at least, of its weight and what it adds.

Of 2 * shared >= ALIKE_FROM * (weight + other), `other` is at least what is shared and
what is added.
"""

_ROUNDING: Final = 1e-9
"""Sums of floats depend on their order."""


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a watched name.

    Attributes:
        words: Stems, each once.
        weight: Of all words together, > 0.
        least: What a name like it shares of that at least.
        practices: The numbers of the practices that have it.
    """

    words: Words
    weight: float
    least: float
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

    def find(self, written: Collection[tuple[Words, Words]]) -> Iterator[int]:
        """Yield the practices whose names share enough with one written; some twice.

        Args:
            written: Names as their stems, each once, and the words around them, that
                count only for the names that have them.
        """
        words = {word for naming, _ in written for word in naming}
        like = {word: self.like_words.like(word) for word in words}
        for naming, around in written:
            yield from self._find(naming, around, like)

    def _find(
        self, words: Words, around: Words, like: Mapping[str, Like]
    ) -> Iterator[int]:
        shares, own = self._shares(words, like)
        if around:
            weights = self.like_words.words
            shares.update({word: weights[word] for word in around if word in weights})
        added = {word: added_weight(word) for word in words}
        every = sum(added.values())
        for named, together in self._sharing(shares):
            most = together / _LEAST - named.weight + _ROUNDING
            # A whole name is in it, whatever it adds.
            if every <= most or together >= named.weight - _ROUNDING:
                yield from named.practices
                continue
            beyond = added.copy()
            for word in named.words:
                for other in own.get(word, ()):
                    beyond.pop(other, None)
            yield from self._adding(named, beyond, most)

    def _shares(
        self, words: Words, like: Mapping[str, Like]
    ) -> tuple[dict[str, float], dict[str, list[str]]]:
        """Return what each watched word adds, and which of `words` are like it."""
        weights = self.like_words.words
        shares: dict[str, float] = {}
        own: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for watched, value in like[word]:
                share = value * weights[watched]
                if share > shares.get(watched, 0.0):
                    shares[watched] = share
                own[watched].append(word)
        return shares, own

    def _sharing(self, shares: Mapping[str, float]) -> Iterator[tuple[Named, float]]:
        """Yield the names of which `shares` are enough, and how much that is."""
        most = sum(shares.values()) + _ROUNDING
        for watched in shares:
            for named in self.kept.get(watched, ()):
                if named.least > most:
                    continue
                # Two in three end here: a generator would take twice as long.
                together = 0.0
                for word in named.words:
                    if word in shares:
                        together += shares[word]
                if together >= named.least:
                    yield named, together

    def _adding(
        self, named: Named, beyond: Mapping[str, float], most: float
    ) -> Iterable[int]:
        """Return the practices for which `beyond` counts no more than `most`."""
        if sum(beyond.values()) <= most:
            return named.practices
        if sum(m for w, m in beyond.items() if w not in self.places) > most:
            return ()
        return [
            number
            for number in named.practices
            if sum(m for w, m in beyond.items() if w not in self.ignored[number])
            <= most
        ]


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
    kept: dict[str, list[Named]] = defaultdict(list)
    for words, numbers in practices.items():
        whole = total_weight(words)
        named = Named(words, whole, _LEAST * (whole - _ROUNDING), numbers)
        for word in _needed(words, named.least, counts):
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
