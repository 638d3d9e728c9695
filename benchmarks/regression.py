"""Logistic regression, for the heads that the package ships."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Array: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Fitted:
    """A regression's weights and bias."""

    weights: Array
    bias: float

    def log_odds(self, rows: Array | csr_array) -> Array:
        """Return the log-odds of each of `rows`."""
        odds: Array = rows @ self.weights + self.bias
        return odds


def fit(rows: Array | csr_array, wanted: Array, importance: Array) -> Fitted:
    """Return the regression whose weights have a unit Gaussian as their prior.

    Both classes weigh alike in all.

    Args:
        rows: One for each example: a vector, or which words it has.
        wanted: 0 or 1 for each example.
        importance: Weight of each example, > 0.
    """
    share = np.average(wanted, weights=importance)
    balance = importance * np.where(wanted > 0, 0.5 / share, 0.5 / (1 - share))

    def loss(found: Array) -> tuple[float, Array]:
        odds = rows @ found[:-1] + found[-1]
        missed = balance * (1 / (1 + np.exp(-odds)) - wanted)
        cost = balance @ (np.logaddexp(0, odds) - wanted * odds)
        slope = np.append(rows.T @ missed + found[:-1], missed.sum())
        return float(cost + found[:-1] @ found[:-1] / 2), slope

    start = np.zeros(rows.shape[1] + 1)
    found: Array = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return Fitted(weights=found[:-1], bias=float(found[-1]))
