"""Plain text: styled letters and digits undone, each still at its place.

Recognisers read the plain text; `Plain.original` leads back to what was written.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.texts.phi.spans import Span

LONGEST: Final = 20_000
"""Characters of a text that are looked at; connectors keep half as many."""

_HIDDEN: Final = frozenset({"Cf", "Mn", "Me", "Cs"})
"""Categories of characters that are not seen, or sit on others."""

_SAME: Final = {
    "\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-",
    "\u2212": "-", "\u00b7": ".", "\u2022": ".", "\u201c": '"', "\u201d": '"',
    "\r": " ", "\t": " ", "\v": " ", "\f": " ", "\x00": " ",
}  # fmt: skip
_RUN: Final = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain characters.

    Attributes:
        text: What recognisers read, in its own capitals.
        places: For each of its characters, where it was in the original.
    """

    text: str
    places: Sequence[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where `start` and `end`, start < end, were in the original."""
        return self.places[start], self.places[end - 1] + 1

    def placed(self, span: Span) -> Span:
        """Return `span` of the plain text as one of the original."""
        start, end = self.original(span.start, span.end)
        return replace(span, start=start, end=end)


def plain_text(body: str) -> Plain:
    """Return the first 20,000 characters of `body` in plain characters.

    Words are parted by single spaces, paragraphs by line feeds.
    """
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(body[:LONGEST]):
        for plain in _plain(char):
            chars.append(plain)
            places.append(place)
    return _single_spaced("".join(chars), places)


def _single_spaced(text: str, places: Sequence[int]) -> Plain:
    kept: list[str] = []
    found_at: list[int] = []
    for run in _RUN.finditer(text):
        piece = run[0]
        if piece.isspace():
            piece = "\n" if piece.count("\n") > 1 else " "
        kept.append(piece)
        found_at.extend(places[run.start() : run.start() + len(piece)])
    return Plain("".join(kept), tuple(found_at))


def _plain(char: str) -> str:
    if char.isascii():
        return _SAME.get(char, char)
    if char in _SAME:
        return _SAME[char]
    if unicodedata.category(char) in _HIDDEN:
        return ""
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    return unicodedata.normalize("NFKC", char)[:4]
