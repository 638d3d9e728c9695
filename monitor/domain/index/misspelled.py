"""Finds the watched texts that a text misspells: an edit-distance join, exact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from monitor.domain.index.few_slips import FewSlips, compile_few_slips
from monitor.domain.index.left_out import LeftOut, compile_left_out
from monitor.domain.index.spelled import Spelled

_SHORT: Final = {1: 12, 2: 14}
"""Slips, and the letters below which stretches that survive them are too common."""


@dataclass(frozen=True, slots=True)
class Misspelled:
    """Watched texts by the slips that each may have.

    Attributes:
        short: Short ones.
        long: All others.
    """

    short: Sequence[LeftOut]
    long: Sequence[FewSlips]

    def find(self, text: str) -> list[str]:
        """Return the watched texts that `text` misspells, and few others.

        Slips are those of optimal string alignment: a letter added, left out,
        replaced, or swapped with its neighbour.
        """
        found: list[str] = []
        every: tuple[LeftOut | FewSlips, ...] = (*self.short, *self.long)
        for kept in every:
            found += _within(kept.slips, text, kept.candidates(text))
        return found

    def sharing(self, text: str) -> Iterator[str]:
        """Yield long watched texts, about as long, that have letters of `text`."""
        for kept in self.long:
            yield from chain.from_iterable(kept.sharing(text))


def compile_misspelled(spelled: Iterable[Spelled]) -> Misspelled:
    """Return the index of texts, each once; what may have no slips is not kept."""
    short: dict[int, list[str]] = defaultdict(list)
    long: dict[int, list[Spelled]] = defaultdict(list)
    for one in spelled:
        if len(one.text) < _SHORT.get(one.slips, 0):
            short[one.slips].append(one.text)
        elif one.slips:
            long[one.slips].append(one)
    return Misspelled(
        [compile_left_out(texts, slips) for slips, texts in short.items()],
        [compile_few_slips(texts, slips) for slips, texts in long.items()],
    )


def _within(slips: int, text: str, candidates: set[str]) -> list[str]:
    if not candidates:
        return []
    found = process.extract(
        text, candidates, scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    return [watched for watched, _, _ in found]
