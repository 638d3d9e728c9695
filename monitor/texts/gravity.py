"""What makes a text grave whatever its tone, and where it says so.

Wordings that can be trusted (`grave_wordings.py`) and heads (`gravity.json`) are joined
here, and nowhere else: either is enough. Heads judge sentences by vector and by terms,
in English, for encoders that they were trained for. Of several sentences only those are
encoded that look grave by their terms and the vector of the whole text.
Figures: README.md beside this file; model card: docs/models/gravity.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from monitor.domain.reading import Span
from monitor.texts.english_sentiment import NEGATIVE, in_english
from monitor.texts.grave_terms import grave_terms
from monitor.texts.grave_wordings import Grave, spared, worded
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.self_harm_wordings import LAUGHING_FACE, aloud, in_jest
from monitor.texts.told import Told

if TYPE_CHECKING:
    from monitor.texts.heads import Vector

FROM: Final[Mapping[Grave, float]] = {
    Grave.SELF_HARM: 0.5,
    Grave.SAFETY_EVENT: 1.5,
    Grave.LEGAL_THREAT: 1.5,
    Grave.DISCRIMINATION: 1.5,
    Grave.PRIVACY_BREACH: 1.5,
}
"""Log-odds from which heads are believed, lower where to overlook somebody is worst.
Chosen on examples whose scenes the heads had not seen (`benchmarks.grave_lessons`)."""

_PROMISING: Final = -2.5
"""How far from `FROM` a sentence may be to be encoded, judged by its terms and the
vector of the whole text. Of grave sentences put among two to four ordinary ones .83
are, of comments with three sentences and more one in eighteen has one that is."""
_TOGETHER: Final = 2
"""Sentences that are judged as one, too, where there are no others."""
_MORE: Final = 1.0
"""Log-odds that these need above `FROM`: two have twice the terms that mislead."""
_CALM: Final = -1.1
_MORE_IF_CALM: Final = 1.0
"""Log-odds of complaining, by the text alone, below which more is needed: who praises
tells of broken arms, too. Of 4,844 comments of Trusts B and C that do not complain 11
are called grave without it and 4 with it, of 1,111 that do 12 and 10; of examples of
our own hardly one in forty."""
_MOST: Final = 6
"""Sentences that are encoded at most."""
_LONGEST: Final = 400
"""Sentences that are looked at."""


def promising(passage: Told) -> Sequence[Span]:
    """Return the sentences of several whose vectors are worth having."""
    if len(passage.spans) == 1 or not _is_read(passage):
        return ()
    heads = shipped_heads("gravity")
    whole = _by_vector(passage.vector, heads)
    near = {
        span: max(_surplus(said, whole, heads).values())
        for span, said in list(_said(passage))[:_LONGEST]
    }
    hopeful = [span for span, surplus in near.items() if surplus >= _PROMISING]
    return sorted(hopeful, key=lambda span: -near[span])[:_MOST]


def graveness(
    passage: Told, heads: Mapping[str, Heads] | None = None
) -> Mapping[Grave, Span]:
    """Return what is grave in `passage`, and the sentence that tells of it.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by kind.
    """
    found = dict(_worded(passage))
    if _is_read(passage):
        used = shipped_heads("gravity") if heads is None else heads
        found.update(_judged(passage, used))
    return found


def _is_read(passage: Told) -> bool:
    """Return whether heads can say something of `passage`."""
    return passage.trained and passage.readable and passage.in_english


def _said(passage: Told) -> Iterator[tuple[Span, str]]:
    """Yield each sentence: where it is, and in plain letters."""
    yield from zip(passage.spans, passage.plain_parts, strict=True)


def _worded(passage: Told) -> Iterator[tuple[Grave, Span]]:
    for kind in Grave:
        jests = _jests(passage) if kind is Grave.SELF_HARM else frozenset()
        earnest = [each for each in _said(passage) if each[0] not in jests]
        if worded(kind, [said for _, said in earnest if said]):
            found = (span for span, said in earnest if worded(kind, [said]))
            yield kind, next(found, _whole(passage))


def _jests(passage: Told) -> frozenset[Span]:
    """Return the sentences that a laughing face makes a jest, and the whole if it is.

    One that stands alone laughs at the sentence before.
    """
    if not any(map(LAUGHING_FACE.search, passage.parts)):
        return frozenset()
    heard: list[tuple[Span, str]] = []
    for (span, said), written in zip(_said(passage), passage.parts, strict=True):
        if said or not heard:
            heard.append((span, written))
        else:
            before, laughed_at = heard.pop()
            heard.append((before, f"{laughed_at} {written}"))
    said_aloud = [(span, aloud(written)) for span, written in heard]
    jests = frozenset(span for span, said in said_aloud if in_jest(said))
    whole = " ".join(said for _, said in said_aloud)
    return jests | {_whole(passage)} if jests and in_jest(whole) else jests


def _whole(passage: Told) -> Span:
    return passage.spans[0][0], passage.spans[-1][1]


def _judged(passage: Told, heads: Mapping[str, Heads]) -> Iterator[tuple[Grave, Span]]:
    """Yield what the heads find."""
    sure = _surest(passage, heads)
    least = min((surplus for surplus, _ in sure.values()), default=_MORE_IF_CALM)
    needed = _MORE_IF_CALM if least < _MORE_IF_CALM and _is_calm(passage) else 0.0
    for kind, (surplus, span) in sure.items():
        if surplus >= needed:
            yield kind, span


def _surest(
    passage: Told, heads: Mapping[str, Heads]
) -> Mapping[Grave, tuple[float, Span]]:
    """Return the surest sentence of each kind, and by how much it exceeds `FROM`."""
    sure: dict[Grave, tuple[float, Span]] = {}
    jests = _jests(passage)
    for span, said, vector in _encoded(passage):
        by_vector = _by_vector(vector, heads)
        needed = 0.0 if span in passage.spans else _MORE
        for kind, surplus in _surplus(said, by_vector, heads).items():
            before, _ = sure.get(kind, (0.0, span))
            jest = kind is Grave.SELF_HARM and span in jests
            if surplus - needed >= before and not jest and not spared(kind, said):
                sure[kind] = surplus - needed, span
    return sure


def _is_calm(passage: Told) -> bool:
    """Return whether the text as a whole complains of nothing, whatever its stars."""
    said = in_english(passage, NEGATIVE, shipped_heads("sentiment"))
    return sum(signal.contribution for signal in said) <= _CALM


def _encoded(passage: Told) -> Iterator[tuple[Span, str, Vector]]:
    """Yield what has a vector: sentences, and as one a text of one or two."""
    if len(passage.spans) <= _TOGETHER:
        yield _whole(passage), " ".join(passage.plain_parts), passage.vector
    if passage.vectors:
        for span, said in _said(passage):
            if span in passage.vectors:
                yield span, said, passage.vectors[span]


def _surplus(
    said: str, by_vector: Mapping[Grave, float], heads: Mapping[str, Heads]
) -> Mapping[Grave, float]:
    """Return by how much the log-odds of a sentence exceed what each kind needs."""
    terms = grave_terms(said)
    return {
        kind: heads[kind].words.log_odds(terms) + by_vector[kind] - FROM[kind]
        for kind in Grave
    }


def _by_vector(vector: Vector, heads: Mapping[str, Heads]) -> Mapping[Grave, float]:
    return {kind: heads[kind].vector.log_odds(vector) for kind in Grave}
