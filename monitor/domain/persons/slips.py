"""One slip in a name: a letter left out, put in, exchanged, or swapped with the next.

Two words with one slip between them are the same without one letter of each, so that
they are found by looking up instead of comparing.
Source: W. Garbe, SymSpell, "symmetric delete spelling correction".
"""

from collections.abc import Iterator
from typing import Final

MIN_SLIPPED: Final = 9
"""Letters in a name, given and family, in which a slip is overlooked."""

MAX_SLIPPED: Final = 32


def shortened(word: str) -> Iterator[str]:
    """Yield `word` without one of its letters, for each in turn."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
