"""What others do: sentence-transformers as it comes, in one thread.

    python -m benchmarks.plain_encoder FILE

encodes the texts of a JSONL file in one call, and says nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch
import transformers
from sentence_transformers import SentenceTransformer

from monitor.encoders.packaged import packaged_folder

if TYPE_CHECKING:
    from monitor.ports.encoder import Vectors


class PlainEncoder:
    """The packaged model, loaded at construction. Implements `Encoder`."""

    id = "plain sentence-transformers"

    def __init__(self) -> None:
        transformers.logging.disable_progress_bar()
        torch.set_num_threads(1)
        self._model = SentenceTransformer(str(packaged_folder()), device="cpu")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text."""
        vectors: Vectors = self._model.encode(list(texts), show_progress_bar=False)
        return vectors


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    PlainEncoder().encode([json.loads(line)["text"] for line in lines])
