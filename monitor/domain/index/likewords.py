"""Finds the watched words that a word is like: the same, misspelled, or shortened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.domain.index.misspelled import Misspelled, compile_misspelled
from monitor.domain.index.spelled import Spelled
from monitor.domain.text.slips import MIN_ABBREVIATION, alike, allowed_slips
from monitor.domain.text.words import WEIGHTS, weight

Like = Sequence[tuple[str, float]]
"""Watched words, and how much one is like each, 0..1."""


@dataclass(frozen=True, slots=True)
class LikeWords:
    """Watched words in the ways to find what is like them.

    Attributes:
        words: All of them, and what each weighs.
        misspelled: Those that tell names apart, by their letters.
        longer: Common words by what may be a short form of them.
        near: What common words are like, and watched ones that are like others too:
            most names are made of such words, which need no search.
    """

    words: Mapping[str, float]
    misspelled: Misspelled
    longer: Mapping[str, Sequence[str]]
    near: Mapping[str, Like]

    def like(self, word: str) -> Like:
        """Return each watched word that `word` is like and how much, 0..1.

        What it says is what `monitor.domain.text.slips.alike` says of each.
        """
        near = self.near.get(word)
        if near is not None:
            return near
        if word in self.words:
            return ((word, 1.0),)
        return tuple(self.others(word))

    def others(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield what `word` is like but not the same, by searching."""
        for watched in self._candidates(word):
            value = alike(watched, word) if watched != word else 0.0
            if value > 0:
                yield watched, value

    def _candidates(self, word: str) -> Iterable[str]:
        if word in WEIGHTS:
            return (start for start in beginnings(word) if start in self.words)
        # What is a short form of a common word may misspell a rare one.
        longer = self.longer.get(word, ())
        most = allowed_slips(len(word))
        return (*longer, *self.misspelled.find(word, most)) if most else longer


def compile_like_words(words: Iterable[str]) -> LikeWords:
    """Return the index of `words`, stems of skeletons."""
    known = dict.fromkeys(words)
    longer: dict[str, list[str]] = defaultdict(list)
    for word in known:
        if word in WEIGHTS:
            for beginning in beginnings(word):
                longer[beginning].append(word)
    telling = [Spelled(w, allowed_slips(len(w))) for w in known if w not in WEIGHTS]
    weights = {word: weight(word) for word in known}
    index = LikeWords(weights, compile_misspelled(telling), dict(longer), {})
    return replace(index, near=dict(_near(index)))


def _near(index: LikeWords) -> Iterator[tuple[str, Like]]:
    for word in index.words.keys() | WEIGHTS.keys():
        others = tuple(index.others(word))
        if others or word in WEIGHTS:
            itself = ((word, 1.0),) if word in index.words else ()
            yield word, (*itself, *others)


def beginnings(word: str) -> Iterator[str]:
    """Yield what may be a short form of `word`: its beginnings."""
    for end in range(MIN_ABBREVIATION, len(word)):
        yield word[:end]
