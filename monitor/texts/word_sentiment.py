"""How kind or harsh the words of a text are, by VADER's lexicon and rules.

Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
Analysis of Social Media Text", ICWSM 2014.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from monitor.domain.text.steps import (
    latin_lookalikes,
    styled_letters,
    without_invisible,
    without_marks,
)

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

LONGEST: Final = 500
"""Characters of a sentence that are looked at: the rules take quadratic time."""

_ALPHA: Final = 15
"""By which VADER brings a sum of sentiments to -1..1: x / sqrt(x * x + 15)."""
_MOST: Final = 0.99
"""Keeps one sentence of exclamations from drowning all others."""

_OF_CARE: Final = frozenset(
    {"allergic", "cancer", "emergency", "flu", "illness", "illnesses", "injury"}
)
"""Words that the lexicon has as harsh and that name what care is for."""

# The rules know "don't" by its straight apostrophe only.
_APOSTROPHES: Final = str.maketrans("\u2018\u2019\u02bc", "'''")


# Both labels of sentiment ask it of the same text, one after the other.
@lru_cache(maxsize=4)
def word_sentiment(sentences: tuple[str, ...]) -> float:
    """Return the sentiment of `sentences` together, -1 harsh to 1 kind.

    Args:
        sentences: As they were written: capitals and marks count.
    """
    total = sum(map(_valence, sentences))
    return total / math.sqrt(total * total + _ALPHA)


def _valence(sentence: str) -> float:
    """Return the sum of the words' sentiments, of which `_compound` is -1..1."""
    compound = max(-_MOST, min(_MOST, _compound(sentence)))
    return compound * math.sqrt(_ALPHA / (1 - compound * compound))


def _compound(sentence: str) -> float:
    said = _undisguised(sentence[:LONGEST])[:LONGEST]
    return float(_analyzer().polarity_scores(said)["compound"])


def _undisguised(sentence: str) -> str:
    """Return `sentence` in the letters that the lexicon has; capitals are kept."""
    if sentence.isascii():
        return sentence
    shown = without_marks(styled_letters(without_invisible(sentence)))
    return latin_lookalikes(shown).translate(_APOSTROPHES)


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    for word in _OF_CARE:
        del analyzer.lexicon[word]
    return analyzer
