"""Words that names and cities have in full or short: Saint Mary's, St. Louis."""

from typing import Final

_SHORT: Final = {"saint": "st", "fort": "ft", "mount": "mt"}
_LONG: Final = {short: long for long, short in _SHORT.items()}


def spellings_of(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return `words`, in plain letters, as they are, all in full, and all short."""
    full = tuple(_LONG.get(word, word) for word in words)
    short = tuple(_SHORT.get(word, word) for word in words)
    return frozenset({words, full, short})
