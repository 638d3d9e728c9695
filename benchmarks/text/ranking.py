"""How well scores rank what is so before what is not."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from benchmarks.measures import Interval

_ROUNDS: Final = 300


def pr_auc_of(so: Sequence[bool], scores: Sequence[float]) -> tuple[float, Interval]:
    """Return the mean precision at each hit, with a bootstrap interval.

    Equal scores count as one step, so that their order doesn't matter.
    """
    chance = np.random.default_rng(1)
    truth, told = np.array(so, bool), np.array(scores, float)
    drawn = (chance.integers(0, len(truth), len(truth)) for _ in range(_ROUNDS))
    found = [_mean_precision(truth[some], told[some]) for some in drawn]
    low, high = np.percentile(found, [2.5, 97.5])
    return _mean_precision(truth, told), (float(low), float(high))


def _mean_precision(
    truth: npt.NDArray[np.bool_], scores: npt.NDArray[np.float64]
) -> float:
    order = np.argsort(-scores, kind="stable")
    ranked, sorted_truth = scores[order], truth[order]
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    hits = np.cumsum(sorted_truth)[last]
    gained = np.diff(np.append(0, hits))
    return float(np.sum(gained * hits / (last + 1)) / max(truth.sum(), 1))
