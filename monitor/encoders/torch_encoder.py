"""Models through sentence-transformers: any of them, but it takes seconds to start.

PyTorch takes hundreds of MiB, so nothing is imported before the first text.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from monitor.domain.errors import ModelUnusable
from monitor.encoders.chip import computes_bf16
from monitor.encoders.legible import legible
from monitor.encoders.packaged import DIMENSIONS

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from monitor.ports.encoder import Vectors

_BATCH: Final = 32


class Model(Protocol):
    """Files of a model."""

    @property
    def id(self) -> str:
        """Its name and its version."""
        ...

    @property
    def folder(self) -> Path:
        """Where its files are."""
        ...


class TorchEncoder:
    """Encodes on the CPU, in one thread; whoever comes meanwhile waits.

    Args:
        model: What is loaded by the first text.
        bf16: Whether to compute with 16 bits: faster where the chip can, several
            times slower and so refused elsewhere; gives other vectors.
    """

    def __init__(self, model: Model, *, bf16: bool = False) -> None:
        self._model = model
        self._bf16 = bf16
        self._loaded: SentenceTransformer | None = None
        self._lock = Lock()

    @property
    def id(self) -> str:
        """Name of the model, first digits of its SHA-256, precision.

        Raises:
            ModelUnusable: It is not the packaged one and is not there.
        """
        return f"{self._model.id}/{'bf16' if self._bf16 else 'fp32'}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text.

        Equal texts get vectors that differ by rounding alone, in whatever batch.
        """
        if not texts:
            return np.empty((0, DIMENSIONS), np.float32)
        readable = [legible(text) for text in texts]
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self._model, bf16=self._bf16)
            found = self._loaded.encode(
                readable,
                batch_size=_BATCH,
                convert_to_tensor=True,
                show_progress_bar=False,
            )
        vectors: Vectors = found.float().numpy()
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths


def _load(model: Model, *, bf16: bool) -> SentenceTransformer:
    if bf16 and not computes_bf16():
        raise ModelUnusable(
            "this machine's processor has neither AMX nor AVX-512 for bf16, which is"
            " several times slower without; name another encoder, e.g. auto"
        )
    folder = model.folder
    try:
        loaded = _loaded(folder, bf16=bf16)
    except (ImportError, OSError, ValueError, KeyError) as error:
        # A broken installation of PyTorch, or files that are no model.
        raise ModelUnusable(
            f"sentence-transformers cannot load {model.id} "
            f"({type(error).__name__}); install Wardwatch's requirements again, or name"
            " another encoder"
        ) from error
    if bf16:
        _try(loaded)
    return loaded


def _try(loaded: SentenceTransformer) -> None:
    try:
        loaded.encode(["a text"], convert_to_tensor=True, show_progress_bar=False)
    except RuntimeError as error:
        raise ModelUnusable(
            "bf16 needs oneDNN to write code as it runs, which this process may not"
            " (MemoryDenyWriteExecute of its unit); name another encoder, e.g. auto"
        ) from error


def _loaded(folder: Path, *, bf16: bool) -> SentenceTransformer:
    import huggingface_hub.constants
    import torch
    import transformers
    from sentence_transformers import SentenceTransformer

    # What HF_HUB_OFFLINE=1 does at the import: every request is refused.
    huggingface_hub.constants.HF_HUB_OFFLINE = True
    transformers.logging.disable_progress_bar()
    transformers.logging.set_verbosity_error()
    # oneDNN writes code while it runs, which the service's unit forbids
    # (MemoryDenyWriteExecute). Only bf16 is faster with it.
    torch.backends.mkldnn.enabled = bf16
    # A second thread makes a busy machine slower, since each waits by spinning.
    torch.set_num_threads(1)
    with suppress(RuntimeError):  # once torch has worked it is too late
        torch.set_num_interop_threads(1)
    return SentenceTransformer(
        str(folder),
        device="cpu",
        local_files_only=True,
        trust_remote_code=False,
        model_kwargs={
            "use_safetensors": True,
            "dtype": torch.bfloat16 if bf16 else torch.float32,
        },
    )
