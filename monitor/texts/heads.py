"""Heads: logistic regressions on the vectors of one encoder.

They are package data beside the module that uses them, each file with its source,
its licence and the command that trained it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from monitor.texts.passage import Vector


_MODEL: Final = "all-MiniLM-L6-v2/"
"""How the ids of encoders start whose vectors they were trained on."""


def fits(encoder_id: str) -> bool:
    """Return whether heads can say something of that encoder's vectors."""
    return encoder_id.startswith(_MODEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A logistic regression.

    Attributes:
        weights: One for each dimension of the encoder's vectors.
        bias: The log-odds of a vector of zeros.
    """

    weights: tuple[float, ...]
    bias: float

    def log_odds(self, vector: Vector) -> float:
        """Return the log-odds that `vector` gives; classes weighed alike."""
        return float(vector.dot(self.weights)) + self.bias


@cache
def shipped_heads(name: str) -> Mapping[str, Head]:
    """Return the heads in the package's file `name`.json by what they judge."""
    document = json.loads((files(__package__) / f"{name}.json").read_text("utf-8"))
    return {
        judged: Head(weights=tuple(head["weights"]), bias=head["bias"])
        for judged, head in document["heads"].items()
    }
