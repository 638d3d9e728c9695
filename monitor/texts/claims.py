"""Known false claims in texts: which one, and how the text stands to it.

A ranking for people, never a verdict. A claim counts only where all its key words
stand close together; those sentences and their clauses are compared with known texts
that promote the claim and with others that don't. What is unsure is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from monitor.domain.claims import Claim
from monitor.domain.reading import LabelScore, Stance
from monitor.ports.encoder import Encoder
from monitor.texts.claim_anchors import (
    Anchors,
    Keyed,
    encode_anchors,
    excused,
    keyed,
    soft_margin,
    stance_axis,
)
from monitor.texts.claim_clauses import clauses
from monitor.texts.claim_openings import Openings
from monitor.texts.claim_scores import (
    FLAGGED_FROM,
    FLOOR,
    OTHERWISE_TO,
    PROMOTES_FROM,
    Match,
    signals_of,
)
from monitor.texts.claim_terms import has_all, windows
from monitor.texts.passage import Passage
from monitor.texts.reader import ClaimReading
from monitor.texts.scores import scored
from monitor.texts.stance import (
    Cues,
    contradicts_practice,
    cues_of,
    personal,
    sets_right,
    vouching,
    wonders,
)

if TYPE_CHECKING:
    from monitor.texts.passage import Vector

MAX_WINDOWS: Final = 8
"""Runs of sentences or clauses that are compared; each may have to be encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    """Sentences, or clauses of them, that have all key words of a claim."""

    at: int
    """Index of the claim."""
    span: range
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """How near a window is to what is known of its claim, in cosines."""

    window: _Window
    vector: Vector
    promoting: Vector
    others: Vector

    @property
    def similarity(self) -> float:
        """With the nearest of all."""
        return float(max(self.promoting.max(), self.others.max()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Library:
    """Every claim's anchors, and the direction that they share."""

    anchors: Sequence[Anchors]
    axis: Vector


class ClaimIndex:
    """Finds known claims in passages. It is a `monitor.texts.reader.ClaimReader`.

    The claims are encoded when the first text has the key words of one.

    Args:
        claims: What is known.
        encoder: Gives the vectors of parts of passages; of the model that gives those
            of the whole.
        known: Gives those of the claims, of the same model.
    """

    def __init__(
        self, claims: Iterable[Claim], encoder: Encoder, known: Encoder
    ) -> None:
        self._claims: tuple[Keyed, ...] = keyed(claims)
        self._openings = Openings(each.claim.terms for each in self._claims)
        self._encoder = encoder
        self._known = known

    def read(self, passage: Passage) -> ClaimReading | None:
        """Return what `passage` says of the claim it is nearest to; None if none.

        Raises:
            ModelUnusable: The encoder has no model.
        """
        found = list(self._windows(passage))[:MAX_WINDOWS]
        if not found:
            return None
        vectors = self._encode(passage, found)
        near = [
            self._near(window, vector)
            for window, vector in zip(found, vectors, strict=True)
        ]
        nearest = max(near, key=lambda one: one.similarity)
        if nearest.similarity < FLOOR:
            return None
        claim = self._claims[nearest.window.at].claim
        found_of = _reading(claim, self._match(passage, nearest))
        return replace(found_of, alone=_alone(passage, nearest.window, found_of.stance))

    @cached_property
    def _library(self) -> _Library:
        claims = [each.claim for each in self._claims]
        anchors = encode_anchors(claims, self._known)
        return _Library(anchors=anchors, axis=stance_axis(anchors))

    def _windows(self, passage: Passage) -> Iterator[_Window]:
        for at in self._openings.among(passage.plain):
            each = self._claims[at]
            if has_all(each.groups, passage.plain):
                for span in windows(each.groups, passage.sentences):
                    text = " ".join(passage.sentences[span.start : span.stop])
                    yield _Window(at=at, span=span, text=text)
                    for clause in clauses(each.groups, text):
                        yield _Window(at=at, span=span, text=clause)

    def _encode(self, passage: Passage, found: Sequence[_Window]) -> list[Vector]:
        whole = " ".join(passage.sentences)
        texts = [window.text for window in found if window.text != whole]
        parts = iter(self._encoder.encode(texts) if texts else ())
        return [
            next(parts) if window.text != whole else passage.vector for window in found
        ]

    def _near(self, window: _Window, vector: Vector) -> _Near:
        known = self._library.anchors[window.at]
        promoting, others = known.promoting @ vector, known.others @ vector
        return _Near(window=window, vector=vector, promoting=promoting, others=others)

    def _match(self, passage: Passage, near: _Near) -> Match:
        known = self._library.anchors[near.window.at]
        return Match(
            statement=self._claims[near.window.at].claim.statement,
            similarity=near.similarity,
            margin=soft_margin(near.promoting, near.others),
            axis=float((near.vector - known.middle) @ self._library.axis),
            sentences=len(near.window.span),
            cues=excused(_cues(passage, near.window), known, near.promoting),
        )


def _cues(passage: Passage, window: _Window) -> Cues:
    """Return the cues in `window` and beside it.

    Other questions than what readers think of it are asked by its own sentences only.
    """
    around = slice(max(window.span.start - 1, 0), window.span.stop + 1)
    text = " ".join(passage.sentences[around])
    asks = any(cues_of(passage.sentences[at]).asks for at in window.span)
    return replace(cues_of(text), asks=asks or wonders(text))


def _alone(passage: Passage, window: _Window, stance: Stance | None) -> bool:
    """Return whether `passage` has only `window`'s sentences, and none is personal.

    Beside what debunks a claim, arguing with those who believe it is nothing else, and
    neither is saying why the writer knows.
    """
    beside = [
        said for at, said in enumerate(passage.sentences) if at not in window.span
    ]
    if stance is Stance.DEBUNKS:
        if personal(vouching(passage.plain)) or contradicts_practice(passage.plain):
            return False
        return all(map(sets_right, beside))
    return not beside and not personal(passage.plain)


def _reading(claim: Claim, match: Match) -> ClaimReading:
    score = scored(signals_of(match), FLAGGED_FROM)
    stance = _stance(score, match.cues)
    return ClaimReading(
        misinformation=score if stance else None, claim=claim.id, stance=stance
    )


def _stance(score: LabelScore, cues: Cues) -> Stance | None:
    if score.score >= PROMOTES_FROM:
        return Stance.PROMOTES
    if score.score > OTHERWISE_TO:
        return None
    return (
        Stance.DEBUNKS if cues.denies or cues.refutes or cues.warns else Stance.NEUTRAL
    )
