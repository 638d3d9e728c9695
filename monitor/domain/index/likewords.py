"""Finds the watched words that a word is like: the same, misspelled, or shortened."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitor.domain.index.misspelled import Misspelled, compile_misspelled
from monitor.domain.text.slips import MIN_ABBREVIATION, alike, allowed_slips
from monitor.domain.text.words import WEIGHTS


@dataclass(frozen=True, slots=True)
class LikeWords:
    """Watched words in the ways to find what is like them.

    Attributes:
        words: All of them.
        misspelled: Those that tell names apart, by their letters.
        longer: Common words by what may be a short form of them.
    """

    words: frozenset[str]
    misspelled: Misspelled
    longer: Mapping[str, Sequence[str]]

    def like(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield each watched word that `word` is like and how much, 0..1.

        What it says is what `monitor.domain.text.slips.alike` says of each.
        """
        if word in self.words:
            yield word, 1.0
        for watched in self._candidates(word):
            value = alike(watched, word) if watched != word else 0.0
            if value > 0:
                yield watched, value

    def _candidates(self, word: str) -> Iterable[str]:
        if word in WEIGHTS:
            return (start for start in beginnings(word) if start in self.words)
        # What is a short form of a common word may misspell a rare one.
        return (*self.longer.get(word, ()), *self.misspelled.find(word))


def compile_like_words(words: Iterable[str]) -> LikeWords:
    """Return the index of `words`, stems of skeletons."""
    known = dict.fromkeys(words)
    longer: dict[str, list[str]] = defaultdict(list)
    for word in known:
        if word in WEIGHTS:
            for beginning in beginnings(word):
                longer[beginning].append(word)
    telling = {w: allowed_slips(len(w)) for w in known if w not in WEIGHTS}
    return LikeWords(frozenset(known), compile_misspelled(telling), dict(longer))


def beginnings(word: str) -> Iterator[str]:
    """Yield what may be a short form of `word`: its beginnings."""
    for end in range(MIN_ABBREVIATION, len(word)):
        yield word[:end]
