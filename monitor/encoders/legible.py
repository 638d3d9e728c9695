"""What tokenizers see of a text, the same for every encoder."""

from typing import Final

LONGEST_TEXT: Final = 4096
"""Characters that are tokenised; the model reads 256 tokens, about 1,200 of them."""


def legible(text: str) -> str:
    """Return `text` with its white space folded, cut, without lone surrogates."""
    encodable = text.encode("utf-8", "ignore").decode()
    return " ".join(encodable.split())[:LONGEST_TEXT]
