"""Passages: texts made fit for reading, each with its vector."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias
from unicodedata import normalize

from monitor.domain.reading import Span, Text
from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import graveness
from monitor.texts.language import Language, language_of
from monitor.texts.said_words import said_words

if TYPE_CHECKING:
    # NumPy takes a tenth of a second that `--help` needn't wait for.
    import numpy as np
    import numpy.typing as npt

    Vector: TypeAlias = npt.NDArray[np.float32]

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?;\u2026])(?<!\b[DM][rs]\.)(?<!\bdr\.)(?<!\bMrs\.)\s+|\n+"
)
_AFTER_LATIN: Final = "\u0250"
_LETTER: Final = re.compile("[A-Za-z]")
_UNPAIRED: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text and what is derived from it once for all labels.

    Attributes:
        text: At most 10,000 characters, all of them valid.
        vector: Of the whole text, float32, one dimension, length 1.
        trained: Whether heads were trained on vectors of its encoder.
        vectors: Those of its sentences that were encoded, by where they are.
    """

    text: Text
    vector: Vector
    trained: bool = True
    vectors: Mapping[Span, Vector] = field(default_factory=dict)

    @cached_property
    def plain(self) -> str:
        """The text in plain lower-case letters, punctuation kept, no apostrophes."""
        return fold_text(self.text.body, MAX_POST)

    @cached_property
    def readable(self) -> bool:
        """Whether it has words, most of them in Latin letters."""
        if self.text.body.isascii():
            return _LETTER.search(self.text.body) is not None
        # Styled letters count as what they are, look-alikes of other scripts don't.
        written = normalize("NFKC", self.text.body)
        letters = [char for char in written if char.isalpha()]
        return sum(char < _AFTER_LATIN for char in letters) > len(letters) / 2

    @cached_property
    def words(self) -> frozenset[str]:
        """Its plain words, for heads on words."""
        return said_words(self.plain)

    @cached_property
    def language(self) -> Language:
        """The language it is in; `UNSURE` may be English."""
        return language_of(self.text.body)

    @property
    def in_english(self) -> bool:
        """Whether it is read as English."""
        return self.language in {Language.ENGLISH, Language.UNSURE}

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where its sentences and lines are, in characters of the text."""
        body = self.text.body
        ends = [found.span() for found in _SENTENCE_END.finditer(body)]
        starts = (0, *(end for _, end in ends))
        stops = (*(start for start, _ in ends), len(body))
        cut = (_trimmed(body, *span) for span in zip(starts, stops, strict=True))
        return tuple(span for span in cut if span[0] < span[1])

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The text as written, cut where sentences and lines end; none is blank."""
        return tuple(self.text.body[start:stop] for start, stop in self.spans)

    @cached_property
    def plain_parts(self) -> tuple[str, ...]:
        """Each of the parts in plain letters; those without letters are blank."""
        return tuple(fold_text(part, MAX_POST).strip() for part in self.parts)

    @cached_property
    def part_words(self) -> tuple[frozenset[str], ...]:
        """The plain words of each of the parts, for heads on words."""
        return tuple(map(said_words, self.plain_parts))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The parts in plain letters; none is blank."""
        return tuple(filter(None, self.plain_parts))

    @cached_property
    def grave(self) -> Mapping[Grave, Span]:
        """What is grave in it whatever its tone, and where it tells of it."""
        return graveness(self)


def _trimmed(body: str, start: int, stop: int) -> Span:
    """Return `start` and `stop` without white space at either end."""
    said = body[start:stop]
    begin = start + len(said) - len(said.lstrip())
    return begin, max(begin, start + len(said.rstrip()))


def legible(text: Text) -> Text:
    """Return `text` cut to 10,000 characters, without halves of surrogate pairs.

    JSON can carry such halves, which no encoder takes.
    """
    return replace(text, body=_UNPAIRED.sub("\ufffd", text.body[:MAX_POST]))
