"""Finds the watched texts that a text misspells: an edit-distance join, exact."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from monitor.domain.index.few_slips import FewSlips, compile_few_slips
from monitor.domain.index.one_slip import OneSlip, compile_one_slip

_FEW: Final = (2, 3)


@dataclass(frozen=True, slots=True)
class Misspelled:
    """Watched texts by the slips that each may have.

    Attributes:
        one: Those that may have one.
        few: Those that may have two, and those that may have three.
    """

    one: OneSlip
    few: Sequence[FewSlips]

    def find(self, text: str) -> list[str]:
        """Return the watched texts of which `text` has no more slips than allowed.

        Slips are those of optimal string alignment: a letter added, left out,
        replaced, or swapped with its neighbour.
        """
        found = _within(1, text, self.one.candidates(text))
        for few in self.few:
            found += _within(few.slips, text, few.candidates(text))
        return found

    def sharing(self, text: str) -> Iterator[str]:
        """Yield long watched texts, about as long, that have letters of `text`."""
        for few in self.few:
            yield from chain.from_iterable(few.sharing(text))


def compile_misspelled(allowed: Mapping[str, int]) -> Misspelled:
    """Return the index of texts.

    Args:
        allowed: The slips that each may have, 0..3; what may have none is not kept.
    """
    by_slips: dict[int, list[str]] = defaultdict(list)
    for text, slips in allowed.items():
        by_slips[slips].append(text)
    few = tuple(compile_few_slips(by_slips[slips], slips) for slips in _FEW)
    return Misspelled(compile_one_slip(by_slips[1]), few)


def _within(slips: int, text: str, candidates: set[str]) -> list[str]:
    if not candidates:
        return []
    found = process.extract(
        text, candidates, scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    return [watched for watched, _, _ in found]
