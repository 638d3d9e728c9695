"""Figures of yes-or-no judgements with probabilities, and how sure they are."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.measures import Interval


def share(part: int, whole: int) -> float:
    """Return `part` of `whole`, 0..1; 0 of nothing."""
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """Attacks and innocent accounts, and how many of each were called attacks."""

    attacks: int
    hits: int
    innocent: int
    alarms: int

    @property
    def precision(self) -> float:
        """Share of what was called an attack that is one."""
        return share(self.hits, self.hits + self.alarms)

    @property
    def recall(self) -> float:
        """Share of the attacks that were called so."""
        return share(self.hits, self.attacks)

    @property
    def false_alarms(self) -> float:
        """Share of the innocent that were called attacks."""
        return share(self.alarms, self.innocent)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return share(2 * self.hits, self.attacks + self.hits + self.alarms)


def counted(truth: Sequence[bool], called: Sequence[bool]) -> Counts:
    """Return the counts of two sequences of equal length."""
    pairs = list(zip(truth, called, strict=True))
    return Counts(
        attacks=sum(truth),
        hits=pairs.count((True, True)),
        innocent=len(truth) - sum(truth),
        alarms=pairs.count((False, True)),
    )


def f1_interval(counts: Counts, rounds: int = 2000) -> Interval:
    """Return the 95 % bootstrap interval of F1: both groups drawn anew."""
    chance = np.random.default_rng(1)
    hits = chance.binomial(counts.attacks, counts.recall, rounds)
    alarms = chance.binomial(counts.innocent, counts.false_alarms, rounds)
    drawn = 2 * hits / np.maximum(1, counts.attacks + hits + alarms)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return (float(low), float(high))


def recall_at(
    attacks: Sequence[float], innocent: Sequence[float], rate: float
) -> tuple[float, float]:
    """Return the recall at a rate of false alarms, and the score it asks for.

    An account is called an attack where its score is above the threshold, which is
    the least that keeps the share of innocent ones above it at most at `rate`.
    """
    ordered = sorted(innocent, reverse=True)
    allowed = math.floor(rate * len(ordered))
    threshold = ordered[allowed] if allowed < len(ordered) else -math.inf
    hits = sum(score > threshold for score in attacks)
    return share(hits, len(attacks)), threshold


def area(attacks: Sequence[float], innocent: Sequence[float]) -> float:
    """Return the area under the ROC curve: how often an attack scores higher."""
    ordered = sorted(innocent)
    below = sum(
        bisect_left(ordered, score) + _equal(ordered, score) / 2 for score in attacks
    )
    return below / (len(attacks) * len(ordered)) if attacks and ordered else 0.0


def _equal(ordered: Sequence[float], score: float) -> int:
    start = bisect_left(ordered, score)
    return bisect_left(ordered, math.nextafter(score, math.inf)) - start
