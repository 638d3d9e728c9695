"""Whether a text complains or praises.

A rating decides where there is one, and the text only says so when it disagrees.
Otherwise heads trained on patients' comments, VADER's lexicon and idioms add up: heads
know what patients complain of, the lexicon holds on other sites, too. Spanish has a
lexicon alone; other languages say nothing here; stars do.
Figures: README.md beside this file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.reading import LabelScore, Text
from monitor.domain.text.wording import Wording
from monitor.texts.heads import Heads, shipped_heads
from monitor.texts.idioms import MOST, idiomatic
from monitor.texts.language import Language
from monitor.texts.passage import Passage
from monitor.texts.ratings import HIGH, LOW, share_of_stars
from monitor.texts.scores import prior, scored
from monitor.texts.spanish_sentiment import SURE, spanish_sentiment
from monitor.texts.word_sentiment import word_sentiment

THRESHOLD: Final = 0.5

_ABSTAINS_FROM: Final = 0.4
"""Probability from which a text without stars is neither flagged nor cleared."""

_PRIOR: Final = -0.5
_HEAD: Final = 0.5
_OTHER: Final = 0.25
_NOT_OTHER: Final = 1.0
"""What speaks for the other label speaks against this one. What speaks against it
speaks for this one only so far, for each sentence: most short texts that don't praise
don't complain either, long ones hardly ever do neither."""
_LEXICON: Final = 1.5
"""Log-odds of the kindest words. All were chosen by leaving out one source after the
other in training: NHS comments by organisation, and reviews of our own."""

_SHORT_CODE: Final = Wording(
    r"\b(?:text|txt|reply|send)\b(?: \w+){1,3} (?:to|at) \d{3,6}\b"
)
_ANNOUNCES: Final = -2.0
"""Who gives out a keyword to text neither complains nor praises."""

_RATING: Final = 4.0
_TEXT_BESIDE_RATING: Final = 1.0
_DISAGREEMENT: Final = 0.7
"""A rating says nearly all; a text that contradicts it is a reason to look."""

_CLAIM_ALONE: Final = -3.0
"""No debunking text in benchmarks/data/claims_*.yaml sounds harsher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of the two labels.

    Attributes:
        head: Name of its heads.
        other: Name of the other label's.
        sign: -1 for harsh, 1 for kind words.
        prior: Why it is rare.
        resembles: What the heads find, in words.
        tone: What words are, in words.
        idioms: What the turns of phrase are, in words.
    """

    head: str
    other: str
    sign: int
    prior: str
    resembles: str
    tone: str
    idioms: str


_NEGATIVE: Final = _Side(
    head="negative",
    other="praise",
    sign=-1,
    prior="Most texts don't complain.",
    resembles="patients' complaints.",
    tone="How harsh its words are.",
    idioms="It has turns of phrase that are harsher, or kinder, than their words.",
)
_PRAISE: Final = _Side(
    head="praise",
    other="negative",
    sign=1,
    prior="Most texts don't praise.",
    resembles="patients' praise.",
    tone="How kind its words are.",
    idioms="It has turns of phrase that are kinder, or harsher, than their words.",
)


def negative(
    passage: Passage, heads: Mapping[str, Heads] | None = None
) -> LabelScore | None:
    """Return whether `passage` complains; None if it says nothing readable.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by label.
    """
    return _judge(passage, _NEGATIVE, heads or shipped_heads("sentiment"))


def praise(
    passage: Passage, heads: Mapping[str, Heads] | None = None
) -> LabelScore | None:
    """Return whether `passage` praises; None if it says nothing readable, or both.

    Args:
        passage: The text.
        heads: Other heads than the shipped ones, by label.
    """
    found = _judge(passage, _PRAISE, heads or shipped_heads("sentiment"))
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
    passage: Passage, side: _Side, heads: Mapping[str, Heads]
) -> LabelScore | None:
    share = share_of_stars(passage.text)
    said = tuple(_said(passage, side, heads))
    if share is None and not said:
        return None
    expected = prior(_PRIOR, side.prior)
    if share is None or LOW < share < HIGH:
        return scored((expected, *said), THRESHOLD)
    return scored((expected, *_rated(share, said, side)), THRESHOLD)


def _said(
    passage: Passage, side: _Side, heads: Mapping[str, Heads]
) -> Iterator[Signal]:
    """Yield what the text itself says, in a language that is known here."""
    if not passage.readable:
        return
    if passage.in_english:
        yield from _in_english(passage, side, heads)
    if passage.language is Language.SPANISH:
        yield from _in_spanish(passage, side)


def _in_spanish(passage: Passage, side: _Side) -> Iterator[Signal]:
    found = spanish_sentiment(passage.sentences)
    if found is not None:
        yield Signal(
            name="spanish_words",
            value=(side.sign * found / SURE + 1) / 2,
            contribution=side.sign * found,
            why=side.tone,
        )


def _in_english(
    passage: Passage, side: _Side, heads: Mapping[str, Heads]
) -> Iterator[Signal]:
    yield from _resembling(passage, side, heads)
    tone = side.sign * word_sentiment(passage.parts)
    yield Signal(
        name="word_sentiment",
        value=(tone + 1) / 2,
        contribution=_LEXICON * tone,
        why=side.tone,
    )
    idioms = side.sign * idiomatic(passage.sentences)
    if idioms:
        yield Signal(
            name="idioms",
            value=(idioms / MOST + 1) / 2,
            contribution=idioms,
            why=side.idioms,
        )
    if any(map(_SHORT_CODE.search, passage.sentences)):
        yield Signal(
            name="short_code",
            value=1.0,
            contribution=_ANNOUNCES,
            why="It tells its readers what to text to which number.",
        )


def _resembling(
    passage: Passage, side: _Side, heads: Mapping[str, Heads]
) -> Iterator[Signal]:
    """Yield what the heads of either label say."""
    by_vector, by_words = heads[side.head].log_odds(passage)
    if passage.trained:
        yield Signal(
            name="sentiment_model",
            value=logistic(by_vector),
            contribution=_HEAD * by_vector,
            why=f"As a whole it resembles {side.resembles}",
        )
    yield Signal(
        name="word_model",
        value=logistic(by_words),
        contribution=_HEAD * by_words,
        why=f"In its words it resembles {side.resembles}",
    )
    other = sum(heads[side.other].log_odds(passage))
    yield Signal(
        name="other_side",
        value=logistic(other),
        contribution=-_OTHER * max(-_NOT_OTHER * len(passage.parts), other),
        why="How much it resembles the contrary.",
    )


def _rated(share: float, said: tuple[Signal, ...], side: _Side) -> Iterator[Signal]:
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
            name="rating_disagrees",
            value=1.0,
            contribution=-direction * _DISAGREEMENT,
            why="Text and stars disagree.",
        )
