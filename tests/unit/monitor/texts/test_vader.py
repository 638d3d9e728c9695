"""Tests for monitor.texts.vader."""

from functools import cache

import pytest
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from monitor.texts.vader import compound

_SENTENCES = (
    "The staff was kind.",
    "kind of rude",
    "VERY GOOD care!!!",
    "The care was GOOD, and REALLY helpful???",
    "not good, never so good, without a doubt good",
    "No good or bad or nice words",
    "no no good nor nice",
    "Good but bad but good, but not great",
    "least good, at least good, very least good",
    "It was the shit, to die for, yeah right",
    "good bus stop of kiss of death and a beating heart",
    "sort of good, just enough of the good",
    "isn't it extremely good? or barely good? or NOT good",
    "a smile \u2764\ufe0f and\u2764 :) :-( x",
    "It opens on Monday",
    "!!!",
    "",
)


@cache
def published() -> SentimentIntensityAnalyzer:
    """Return the package's own analyzer."""
    return SentimentIntensityAnalyzer()


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_scores_are_those_that_were_published(sentence: str) -> None:
    """To the last digit."""
    assert compound(sentence) == published().polarity_scores(sentence)["compound"]


def test_words_for_what_care_is_for_say_nothing() -> None:
    """The package takes them for harsh."""
    assert compound("cancer, an emergency and the flu") == 0
