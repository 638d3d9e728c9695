"""Where vectors of texts are kept between runs, without the texts."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class VectorStore(Protocol):
    """Keeps vectors by encoder and by hash of the text; it may forget any of them.

    Hashes are SHA-256 in hexadecimal, vectors little-endian float32.
    """

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return those vectors that are kept, by hash; others are missing.

        Raises:
            StorageError: The database cannot be read.
        """
        ...

    def put(self, encoder_id: str, vectors: Mapping[str, bytes]) -> None:
        """Keep `vectors`, by hash. One that is there already stays.

        Raises:
            StorageError: The database cannot be written.
        """
        ...
