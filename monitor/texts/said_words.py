"""The words of a text, as heads on words know them."""

import re
from itertools import pairwise
from typing import Final

_WORD: Final = re.compile(r"[a-z]+")
DENIALS: Final = frozenset((
    "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hardly", "hasnt",
    "havent", "isnt", "never", "no", "nobody", "none", "not", "nothing", "wasnt",
    "werent", "without", "wont", "wouldnt",
))  # fmt: skip


def said_words(plain: str) -> frozenset[str]:
    """Return the words of `plain`, and those after a denial together with it.

    Args:
        plain: In plain letters without apostrophes.
    """
    words = _WORD.findall(plain)
    pairs = pairwise(words)
    denied = (f"{first} {then}" for first, then in pairs if first in DENIALS)
    return frozenset((*words, *denied))
