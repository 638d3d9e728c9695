"""VADER's sentiment of a sentence, by its lexicon and its rules.

Lists, weights and the order of the rules are those of the package vaderSentiment, and
so are the scores. Its own code takes quadratic time: it looks at the whole sentence
for each word, of which the rules ask for the three before and the two behind.
Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment
Analysis of Social Media Text", ICWSM 2014.
"""

from __future__ import annotations

import math
import string
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ALPHA: Final = 15
"""By which a sum of sentiments is brought to -1..1: x / sqrt(x * x + 15)."""

_OF_CARE: Final = frozenset(
    {"allergic", "cancer", "emergency", "flu", "illness", "illnesses", "injury"}
)
"""Words that the lexicon has as harsh and that name what care is for."""

_SHOUTED: Final = 0.733
_DENIED: Final = -0.74
_NEVER_SO: Final = 1.25
_BY_DISTANCE: Final = {1: 1.0, 2: 0.95, 3: 0.9}
"""What a word that intensifies is worth, by how far before the other it stands."""

_EMOTICON: Final = 2
"""Characters of a word that may be a face."""

_BEFORE_BUT: Final = 0.5
_AFTER_BUT: Final = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """What the package brings.

    Attributes:
        lexicon: Sentiments by word, -4 to 4.
        boosters: What words add to the sentiment of the next ones.
        idioms: Sentiments of turns of phrase.
        phrases: These, and what intensifies in several words.
        denials: Words that deny.
        emojis: What emoji show, in words.
    """

    lexicon: Mapping[str, float]
    boosters: Mapping[str, float]
    idioms: Mapping[str, float]
    phrases: Sequence[str]
    denials: frozenset[str]
    emojis: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence's words, as they were written and in small letters.

    Attributes:
        words: As they were written, without punctuation.
        small: The same in small letters.
        loud: Whether some, not all, are in capitals.
        phrased: Whether it has any turn of phrase.
    """

    words: Sequence[str]
    small: Sequence[str]
    loud: bool
    phrased: bool

    def shouts(self, at: int) -> bool:
        """Return whether the word there is in capitals, which others aren't."""
        return self.loud and self.words[at].isupper()

    def joined(self, start: int, end: int) -> str:
        """Return the small words there in one text."""
        return " ".join(self.small[start:end])


def compound(sentence: str) -> float:
    """Return the sentiment of `sentence`, -1 harsh to 1 kind."""
    lists = _lists()
    text = _described(sentence, lists.emojis)
    words = [_bare(token) for token in text.split()]
    small = [word.lower() for word in words]
    if lists.lexicon.keys().isdisjoint(small):
        return 0.0
    capitals = sum(map(str.isupper, words))
    loud = 0 < capitals < len(words)
    phrased = any(map(" ".join(small).__contains__, lists.phrases))
    said = _Sentence(words=words, small=small, loud=loud, phrased=phrased)
    valences = [0.0] * len(small)
    for at in _judged(small, lists):
        valences[at] = _valence(said, at, lists)
    if "but" in small:
        _turn_at(small.index("but"), valences)
    return _summed(valences, _emphasis(text))


def _summed(valences: Sequence[float], emphasis: float) -> float:
    total = float(sum(valences))
    if total:
        total += math.copysign(emphasis, total)
    return round(total / math.sqrt(total * total + ALPHA), 4)


def _emphasis(text: str) -> float:
    """Return what the marks of `text` add: up to four calls, questions from two on."""
    questions = text.count("?")
    asked = 0.18 * questions if questions in {2, 3} else 0.96 * (questions > 1)
    return min(text.count("!"), 4) * 0.292 + asked


def _bare(token: str) -> str:
    """Return `token` without punctuation around it; emoticons keep theirs."""
    stripped = token.strip(string.punctuation)
    return stripped if len(stripped) > _EMOTICON else token


def _described(sentence: str, emojis: Mapping[str, str]) -> str:
    """Return `sentence` with its emoji in words, apart from those before."""
    if sentence.isascii():
        return sentence.strip()
    told = " "
    for char in sentence:
        apart = char in emojis and not told.endswith(" ")
        told += (" " if apart else "") + emojis.get(char, char)
    return told.strip()


def _judged(small: Sequence[str], lists: _Lists) -> Iterator[int]:
    """Yield the places of the words whose sentiment counts."""
    for at, word in enumerate(small):
        kind_of = word == "kind" and small[at + 1 : at + 2] == ["of"]
        if word in lists.lexicon and word not in lists.boosters and not kind_of:
            yield at


def _valence(said: _Sentence, at: int, lists: _Lists) -> float:
    """Return the sentiment of the word there among its neighbours."""
    valence = _alone(said, at, lists)
    for back, share in _BY_DISTANCE.items():
        if at < back or said.small[at - back] in lists.lexicon:
            continue
        valence += share * _boost(said, at - back, valence, lists)
        valence *= _denial(said.small, at, back, lists)
        if said.phrased and back == max(_BY_DISTANCE):
            valence = _as_idiom(said, at, valence, lists)
    return valence * _least(said.small, at)


def _alone(said: _Sentence, at: int, lists: _Lists) -> float:
    """Return the word's own sentiment: a "no" before it denies, capitals add."""
    small = said.small
    valence = lists.lexicon[small[at]]
    if small[at] == "no" and small[at + 1 : at + 2] and small[at + 1] in lists.lexicon:
        valence = 0.0
    if _after_no(small, at):
        valence = lists.lexicon[small[at]] * _DENIED
    if not said.shouts(at):
        return valence
    return valence + (_SHOUTED if valence > 0 else -_SHOUTED)


def _after_no(small: Sequence[str], at: int) -> bool:
    if "no" in small[max(0, at - 2) : at]:
        return True
    return small[max(0, at - 3) : at][:1] == ["no"] and small[at - 1] in {"or", "nor"}


def _boost(said: _Sentence, at: int, valence: float, lists: _Lists) -> float:
    """Return what the word at `at` adds to a later word's `valence`."""
    boost = lists.boosters.get(said.small[at], 0.0)
    if boost and valence < 0:
        boost = -boost
    if boost and said.shouts(at):
        boost += _SHOUTED if valence > 0 else -_SHOUTED
    return boost


def _denial(small: Sequence[str], at: int, back: int, lists: _Lists) -> float:
    """Return the factor of the word `back` before the one at `at`."""
    word, between = small[at - back], small[at - back + 1 : at]
    if back == max(_BY_DISTANCE):
        so = (word == "never" and between[0] in {"so", "this"}) or (
            between[1] in {"so", "this"}
        )
    else:
        so = bool(between) and word == "never" and between[0] in {"so", "this"}
    if so:
        return _NEVER_SO
    if word == "without" and "doubt" in between:
        return 1.0
    return _DENIED if word in lists.denials or "n't" in word else 1.0


def _as_idiom(said: _Sentence, at: int, valence: float, lists: _Lists) -> float:
    """Return the sentiment of a turn of phrase with the word there, or `valence`."""
    before = [(1, 1), (2, 1), (2, 0), (3, 0), (3, -1)]
    around = [said.joined(at - start, at + end) for start, end in before]
    found = next((lists.idioms[one] for one in around if one in lists.idioms), valence)
    for end in (2, 3):
        ahead = said.joined(at, at + end)
        found = lists.idioms.get(ahead, found) if at + end <= len(said.small) else found
    grams = (around[3], around[4], around[2])
    return found + sum(lists.boosters.get(gram, 0.0) for gram in grams)


def _least(small: Sequence[str], at: int) -> float:
    """Return the factor of a "least" before the word, but for "at least"."""
    before = small[max(0, at - 2) : at]
    if before[-1:] != ["least"]:
        return 1.0
    return 1.0 if before[0] in {"at", "very"} else _DENIED


def _turn_at(but: int, valences: list[float]) -> None:
    """Let what follows the place `but` count more than what precedes it.

    As published: of equal numbers the first is changed, however often.
    """
    for at in range(len(valences)):
        place = valences.index(valences[at])
        if place != but:
            valences[place] *= _BEFORE_BUT if place < but else _AFTER_BUT


@cache
def _lists() -> _Lists:
    from vaderSentiment.vaderSentiment import (
        BOOSTER_DICT,
        NEGATE,
        SPECIAL_CASES,
        SentimentIntensityAnalyzer,
    )

    analyzer = SentimentIntensityAnalyzer()
    words = {word: v for word, v in analyzer.lexicon.items() if word not in _OF_CARE}
    return _Lists(
        lexicon=words,
        boosters=BOOSTER_DICT,
        idioms=SPECIAL_CASES,
        phrases=[*SPECIAL_CASES, *(word for word in BOOSTER_DICT if " " in word)],
        denials=frozenset(NEGATE),
        emojis=analyzer.emojis,
    )
