"""An encoder without a model: texts that share words are alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from monitor.domain.errors import ModelUnusable

if TYPE_CHECKING:
    from monitor.ports.encoder import Vectors

DIMENSIONS = 384


@dataclass
class FakeEncoder:
    """Counts words in hashed places; the cosine is the share of common words.

    Keeps every call's texts in `calls`; raises `failure` instead, if there is one.
    """

    id: str = "fake"
    calls: list[list[str]] = field(default_factory=list)
    failure: ModelUnusable | None = None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text, the empty one included."""
        self.calls.append(list(texts))
        if self.failure is not None:
            raise self.failure
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.casefold().split() or [""]:
                row[crc32(word.encode("utf-8", "surrogatepass")) % DIMENSIONS] += 1
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths
