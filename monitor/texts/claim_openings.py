"""First words of claims' key words: finds the few claims that a text may mention.

Patterns of every claim would be searched in every text otherwise. The cost of a text
is that of its words, however many claims are known.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from monitor.domain.text.folding import fold_text

_WORD: Final = re.compile(r"[^\W_]+")


class Openings:
    """Tells which claims have a word of their first group in a text, or may.

    Args:
        first_groups: The first group of key words of each claim.
    """

    def __init__(self, first_groups: Iterable[Sequence[str]]) -> None:
        self._whole: dict[str, set[int]] = defaultdict(set)
        self._begun: dict[str, set[int]] = defaultdict(set)
        self._count = 0
        for at, group in enumerate(first_groups):
            self._count = at + 1
            for term in group:
                self._add(term, at)
        self._lengths = sorted({len(begun) for begun in self._begun})

    def among(self, plain: str) -> Sequence[int]:
        """Return the numbers of claims whose first group `plain` may have, in order.

        Hashtags may have key words anywhere; a text with one may mention them all.
        """
        if "#" in plain:
            return range(self._count)
        found = {at for word in _words(plain) for at in self._opened(word)}
        return sorted(found)

    def _add(self, term: str, at: int) -> None:
        words = _WORD.findall(fold_text(term))
        any_ending = term.endswith("*") and len(words) == 1
        (self._begun if any_ending else self._whole)[words[0]].add(at)

    def _opened(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for length in self._lengths:
            if length > len(word):
                return
            yield from self._begun.get(word[:length], ())


def _words(plain: str) -> set[str]:
    return set(_WORD.findall(plain))
