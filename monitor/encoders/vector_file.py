"""Vectors of texts that everybody may know, such as claims, kept beside the graphs.

A file holds those of one set of texts, in the order of their hashes, after the SHA-256
of all that follows. Its name tells the set, the encoder and how texts are prepared for
it, so that whatever changes is encoded anew. A damaged file counts as none.
"""

import hashlib
import os
import tempfile
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from monitor.encoders import legible

MOST_FILES: Final = 8
"""Sets that are kept, the newest; the shipped claims take 2 MB."""

_DIGEST: Final = hashlib.sha256().digest_size


class VectorFiles:
    """Implements `monitor.ports.vectors.VectorStore` with a file for each set of texts.

    Without the folder, or where it cannot be written, everything is encoded again.

    Args:
        cache: May be missing; processes may share it.
    """

    def __init__(self, cache: Path) -> None:
        self._folder = cache / "vectors"

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return the vectors of all of `hashes`, or none of them."""
        with suppress(OSError, ValueError):
            kept = self._file(encoder_id, hashes).read_bytes()
            digest, rows = kept[:_DIGEST], kept[_DIGEST:]
            if hashlib.sha256(rows).digest() == digest:
                size = len(rows) // len(hashes)
                starts = range(0, len(rows), size)
                cut = (rows[start : start + size] for start in starts)
                return dict(zip(sorted(hashes), cut, strict=True))
        return {}

    def put(self, encoder_id: str, vectors: Mapping[str, bytes]) -> None:
        """Keep `vectors`, none of which is kept yet, as one set."""
        rows = b"".join(vectors[each] for each in sorted(vectors))
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Written beside and renamed: nobody ever reads a part of it.
            handle, made = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(rows).digest() + rows)
            Path(made).replace(self._file(encoder_id, vectors))
            self._tidy()

    def _file(self, encoder_id: str, hashes: Collection[str]) -> Path:
        told = "\n".join((encoder_id, _recipe(), *sorted(hashes)))
        return self._folder / hashlib.sha256(told.encode()).hexdigest()

    def _tidy(self) -> None:
        files = sorted(self._folder.iterdir(), key=lambda path: -path.stat().st_mtime)
        for old in files[MOST_FILES:]:
            old.unlink()


def _recipe() -> str:
    """Return what changes when texts are prepared otherwise."""
    return hashlib.sha256(Path(legible.__file__).read_bytes()).hexdigest()
