"""From measurements to the log-odds that a text promotes a claim.

The weights are those of a logistic regression on benchmarks/data/claims_dev.yaml and
claims_named_dev.yaml, rounded, claims left out in turn. `REFUTED`, `REPORTED`, `ASKED`
and `SPREAD` are set by hand, so that quoting a claim word for word to refute or to
doubt it promotes nothing. `PRIOR` is 0.3 lower than fitted: of the development half of
what others wrote more is neutral than of ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.texts.scores import prior
from monitor.texts.stance import Cues

PRIOR: Final = -0.3
MARGIN: Final = 14.0
WIDEST: Final = 0.2
AXIS: Final = 2.9
FURTHEST: Final = 1.0
"""`WIDEST` is the margin, `FURTHEST` the place on the axis beyond which more says no
more: about 19 in 20 promoting texts have less."""

DENIED: Final = -3.5
REFUTED: Final = -6.0
WARNED: Final = -3.1
ASKED: Final = -5.5
PUSHED: Final = 1.5
REPORTED: Final = -4.5
SPREAD: Final = -0.5
"""For each further sentence over which the key words are spread."""

NEAR: Final = 0.6
FAR: Final = 12.0
"""Similarity below which a text may speak of something else, and how fast it tells."""

FLOOR: Final = 0.4
"""Similarity below which a text speaks of something else."""

FLAGGED_FROM: Final = 0.8
"""Probability from which a text is flagged."""

PROMOTES_FROM: Final = 0.6
OTHERWISE_TO: Final = 0.35
"""Between these probabilities nobody can say how a text stands to the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What was measured between a text and the claim that it is nearest to.

    Attributes:
        statement: The claim in our own words.
        similarity: Cosine with the nearest variant or counter-example, -1..1.
        margin: How much nearer it is to variants than to counter-examples, -2..2.
        axis: How far it lies in the direction that leads from counter-examples to
            variants, whatever the claim; about -1 and 1 for those themselves.
        sentences: Over how many sentences the key words are spread, >= 1.
        cues: What its words show.
    """

    statement: str
    similarity: float
    margin: float
    axis: float
    sentences: int
    cues: Cues


def signals_of(match: Match) -> Iterator[Signal]:
    """Yield why `match` promotes its claim or not; none quotes the text."""
    said = f"\u201c{match.statement.rstrip('.')}\u201d"
    yield prior(PRIOR, "Texts with a claim's key words promote it less often than not.")
    yield Signal(
        name="claim_similarity",
        value=_within(match.similarity),
        contribution=FAR * (min(match.similarity, NEAR) - NEAR),
        why=f"It is {match.similarity:.0%} like what is written about {said}.",
    )
    yield Signal(
        name="claim_margin",
        value=_within(0.5 + match.margin / 2),
        contribution=MARGIN * _capped(match.margin, WIDEST),
        why=f"It is nearer to texts that {_side(match.margin)} {said}.",
    )
    yield Signal(
        name="claim_terms",
        value=1 / match.sentences,
        contribution=SPREAD * (match.sentences - 1),
        why=f"It has the key words of {said} within {_count(match.sentences)}.",
    )
    worded = AXIS * _capped(match.axis, FURTHEST) + sum(
        weight for weight, _ in _shown(match.cues)
    )
    yield Signal(
        name="stance",
        value=logistic(worded),
        contribution=worded,
        why=_wording(match.cues),
    )


def _shown(cues: Cues) -> Iterator[tuple[float, str]]:
    table = (
        (cues.denies, DENIED, "it denies an effect"),
        (cues.refutes, REFUTED, "it calls something untrue"),
        (cues.warns, WARNED, "it warns, or tells of studies or courts"),
        (cues.asks, ASKED, "it asks"),
        (cues.reports, REPORTED, "it tells what others believe"),
        (cues.pushes, PUSHED, "it speaks as promoters do"),
    )
    return ((weight, words) for shown, weight, words in table if shown)


def _wording(cues: Cues) -> str:
    words = [words for _, words in _shown(cues)] or ["no words give its stance away"]
    return f"From its wording: {', '.join(words)}."


def _side(margin: float) -> str:
    return "promote" if margin > 0 else "debunk, report or merely resemble"


def _count(sentences: int) -> str:
    return "one sentence" if sentences == 1 else f"{sentences} sentences"


def _capped(distance: float, most: float) -> float:
    return max(-most, min(distance, most))


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)
