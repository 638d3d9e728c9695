"""What makes a text grave whatever its tone, and where it says so.

Wordings that can be trusted (`grave_wordings.py`) and heads (`gravity.json`) are joined
here, and nowhere else: either is enough. Heads judge sentences by vector and by terms,
in English, for encoders that they were trained for. Of several sentences only those are
encoded that look grave by their terms and the vector of the whole text.
Figures: README.md beside this file; model card: docs/models/gravity.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from monitor.domain.reading import Span, Text
from monitor.texts.grave_terms import grave_terms
from monitor.texts.grave_wordings import Grave, worded
from monitor.texts.heads import Heads, shipped_heads

if TYPE_CHECKING:
    from monitor.ports.encoder import Vectors
    from monitor.texts.heads import Vector

FROM: Final[Mapping[Grave, float]] = {
    Grave.SELF_HARM: 0.5,
    Grave.SAFETY_EVENT: 1.25,
    Grave.LEGAL_THREAT: 1.25,
    Grave.DISCRIMINATION: 1.25,
    Grave.PRIVACY_BREACH: 1.25,
}
"""Log-odds from which heads are believed, lower where to overlook somebody is worst.
Chosen on examples whose scenes the heads had not seen (`benchmarks.grave_lessons`)."""

_PROMISING: Final = -3.5
"""How far from `FROM` a sentence may be to be encoded, judged by its terms and the
vector of the whole text. Of 250 grave sentences put among two to four ordinary ones
.98 are, of comments with three sentences and more one in four has one that is."""
_TOGETHER: Final = 2
"""Sentences that are judged as one, too, where there are no others."""
_MOST: Final = 6
"""Sentences that are encoded at most."""
_LONGEST: Final = 400
"""Sentences that are looked at."""


class Told(Protocol):
    """What is judged: a passage."""

    @property
    def text(self) -> Text:
        """As it was written."""
        ...

    @property
    def vector(self) -> Vector:
        """Of the whole text, length 1."""
        ...

    @property
    def trained(self) -> bool:
        """Whether heads were trained on vectors of its encoder."""
        ...

    @property
    def encode(self) -> Callable[[Sequence[str]], Vectors] | None:
        """Gives the vectors of parts of it, if anything does."""
        ...

    @property
    def readable(self) -> bool:
        """Whether it has words, most of them in Latin letters."""
        ...

    @property
    def in_english(self) -> bool:
        """Whether it is read as English."""
        ...

    @property
    def spans(self) -> Sequence[Span]:
        """Where its sentences are."""
        ...

    @property
    def plain_parts(self) -> Sequence[str]:
        """Each of them in plain letters."""
        ...

    @property
    def sentences(self) -> Sequence[str]:
        """The same without blank ones."""
        ...


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence, or a whole text of two.

    Attributes:
        span: Where it is.
        by_terms: What its terms say of each kind, in log-odds.
    """

    span: Span
    by_terms: Mapping[Grave, float]

    def surplus(self, by_vector: Mapping[Grave, float]) -> Mapping[Grave, float]:
        """Return by how much it exceeds the threshold of each kind."""
        return {
            kind: odds + by_vector[kind] - FROM[kind]
            for kind, odds in self.by_terms.items()
        }


def graveness(
    passage: Told, heads: Mapping[str, Heads] | None = None
) -> Mapping[Grave, Span]:
    """Return what is grave in `passage`, and the sentence that tells of it.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by kind.
    """
    found = dict(_worded(passage))
    if passage.trained and passage.readable and passage.in_english:
        used = shipped_heads("gravity") if heads is None else heads
        found.update(_judged(passage, used))
    return found


def _worded(passage: Told) -> Iterator[tuple[Grave, Span]]:
    for kind in Grave:
        if worded(kind, passage.sentences):
            yield kind, _first(kind, passage)


def _first(kind: Grave, passage: Told) -> Span:
    """Return the first sentence that has a wording of `kind`; else all of them."""
    told = zip(passage.spans, passage.plain_parts, strict=True)
    whole = passage.spans[0][0], passage.spans[-1][1]
    return next((span for span, said in told if worded(kind, [said])), whole)


def _judged(passage: Told, heads: Mapping[str, Heads]) -> Iterator[tuple[Grave, Span]]:
    """Yield what the heads find; the surest of each kind last."""
    whole = _by_vector(passage.vector, heads)
    sure = dict.fromkeys(Grave, 0.0)
    for part, by_vector in (
        *_whole(passage, heads, whole),
        *_sentences(passage, heads, whole),
    ):
        for kind, surplus in part.surplus(by_vector).items():
            if surplus >= sure[kind]:
                sure[kind] = surplus
                yield kind, part.span


def _whole(
    passage: Told, heads: Mapping[str, Heads], by_vector: Mapping[Grave, float]
) -> Iterator[tuple[_Part, Mapping[Grave, float]]]:
    """Yield a text of one sentence or two as a whole: its vector is at hand."""
    spans = passage.spans
    if len(spans) <= _TOGETHER:
        said = " ".join(passage.plain_parts)
        yield _part((spans[0][0], spans[-1][1]), said, heads), by_vector


def _sentences(
    passage: Told, heads: Mapping[str, Heads], whole: Mapping[Grave, float]
) -> Iterator[tuple[_Part, Mapping[Grave, float]]]:
    """Yield the sentences, of several, that are worth a vector, and what it says."""
    if passage.encode is None or len(passage.spans) == 1:
        return
    said = list(zip(passage.spans, passage.plain_parts, strict=True))[:_LONGEST]
    parts = [_part(span, plain, heads) for span, plain in said]
    near = {part.span: max(part.surplus(whole).values()) for part in parts}
    hopeful = [part for part in parts if near[part.span] >= _PROMISING]
    best = sorted(hopeful, key=lambda part: near[part.span])[-_MOST:]
    if best:
        body = passage.text.body
        vectors = passage.encode([body[slice(*part.span)] for part in best])
        for part, vector in zip(best, vectors, strict=True):
            yield part, _by_vector(vector, heads)


def _part(span: Span, plain: str, heads: Mapping[str, Heads]) -> _Part:
    terms = grave_terms(plain)
    return _Part(span, {kind: heads[kind].words.log_odds(terms) for kind in Grave})


def _by_vector(vector: Vector, heads: Mapping[str, Heads]) -> Mapping[Grave, float]:
    return {kind: heads[kind].vector.log_odds(vector) for kind in Grave}
