"""First words of claims' key words: finds the few claims that a text may mention.

Patterns of every claim would be searched in every text otherwise. The cost of a text
is that of its words, however many claims are known.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from monitor.domain.text.folding import fold_text

_Group: TypeAlias = tuple[int, int]
"""Numbers of a claim and of one of its groups of key words."""

_REMEMBERED: Final = 8192
"""Words whose groups are remembered: about two megabytes."""

_LONGEST: Final = 40
"""Letters of a word that are looked at; no key word begins with more."""

_WORD: Final = re.compile(r"[^\W_]+")


class Openings:
    """Tells which claims have a word of each of their groups in a text, or may.

    Args:
        terms: The groups of key words of each claim.
    """

    def __init__(self, terms: Iterable[Sequence[Sequence[str]]]) -> None:
        self._whole: dict[str, set[_Group]] = defaultdict(set)
        self._begun: dict[str, set[_Group]] = defaultdict(set)
        self._groups: list[int] = []
        for at, groups in enumerate(terms):
            self._groups.append(len(groups))
            for number, group in enumerate(groups):
                for term in group:
                    self._add(term, (at, number))
        self._lengths = sorted({len(begun) for begun in self._begun})
        # Texts are made of the same words again and again.
        self._opened = lru_cache(_REMEMBERED)(self._looked_up)

    def among(self, plain: str) -> Sequence[int]:
        """Return the numbers of claims whose groups `plain` may have, in order.

        Hashtags may have key words anywhere; a text with one may mention them all.
        """
        if "#" in plain:
            return range(len(self._groups))
        words = {word[:_LONGEST] for word in _WORD.findall(plain)}
        opened = frozenset[_Group]().union(*map(self._opened, words))
        counted = Counter(at for at, _ in opened)
        return sorted(at for at, many in counted.items() if many == self._groups[at])

    def _add(self, term: str, group: _Group) -> None:
        words = _WORD.findall(fold_text(term))
        any_ending = term.endswith("*") and len(words) == 1
        opening = words[0][:_LONGEST]
        (self._begun if any_ending else self._whole)[opening].add(group)

    def _looked_up(self, word: str) -> frozenset[_Group]:
        """Return the groups that `word` opens."""
        begun = (self._begun.get(word[:n], ()) for n in self._lengths if n <= len(word))
        return frozenset(self._whole.get(word, ())).union(*begun)
