"""The packaged model through ONNX Runtime: small, starts at once, needs no PyTorch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from monitor.domain.errors import ModelUnusable
from monitor.encoders.legible import legible
from monitor.encoders.onnx_file import kept_graph
from monitor.encoders.onnx_graph import (
    IDS,
    LENGTHS,
    Array,
    Graph,
    build_graph,
    whole,
)
from monitor.encoders.packaged import (
    DIMENSIONS,
    MODEL,
    MOST_TOKENS,
    packaged_folder,
)

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    from monitor.ports.encoder import Vectors

_MOST_IN_BATCH: Final = 256
"""Tokens: of 128 to 2048 the fastest, by benchmarks/encoder.py."""

_ERRORS_ONLY: Final = 3


class OnnxEncoder:
    """Encodes on the CPU, in one thread; whoever comes meanwhile waits.

    Args:
        cache: Where the graph is kept, or None. Where nothing can be kept it is made
            in memory at every start, which takes half a second of processor time.
        int8: Whether to compute in 8 bits: faster, and other vectors.
    """

    def __init__(self, cache: Path | None, *, int8: bool = False) -> None:
        self._cache = cache
        self._int8 = int8
        self._precision = "int8" if int8 else "fp32"
        self._loaded: tuple[Tokenizer, InferenceSession] | None = None
        self._lock = Lock()

    @property
    def id(self) -> str:
        """Name of the model, first digits of its weights' SHA-256, precision."""
        return f"{MODEL}/{self._precision}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text.

        Equal texts get equal vectors but for rounding, in whatever batch.
        """
        vectors = np.empty((len(texts), DIMENSIONS), np.float32)
        if not texts:
            return vectors
        with self._lock:
            self._loaded = self._loaded or self._load()
            tokenizer, session = self._loaded
            tokens = [tokenizer.encode(legible(text)).ids for text in texts]
            for batch in self._batches(tokens):
                fed = _padded([tokens[at] for at in batch])
                vectors[batch] = session.run(None, fed)[0]
        return vectors

    def _batches(self, tokens: Sequence[Sequence[int]]) -> Iterator[list[int]]:
        """Yield the places of texts of like length, as few as fit a batch.

        In 8 bits each text is alone: the range of numbers is that of the whole batch,
        so that its neighbours would change a text's vector.
        """
        most = 1 if self._int8 else _MOST_IN_BATCH
        batch: list[int] = []
        for at in sorted(range(len(tokens)), key=lambda at: len(tokens[at])):
            if batch and (len(batch) + 1) * len(tokens[at]) > most:
                yield batch
                batch = []
            batch.append(at)
        yield batch

    def _load(self) -> tuple[Tokenizer, InferenceSession]:
        folder = packaged_folder()
        try:
            return _tokenizer(folder), self._session(folder)
        except ImportError as error:
            raise ModelUnusable(
                f"onnxruntime or what it needs cannot be loaded "
                f"({type(error).__name__}); install Wardwatch's requirements again"
            ) from error

    def _session(self, folder: Path) -> InferenceSession:
        from onnxruntime import InferenceSession

        return InferenceSession(
            self._model(folder), _options(), providers=["CPUExecutionProvider"]
        )

    def _model(self, folder: Path) -> str | bytes:
        """Return the graph's file, or the graph itself if none can be kept."""
        if self._cache is not None:
            name = f"{MODEL.replace('/', '-')}-{self._precision}"
            try:
                return str(kept_graph(self._cache, name, lambda: self._graph(folder)))
            except OSError:
                pass
        return whole(self._graph(folder))

    def _graph(self, folder: Path) -> Graph:
        from safetensors import safe_open

        with safe_open(folder / "model.safetensors", "numpy") as weights:
            return build_graph(weights.get_tensor, int8=self._int8)


def _tokenizer(folder: Path) -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MOST_TOKENS)
    tokenizer.no_padding()
    return tokenizer


def _options() -> SessionOptions:
    from onnxruntime import SessionOptions

    options = SessionOptions()
    # A second thread makes a busy machine slower, since each waits by spinning.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    return options


def _padded(tokens: Sequence[Sequence[int]]) -> dict[str, Array]:
    lengths = np.array([len(one) for one in tokens], np.int32)
    ids = np.zeros((len(tokens), lengths.max()), np.int64)
    for row, one in zip(ids, tokens, strict=True):
        row[: len(one)] = one
    return {IDS: ids, LENGTHS: lengths}
