"""Whether a text complains or praises.

A rating decides where there is one, but for high ones that the text contradicts: many
who complain leave the stars that were set. Where both disagree, that is told.
Otherwise what it says counts: in English heads, words and idioms, in Spanish a lexicon
alone. Other languages say nothing here; stars do.
Figures: README.md beside this file.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.reading import LabelScore, Text
from monitor.texts.english_sentiment import NEGATIVE, PRAISE, Side, in_english
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.language import Language
from monitor.texts.passage import Passage
from monitor.texts.ratings import HIGH, LOW, share_of_stars
from monitor.texts.scores import prior, scored
from monitor.texts.spanish_sentiment import SURE, spanish_sentiment

THRESHOLD: Final = 0.5

DISAGREES: Final = "rating_disagrees"
"""Name of the signal of a text that contradicts its stars."""

_ABSTAINS_FROM: Final = 0.4
"""Probability from which a text without stars is neither flagged nor cleared."""

_PRIOR: Final = -0.25
"""Chosen with the constants of `monitor.texts.english_sentiment`."""

_RATING: Final = 4.0
_TEXT_BESIDE_RATING: Final = 1.0
_DISAGREEMENT: Final = 0.7
"""A rating says nearly all; a text that contradicts it is a reason to look."""

_SURELY_COMPLAINS: Final = 2.0
"""Log-odds of a text that complains whatever its high stars: 49 % of 310 complaints of
patients are as sure, and 0.8 % of 890 comments that praise. No praise is what is half
as sure: 65 % and 2 %."""

_CLAIM_ALONE: Final = -4.5
"""No debunking text in benchmarks/data/claims_*.yaml sounds harsher than 3; "stop the
lies" beside one does. A rude desk in the same sentence does by more than this."""


def negative(
    passage: Passage, heads: Mapping[str, Heads] | None = None
) -> LabelScore | None:
    """Return whether `passage` complains; None if it says nothing readable.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by label.
    """
    return _judge(passage, NEGATIVE, heads or shipped_heads("sentiment"))


def praise(
    passage: Passage, heads: Mapping[str, Heads] | None = None
) -> LabelScore | None:
    """Return whether `passage` praises; None if it says nothing readable, or both.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by label.
    """
    found = _judge(passage, PRAISE, heads or shipped_heads("sentiment"))
    return None if found is None or undecided(found, passage.text) else found


def but_of_claim(complaint: LabelScore | None) -> LabelScore | None:
    """Return `complaint` of a text that does nothing but deny or spread a false claim.

    Both sound harsh, and find no fault with a practice's care.
    """
    if complaint is None:
        return None
    alone = Signal(
        name="claim_alone",
        value=1.0,
        contribution=_CLAIM_ALONE,
        why="It denies or spreads a false claim and speaks of nothing else.",
    )
    return scored((*complaint.signals, alone), THRESHOLD)


def undecided(score: LabelScore, text: Text) -> bool:
    """Return whether `score` is too near to the threshold to say anything."""
    rated = share_of_stars(text) is not None
    return not rated and _ABSTAINS_FROM <= score.score < THRESHOLD


def _judge(
    passage: Passage, side: Side, heads: Mapping[str, Heads]
) -> LabelScore | None:
    share = share_of_stars(passage.text)
    said = tuple(_said(passage, side, heads))
    if share is None and not said:
        return None
    expected = prior(_PRIOR, side.prior)
    if share is None or LOW < share < HIGH:
        return scored((expected, *said), THRESHOLD)
    return scored((expected, *_rated(share, said, side)), THRESHOLD)


def _said(passage: Passage, side: Side, heads: Mapping[str, Heads]) -> Iterator[Signal]:
    """Yield what the text itself says, in a language that is known here."""
    if not passage.readable:
        return
    if passage.in_english:
        yield from in_english(passage, side, heads)
    if passage.language is Language.SPANISH:
        yield from _in_spanish(passage, side)


def _in_spanish(passage: Passage, side: Side) -> Iterator[Signal]:
    found = spanish_sentiment(passage.sentences)
    if found is not None:
        yield Signal(
            name="spanish_words",
            value=(side.sign * found / SURE + 1) / 2,
            contribution=side.sign * found,
            why=side.tone,
        )


def _rated(share: float, said: tuple[Signal, ...], side: Side) -> Iterator[Signal]:
    """Yield what the stars say, and the text in their shadow."""
    agrees = (share >= HIGH) == (side.sign > 0)
    direction = 1 if agrees else -1
    yield Signal(
        name="rating",
        value=share,
        contribution=direction * _RATING,
        why=f"It gives {share:.0%} of the stars.",
    )
    text = sum(signal.contribution for signal in said)
    if not said:
        return
    yield Signal(
        name="text_sentiment",
        value=logistic(text),
        contribution=max(-_TEXT_BESIDE_RATING, min(_TEXT_BESIDE_RATING, text)),
        why="What the text says beside its stars.",
    )
    if text * direction < -_TEXT_BESIDE_RATING:
        yield Signal(
            name=DISAGREES,
            value=1.0,
            contribution=-direction * _overruled(share, text, side),
            why="Text and stars disagree.",
        )


def _overruled(share: float, text: float, side: Side) -> float:
    """Return what a text that contradicts its stars takes from them, in log-odds.

    High ones count for nothing then: they are no praise, and a complaint if the text
    surely is one. Low ones complain all the same, if of what the text doesn't tell.
    """
    sure = side.sign > 0 or text > _SURELY_COMPLAINS
    return _RATING if share >= HIGH and sure else _DISAGREEMENT
