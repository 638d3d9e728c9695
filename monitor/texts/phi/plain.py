"""Plain text: styled letters and short spellings undone, each still at its place.

Recognisers read the plain text; `Plain.original` leads back to what was written.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.texts.phi.spans import Span
from monitor.texts.phi.spelling import SPELLINGS

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
_ODD: Final = re.compile("[^ !-_a-~]")
"""What may be no plain character: a grave accent, or beyond printable ASCII."""
_BLANKS: Final = re.compile(r"\s{2,}|[^\S ]")
"""What is no single space."""


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
    text = body[:LONGEST]
    places: Sequence[int] = range(len(text))
    for pattern, plain in _STEPS:
        text, back = _replaced(text, pattern, plain)
        if isinstance(places, range):
            places = back
        elif not isinstance(back, range):
            places = [places[place] for place in back]
    return Plain(text, places)


def _replaced(
    text: str, pattern: re.Pattern[str], plain: Callable[[str], str]
) -> tuple[str, Sequence[int]]:
    """Return `text`, `plain` of what `pattern` finds, and where its characters were."""
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for found in pattern.finditer(text):
        new = plain(found[0])
        pieces += text[last : found.start()], new
        places.extend(range(last, found.start()))
        places.extend(_places(found, len(new)))
        last = found.end()
    if not pieces:
        return text, range(len(text))
    places.extend(range(last, len(text)))
    return "".join((*pieces, text[last:])), places


def _places(found: re.Match[str], length: int) -> Iterator[int]:
    """Yield where each of `length` characters was that stand for what was found.

    Of a run of blanks its first; the ends of words are those of what was written.
    """
    final = found.end() - 1
    for at in range(length):
        last = at == length - 1 > 0
        yield final if last else min(found.start() + at, final)


def _blank(run: str) -> str:
    return "\n" if run.count("\n") > 1 else " "


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


_STEPS: Final = ((_ODD, _plain), (_BLANKS, _blank), *SPELLINGS)
"""What is replaced, and by what, in this order."""
