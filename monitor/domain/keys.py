"""Text from outside as a key: storable by every database, and bounded."""

import hashlib
from typing import Final

LONGEST_KEY: Final = 512
"""Characters; PostgreSQL indexes no value over some 2,700 bytes."""


def storable(text: str) -> str:
    """Return `text` with NUL and lone surrogates as U+FFFD.

    PostgreSQL refuses NUL, and no driver encodes lone surrogates.
    """
    clean = text.replace("\0", "\ufffd")
    if clean.isascii() or not any("\ud800" <= char <= "\udfff" for char in clean):
        return clean
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in clean)


def text_digest(text: str) -> str:
    """Return the SHA-256 of `text` in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def bounded_key(text: str) -> str:
    """Return `text` as a key; a longer one keeps its start and gains its hash."""
    clean = storable(text)
    if len(clean) <= LONGEST_KEY:
        return clean
    digest = hashlib.sha256(clean.encode()).hexdigest()
    return f"{clean[: LONGEST_KEY - 65]}#{digest}"
