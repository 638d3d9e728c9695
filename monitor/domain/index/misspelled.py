"""Finds the watched texts that a text misspells: an edit-distance join, exact."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from monitor.domain.index.one_slip import OneSlip, compile_one_slip
from monitor.domain.index.two_slips import TwoSlips, compile_two_slips

_MOST_SLIPS: Final = 2


@dataclass(frozen=True, slots=True)
class Misspelled:
    """Watched texts by the slips that each may have.

    Attributes:
        one: Those that may have one.
        two: Those that may have two.
    """

    one: OneSlip
    two: TwoSlips

    def find(self, text: str) -> list[str]:
        """Return the watched texts of which `text` has no more slips than allowed.

        Slips are those of optimal string alignment: a letter added, left out,
        replaced, or swapped with its neighbour.
        """
        by_one = _within(1, text, self.one.candidates(text))
        return by_one + _within(_MOST_SLIPS, text, self.two.candidates(text))


def compile_misspelled(allowed: Mapping[str, int]) -> Misspelled:
    """Return the index of texts.

    Args:
        allowed: The slips that each may have, 0..2; what may have none is not kept.
    """
    one = [text for text, slips in allowed.items() if slips == 1]
    two = [text for text, slips in allowed.items() if slips == _MOST_SLIPS]
    return Misspelled(compile_one_slip(one), compile_two_slips(two))


def _within(slips: int, text: str, candidates: set[str]) -> list[str]:
    if not candidates:
        return []
    found = process.extract(
        text, candidates, scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    return [watched for watched, _, _ in found]
