"""How kind or harsh the words of a text are, by VADER's lexicon and rules.

Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
Analysis of Social Media Text", ICWSM 2014.
"""

import math
from functools import lru_cache
from typing import Final

from monitor.domain.text.steps import (
    latin_lookalikes,
    styled_letters,
    without_invisible,
    without_marks,
)
from monitor.texts.vader import ALPHA, compound

LONGEST: Final = 500
"""Characters of a sentence that are looked at: the rule of "but" is quadratic."""

_MOST: Final = 0.99
"""Keeps one sentence of exclamations from drowning all others."""

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
    return total / math.sqrt(total * total + ALPHA)


def _valence(sentence: str) -> float:
    """Return the sum of the words' sentiments, of which `compound` is -1..1."""
    said = _undisguised(sentence[:LONGEST])[:LONGEST]
    capped = max(-_MOST, min(_MOST, compound(said)))
    return capped * math.sqrt(ALPHA / (1 - capped * capped))


def _undisguised(sentence: str) -> str:
    """Return `sentence` in the letters that the lexicon has; capitals are kept."""
    if sentence.isascii():
        return sentence
    shown = without_marks(styled_letters(without_invisible(sentence)))
    return latin_lookalikes(shown).translate(_APOSTROPHES)
