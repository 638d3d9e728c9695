"""Finds the watched texts that a text misspells: an edit-distance join, exact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

_MOST: Final = 3
"""Slips that any text may have."""


@dataclass(frozen=True, slots=True)
class Misspelled:
    """Watched texts by the slips that each may have.

    Attributes:
        slips: How many each may have, > 0.
        short: Short ones.
        long: All others.
    """

    slips: Mapping[str, int]
    short: Sequence[LeftOut]
    long: FewSlips

    def find(self, text: str, most: int = _MOST) -> list[str]:
        """Return the watched texts that `text` misspells.

        Slips are those of optimal string alignment: a letter added, left out,
        replaced, or swapped with its neighbour.

        Args:
            text: What may misspell them.
            most: Slips that it may have, whatever they allow.
        """
        candidates = self.long.candidates(text)
        for kept in self.short:
            candidates += kept.candidates(text, most)
        if not candidates:
            return []
        found = process.extract(
            text, candidates, scorer=OSA.distance, score_cutoff=most, limit=None
        )
        slips = self.slips
        within = [watched for watched, far, _ in found if far <= slips[watched]]
        return list(dict.fromkeys(within))

    def sharing(self, text: str) -> Iterator[str]:
        """Yield long watched texts, about as long, that have letters of `text`."""
        return chain.from_iterable(self.long.sharing(text))


def compile_misspelled(spelled: Iterable[Spelled]) -> Misspelled:
    """Return the index of texts, each once; what may have no slips is not kept."""
    slips: dict[str, int] = {}
    short: dict[int, list[str]] = defaultdict(list)
    long: list[Spelled] = []
    for one in spelled:
        if one.slips:
            slips[one.text] = one.slips
        if len(one.text) < _SHORT.get(one.slips, 0):
            short[one.slips].append(one.text)
        elif one.slips:
            long.append(one)
    return Misspelled(
        slips,
        [compile_left_out(texts, slips) for slips, texts in short.items()],
        compile_few_slips(long),
    )
