"""What an English text says for one label of sentiment and against the other.

Heads trained on patients' comments, the words in which people speak of practices,
VADER's lexicon and idioms add up: heads know what patients complain of, the words hold
on other sites, too. Figures: README.md beside this file.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal, logistic
from monitor.domain.text.wording import Wording
from monitor.texts.care_words import care_words
from monitor.texts.heads import Heads
from monitor.texts.idioms import MOST, idiomatic
from monitor.texts.told import Told
from monitor.texts.word_sentiment import word_sentiment

_HEAD: Final = 0.5
_OTHER: Final = 0.25
_NOT_OTHER: Final = 1.0
"""What speaks for the other label speaks against this one. What speaks against it
speaks for this one only so far, for each sentence: most short texts that don't praise
don't complain either, long ones hardly ever do neither."""
_LEXICON: Final = 1.0
_CARE_WORDS: Final = 4.0
"""Log-odds of the kindest words. All were chosen by leaving out one source after the
other in training: NHS comments by organisation, and reviews of our own."""
_USUAL_LENGTH: Final = 15
"""Words of a usual comment of a patient. Of longer texts their log-odds count less,
as by chance they grow with the root of their number; chosen in the same way."""

_SHORT_CODE: Final = Wording(
    r"\b(?:text|txt|reply|send)\b(?: \w+){1,3} (?:to|at) \d{3,6}\b"
)
_ANNOUNCES: Final = -2.0
"""Who gives out a keyword to text neither complains nor praises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
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


NEGATIVE: Final = Side(
    head="negative",
    other="praise",
    sign=-1,
    prior="Most texts don't complain.",
    resembles="patients' complaints.",
    tone="How harsh its words are.",
    idioms="It has turns of phrase that are harsher, or kinder, than their words.",
)
PRAISE: Final = Side(
    head="praise",
    other="negative",
    sign=1,
    prior="Most texts don't praise.",
    resembles="patients' praise.",
    tone="How kind its words are.",
    idioms="It has turns of phrase that are kinder, or harsher, than their words.",
)


def in_english(
    passage: Told, side: Side, heads: Mapping[str, Heads]
) -> Iterator[Signal]:
    """Yield what `passage` says for `side`.

    Args:
        passage: The text, in English.
        side: The label.
        heads: Of both labels, by their names.
    """
    yield from _resembling(passage, side, heads)
    yield _toned("word_sentiment", _LEXICON, side, word_sentiment(passage.parts))
    yield _toned("care_words", _CARE_WORDS, side, care_words(passage.sentences))
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


def _toned(name: str, weight: float, side: Side, kind: float) -> Signal:
    """Return what words of that kindness, -1..1, say."""
    tone = side.sign * kind
    return Signal(
        name=name, value=(tone + 1) / 2, contribution=weight * tone, why=side.tone
    )


def _resembling(
    passage: Told, side: Side, heads: Mapping[str, Heads]
) -> Iterator[Signal]:
    """Yield what the heads of either label say."""
    by_vector, by_words = _log_odds(passage, heads[side.head])
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
    other = sum(_log_odds(passage, heads[side.other]))
    yield Signal(
        name="other_side",
        value=logistic(other),
        contribution=-_OTHER * max(-_NOT_OTHER * len(passage.parts), other),
        why="How much it resembles the contrary.",
    )


def _log_odds(passage: Told, heads: Heads) -> tuple[float, float]:
    """Return what the vector and the words of `passage` say, whatever its length."""
    by_vector, by_words = heads.log_odds(passage)
    bias = heads.words.bias
    longer = max(1.0, math.sqrt(len(passage.words) / _USUAL_LENGTH))
    return by_vector, bias + (by_words - bias) / longer
