"""What a text in plain letters names: whole words, and addresses on the web.

Each pattern is linear in the text's length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.text.addresses import MAX_LINKS

_WORD: Final = re.compile(r"[^\W_]+")
_ADDRESS: Final = re.compile(r"(?<![\w-])[\w-]++(?:\.[\w-]++)+")
_POINT_WITHIN: Final = re.compile(r"\.[\w-]")
"""What every address has; most points end sentences."""
_INTRODUCING: Final = re.compile(
    r" (?:(?:hi|hello) )?(?:welcome to|we are|were|this is)(?: the)? "
)
_MAX_LABELS: Final = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A text cut for finding names in it.

    Attributes:
        spaced: Its words with a space on either side of each.
        words: The same words, and each without an s at its end.
        addresses: The addresses in it, and what remains of them without what is
            before or behind: "mail.oak.example.net" has "oak.example".
    """

    spaced: str
    words: frozenset[str]
    addresses: frozenset[str]

    def names(self, phrase: str) -> bool:
        """Return whether words of `phrase` are said, the last may end in an s.

        Args:
            phrase: Plain words with single spaces.
        """
        return f" {phrase} " in self.spaced or f" {phrase}s " in self.spaced

    def opens_with(self, phrase: str) -> bool:
        """Return whether the text introduces itself by the words of `phrase`."""
        start = _INTRODUCING.match(self.spaced)
        return self.spaced.startswith(f" {phrase} ", start.end() - 1 if start else 0)


def said_in(text: str) -> Said:
    """Return `text`, in plain letters, cut into words and addresses."""
    words = _WORD.findall(text)
    singular = [word.removesuffix("s") for word in words]
    return Said(
        spaced=f" {' '.join(words)} ",
        words=frozenset((*words, *singular)),
        addresses=frozenset(_addresses(text) if _POINT_WITHIN.search(text) else ()),
    )


def _addresses(text: str) -> Iterator[str]:
    for found in _ADDRESS.findall(text)[:MAX_LINKS]:
        labels = found.split(".", _MAX_LABELS)
        for start in range(len(labels)):
            for end in range(start + 2, len(labels) + 1):
                yield ".".join(labels[start:end])
