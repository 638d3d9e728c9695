"""Measures of yes and no."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Interval: TypeAlias = tuple[float, float]

_Z: Final = 1.959964
"""Two-sided 95 % of the normal distribution."""


@dataclass(frozen=True)
class Counts:
    """How often what was said was so.

    Attributes:
        hits: Said and so.
        false: Said but not so.
        missed: So but not said.
        right: Neither.
    """

    hits: int
    false: int
    missed: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was said that was so."""
        return _share(self.hits, self.hits + self.false)

    @property
    def recall(self) -> float:
        """Share of what was so that was said."""
        return _share(self.hits, self.hits + self.missed)

    @property
    def false_rate(self) -> float:
        """Share of what was not so that was said."""
        return _share(self.false, self.false + self.right)

    @property
    def macro_f1(self) -> float:
        """Mean of the F1 of yes and that of no."""
        wrong = self.false + self.missed
        yes = _share(2 * self.hits, 2 * self.hits + wrong)
        no = _share(2 * self.right, 2 * self.right + wrong)
        return (yes + no) / 2


def count(so: Sequence[bool], said: Sequence[bool]) -> Counts:
    """Return the counts of two sequences of equal length."""
    pairs = list(zip(so, said, strict=True))
    return Counts(
        hits=pairs.count((True, True)),
        false=pairs.count((False, True)),
        missed=pairs.count((True, False)),
        right=pairs.count((False, False)),
    )


def wilson(part: int, whole: int) -> Interval:
    """Return the 95 % interval of a share.

    Source: Wilson, Probable inference, the law of succession, and statistical
    inference, JASA 22 (1927).
    """
    if not whole:
        return (0.0, 1.0)
    found, square = part / whole, _Z * _Z
    middle = found + square / (2 * whole)
    wide = _Z * math.sqrt(found * (1 - found) / whole + square / (4 * whole * whole))
    below = 1 + square / whole
    return (max(0.0, (middle - wide) / below), min(1.0, (middle + wide) / below))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
