"""Passages: texts made fit for reading, each with its vector."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias
from unicodedata import normalize

from monitor.domain.reading import Text
from monitor.domain.records import MAX_POST
from monitor.domain.text.folding import fold_text
from monitor.texts.language import Language, language_of

if TYPE_CHECKING:
    # NumPy takes a tenth of a second that `--help` needn't wait for.
    import numpy as np
    import numpy.typing as npt

    Vector: TypeAlias = npt.NDArray[np.float32]

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?;\u2026])(?<!\b[DM][rs]\.)(?<!\bdr\.)(?<!\bMrs\.)\s+|\n+"
)
_AFTER_LATIN: Final = "\u0250"
_UNPAIRED: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text and what is derived from it once for all labels.

    Attributes:
        text: At most 10,000 characters, all of them valid.
        vector: Of the whole text, float32, one dimension, length 1.
        trained: Whether heads were trained on vectors of its encoder.
    """

    text: Text
    vector: Vector
    trained: bool = True

    @cached_property
    def plain(self) -> str:
        """The text in plain lower-case letters, punctuation kept, no apostrophes."""
        return fold_text(self.text.body, MAX_POST)

    @cached_property
    def readable(self) -> bool:
        """Whether it has words, most of them in Latin letters."""
        # Styled letters count as what they are, look-alikes of other scripts don't.
        written = normalize("NFKC", self.text.body)
        letters = [char for char in written if char.isalpha()]
        return sum(char < _AFTER_LATIN for char in letters) > len(letters) / 2

    @cached_property
    def language(self) -> Language:
        """The language it is in; `UNSURE` may be English."""
        return language_of(self.text.body)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The text as written, cut where sentences and lines end; none is blank."""
        parts = map(str.strip, _SENTENCE_END.split(self.text.body))
        return tuple(filter(None, parts))

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The parts in plain letters; none is blank."""
        folded = (fold_text(part, MAX_POST).strip() for part in self.parts)
        return tuple(filter(None, folded))


def legible(text: Text) -> Text:
    """Return `text` cut to 10,000 characters, without halves of surrogate pairs.

    JSON can carry such halves, which no encoder takes.
    """
    return replace(text, body=_UNPAIRED.sub("\ufffd", text.body[:MAX_POST]))
