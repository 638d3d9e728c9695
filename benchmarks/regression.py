"""Logistic regression by Newton's method, for the heads that the package ships."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

STEPS = 25
DIGITS = 4


@dataclass(frozen=True)
class Fitted:
    """A regression's weights and bias."""

    weights: Array
    bias: float

    def log_odds(self, vectors: Array) -> Array:
        """Return the log-odds of each of `vectors`."""
        odds: Array = vectors @ self.weights + self.bias
        return odds


def fit(vectors: Array, wanted: Array, importance: Array) -> Fitted:
    """Return the regression whose weights have a unit Gaussian as their prior.

    Both classes weigh alike in all.

    Args:
        vectors: One row for each example.
        wanted: 0 or 1 for each example.
        importance: Weight of each example, > 0.
    """
    rows = np.hstack([vectors.astype(np.float64), np.ones((len(vectors), 1))])
    share = np.average(wanted, weights=importance)
    balance = importance * np.where(wanted > 0, 0.5 / share, 0.5 / (1 - share))
    penalty = np.ones(rows.shape[1])
    penalty[-1] = 0.0
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (balance * (wanted - chance)) - penalty * found
        curve = (rows.T * (balance * chance * (1 - chance))) @ rows
        found += np.linalg.solve(curve + np.diag(penalty), slope)
    return Fitted(weights=found[:-1], bias=float(found[-1]))


def write_heads(path: Path, heads: Mapping[str, Fitted], about: dict[str, Any]) -> None:
    """Write `heads` as package data, with `about`: source, licence, command."""
    rounded = {
        name: {
            "bias": round(head.bias, DIGITS),
            "weights": [round(weight, DIGITS) for weight in head.weights.tolist()],
        }
        for name, head in heads.items()
    }
    path.write_text(json.dumps({**about, "heads": rounded}, indent=1) + "\n")
