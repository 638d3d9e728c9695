"""What turns texts into vectors whose angles tell how alike the texts are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    # NumPy takes a tenth of a second that `--help` needn't wait for.
    import numpy as np
    import numpy.typing as npt

    Vectors: TypeAlias = npt.NDArray[np.float32]


class Encoder(Protocol):
    """An embedding model. Its work is slow: never call it inside a transaction."""

    @property
    def id(self) -> str:
        """Name of the model, its weights and their precision.

        Vectors are comparable only within one id.
        """
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text.

        Args:
            texts: Any texts; what is longer than the model reads is cut.

        Returns:
            float32, shape (len(texts), dimensions).

        Raises:
            ModelUnusable: The model is missing or not the one that is pinned.
        """
        ...


@dataclass(frozen=True, slots=True)
class Encoders:
    """One model, whose vectors are kept as long as what it encodes may be.

    Attributes:
        texts: Of whole texts from outside.
        sentences: Of their sentences.
        claims: Of what is known to be said.
    """

    texts: Encoder
    sentences: Encoder
    claims: Encoder
