"""How kind or harsh the words of a text are, by VADER's lexicon and rules.

Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
Analysis of Social Media Text", ICWSM 2014.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
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

_OF_CARE: Final = frozenset(
    {"allergic", "cancer", "emergency", "flu", "illness", "illnesses", "injury"}
)
"""Words that the lexicon has as harsh and that name what care is for."""

# The rules know "don't" by its straight apostrophe only.
_APOSTROPHES: Final = str.maketrans("\u2018\u2019\u02bc", "'''")


def word_sentiment(sentences: Sequence[str]) -> float:
    """Return the mean sentiment of `sentences`, -1 harsh to 1 kind.

    Args:
        sentences: As they were written: capitals and marks count.
    """
    if not sentences:
        return 0.0
    return sum(map(_compound, sentences)) / len(sentences)


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
