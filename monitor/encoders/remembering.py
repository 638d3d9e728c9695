"""An encoder that encodes no text twice, and keeps vectors instead of texts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np

from monitor.domain.keys import text_digest
from monitor.ports.encoder import Encoder
from monitor.ports.vectors import VectorStore

if TYPE_CHECKING:
    from monitor.ports.encoder import Vectors

MOST_KEPT: Final = 4096
"""Vectors kept in memory: about 7 MB of 384 dimensions."""

# As `monitor.ports.vectors` keeps them.
_FORM: Final = np.dtype("<f4")


class RememberingEncoder:
    """Asks another encoder for what it doesn't remember. May be shared by threads.

    Args:
        encoder: Who is asked; once for each text of a call, however often it is there.
        vectors: Where vectors are kept beyond this process, or None. Its errors
            are the caller's.
        most: Vectors kept in memory; those not used for longest go first.
    """

    def __init__(
        self,
        encoder: Encoder,
        vectors: VectorStore | None = None,
        most: int = MOST_KEPT,
    ) -> None:
        self._encoder = encoder
        self._vectors = vectors
        self._most = most
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    @property
    def id(self) -> str:
        """The id of the encoder that is asked."""
        return self._encoder.id

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each text, equal for equal texts."""
        if not texts:
            return self._encoder.encode(texts)
        hashes = [text_digest(text) for text in texts]
        wanted = dict(zip(hashes, texts, strict=True))
        known = self._recalled(wanted)
        known |= self._stored([one for one in wanted if one not in known])
        known |= self._encoded({h: wanted[h] for h in wanted if h not in known})
        self._keep(known)
        rows = b"".join(known[one] for one in hashes)
        return np.frombuffer(rows, _FORM).reshape(len(texts), -1).astype(np.float32)

    def _recalled(self, wanted: Mapping[str, str]) -> dict[str, bytes]:
        with self._lock:
            return {one: self._kept[one] for one in wanted if one in self._kept}

    def _stored(self, hashes: Sequence[str]) -> Mapping[str, bytes]:
        if self._vectors is None or not hashes:
            return {}
        return self._vectors.get(self.id, hashes)

    def _encoded(self, wanted: Mapping[str, str]) -> Mapping[str, bytes]:
        if not wanted:
            return {}
        rows = self._encoder.encode(list(wanted.values())).astype(_FORM)
        made = {one: row.tobytes() for one, row in zip(wanted, rows, strict=True)}
        if self._vectors is not None:
            self._vectors.put(self.id, made)
        return made

    def _keep(self, known: Mapping[str, bytes]) -> None:
        with self._lock:
            for one, vector in known.items():
                self._kept[one] = vector
                self._kept.move_to_end(one)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
