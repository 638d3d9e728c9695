"""Heads: logistic regressions on the vectors of one encoder, or on words.

They are package data beside the module that uses them, each file with its sources,
their licences and the command that trained it. Model cards: docs/models.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector: TypeAlias = npt.NDArray[np.float32]

_MODEL: Final = "all-MiniLM-L6-v2/53aa51172d14/"
"""How the ids of encoders start whose vectors they were trained on: the name of the
model and its weights, since others may have its name."""


def fits(encoder_id: str) -> bool:
    """Return whether heads can say something of that encoder's vectors."""
    return encoder_id.startswith(_MODEL)


class Judged(Protocol):
    """What heads judge: a passage."""

    @property
    def vector(self) -> Vector:
        """Of the whole text, length 1."""
        ...

    @property
    def trained(self) -> bool:
        """Whether heads were trained on vectors of its encoder."""
        ...

    @property
    def words(self) -> frozenset[str]:
        """Its plain words."""
        ...


@dataclass(frozen=True, kw_only=True)
class VectorHead:
    """A logistic regression on a text's vector.

    Attributes:
        weights: One for each dimension of the encoder's vectors.
        bias: The log-odds of a vector of zeros.
    """

    weights: tuple[float, ...]
    bias: float

    def log_odds(self, vector: Vector) -> float:
        """Return the log-odds that `vector` gives; classes weighed alike."""
        return float(vector.dot(self._row)) + self.bias

    @cached_property
    def _row(self) -> npt.NDArray[np.float64]:
        import numpy as np  # noqa: PLC0415 - slow to load, and help needn't wait for it

        return np.array(self.weights)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHead:
    """A logistic regression on which words a text has.

    Attributes:
        weights: By word, or by pair of words of which the first denies.
        bias: The log-odds of a text without any of them.
    """

    weights: Mapping[str, float]
    bias: float

    def log_odds(self, words: Collection[str]) -> float:
        """Return the log-odds that `words` give; classes weighed alike."""
        weights = self.weights
        return self.bias + sum(weights[word] for word in words if word in weights)


_NO_WORDS: Final = WordHead(weights={}, bias=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """What was trained for one question.

    Attributes:
        vector: Judges the text's vector.
        words: Judges its words; says nothing where none were trained.
    """

    vector: VectorHead
    words: WordHead = _NO_WORDS

    def log_odds(self, passage: Judged) -> tuple[float, float]:
        """Return what the vector and what the words of `passage` say.

        A vector of another model says nothing: 0.
        """
        by_vector = self.vector.log_odds(passage.vector) if passage.trained else 0.0
        return by_vector, self.words.log_odds(passage.words)


@cache
def shipped_heads(name: str) -> Mapping[str, Heads]:
    """Return the heads in the package's file `name`.json by what they judge."""
    document = json.loads((files(__package__) / f"{name}.json").read_text("utf-8"))
    return {judged: _heads(both) for judged, both in document["heads"].items()}


def _heads(kinds: Mapping[str, Any]) -> Heads:
    vector, words = kinds["vector"], kinds["words"]
    return Heads(
        vector=VectorHead(weights=tuple(vector["weights"]), bias=vector["bias"]),
        words=WordHead(**words),
    )
