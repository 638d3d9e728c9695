"""Whether a text complains or praises.

A rating decides where there is one, and the text only says so when it disagrees.
Otherwise a head trained on patients' comments, the words' own sentiment and idioms add
up: the head knows what patients complain of, the words hold on other sites too.
Other languages than English say nothing here; stars do.
Figures: README.md beside this file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.reading import LabelScore
from monitor.texts.heads import shipped_heads
from monitor.texts.idioms import MOST, idiomatic
from monitor.texts.language import Language
from monitor.texts.passage import Passage
from monitor.texts.ratings import HIGH, LOW, share_of_stars
from monitor.texts.scores import prior, scored
from monitor.texts.word_sentiment import word_sentiment

THRESHOLD: Final = 0.5

_PRIOR: Final = -0.5
_MODEL: Final = 0.8
_WORDS: Final = 1.5
"""Chosen on the development half of benchmarks/sentiment.py: macro-F1 hardly moves
with them on patients' comments, but others' announcements are left alone."""

_SHORT_CODE: Final = re.compile(
    r"\b(?:text|txt|reply|send)\b(?: \w+){1,3} (?:to|at) \d{3,6}\b"
)
_ANNOUNCES: Final = -2.0
"""Who gives out a keyword to text neither complains nor praises."""

_RATING: Final = 4.0
_TEXT_BESIDE_RATING: Final = 1.0
_DISAGREEMENT: Final = 0.7
"""A rating says nearly all; a text that contradicts it is a reason to look."""

_DEBUNKS: Final = -3.0
"""No debunking text in benchmarks/data/claims_*.yaml sounds harsher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of the two labels.

    Attributes:
        head: Name of its head.
        sign: -1 for harsh, 1 for kind words.
        prior: Why it is rare.
        model: What the head finds, in words.
        words: What the words are, in words.
        idioms: What the turns of phrase are, in words.
    """

    head: str
    sign: int
    prior: str
    model: str
    words: str
    idioms: str


_NEGATIVE: Final = _Side(
    head="negative",
    sign=-1,
    prior="Most texts don't complain.",
    model="How much it resembles patients' complaints.",
    words="How harsh its words are.",
    idioms="It has turns of phrase that are harsher, or kinder, than their words.",
)
_PRAISE: Final = _Side(
    head="praise",
    sign=1,
    prior="Most texts don't praise.",
    model="How much it resembles patients' praise.",
    words="How kind its words are.",
    idioms="It has turns of phrase that are kinder, or harsher, than their words.",
)


def negative(passage: Passage) -> LabelScore | None:
    """Return whether `passage` complains; None if it says nothing readable."""
    return _judge(passage, _NEGATIVE)


def praise(passage: Passage) -> LabelScore | None:
    """Return whether `passage` praises; None if it says nothing readable."""
    return _judge(passage, _PRAISE)


def but_debunks(complaint: LabelScore | None) -> LabelScore | None:
    """Return `complaint` of a text that does nothing but debunk a false claim.

    Denying sounds harsh, but it is the claim that is found fault with.
    """
    if complaint is None:
        return None
    denies = Signal(
        name="debunks",
        value=1.0,
        contribution=_DEBUNKS,
        why="It denies a false claim and speaks of nothing else.",
    )
    return scored((*complaint.signals, denies), THRESHOLD)


def _judge(passage: Passage, side: _Side) -> LabelScore | None:
    share = share_of_stars(passage.text)
    said = tuple(_said(passage, side)) if _in_english(passage) else ()
    if share is None and not said:
        return None
    expected = prior(_PRIOR, side.prior)
    if share is None or LOW < share < HIGH:
        return scored((expected, *said), THRESHOLD)
    return scored((expected, *_rated(share, said, side)), THRESHOLD)


def _in_english(passage: Passage) -> bool:
    return passage.readable and passage.language in {Language.ENGLISH, Language.UNSURE}


def _said(passage: Passage, side: _Side) -> Iterator[Signal]:
    """Yield what the text itself says."""
    if passage.trained:
        odds = shipped_heads("sentiment")[side.head].log_odds(passage.vector)
        yield Signal(
            name="sentiment_model",
            value=logistic(odds),
            contribution=_MODEL * odds,
            why=side.model,
        )
    words = side.sign * word_sentiment(passage.parts)
    yield Signal(
        name="word_sentiment",
        value=(words + 1) / 2,
        contribution=_WORDS * words,
        why=side.words,
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
