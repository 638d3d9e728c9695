"""Where vectors of texts are kept between runs, without the texts."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class VectorStore(Protocol):
    """Keeps vectors by encoder and by hash of the text; it may forget any of them.

    Hashes are those of the text in UTF-8, SHA-256 in hexadecimal; vectors are
    little-endian float32. Both tell of the text to whoever guesses at it, so they are
    kept no longer than texts are.
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


class VectorRows(Protocol):
    """Kept vectors, inside one transaction."""

    def get(self, encoder_id: str, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Return those vectors that are kept, by hash; others are missing."""
        ...

    def put(self, encoder_id: str, made: Mapping[str, bytes], now: int) -> None:
        """Keep vectors by hash. One that is there already stays."""
        ...

    def forget(self, hashes: Sequence[str]) -> None:
        """Destroy the vectors of these texts, by hash."""
        ...
