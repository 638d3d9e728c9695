"""How kind or harsh a text is in the words in which people speak of practices.

The phrases of `care_phrases.py`, the longest that fits first, with weights set by hand.
A denial shortly before turns a phrase around; what stands before a "but" counts half,
kind words of a question nothing ("Five stars? More like one").
Figures: README.md beside this file.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Final, TypeAlias

from monitor.texts import care_phrases
from monitor.texts.said_words import DENIALS
from monitor.texts.superlatives import without_denied_comparatives

_Phrase: TypeAlias = tuple[str, ...]

_WEIGHTS: Final = (
    (care_phrases.WORST, -2.0),
    (care_phrases.HARSH, -1.0),
    (care_phrases.KIND, 1.0),
    (care_phrases.BEST, 2.0),
)
_WORD: Final = re.compile(r"[a-z0-9]+|,")
_NO_ONE: Final = re.compile(r"\bno one\b")
_LEFT_OUT: Final = frozenset((
    "a", "absolutely", "actually", "an", "completely", "definitely", "ever",
    "extremely", "honestly", "just", "literally", "quite", "really", "so", "such",
    "super", "that", "the", "too", "totally", "truly", "very",
))  # fmt: skip
_ONE_FOR_ALL: Final[Mapping[str, str]] = {
    **dict.fromkeys(("his", "her", "our", "their", "your", "its"), "my"),
    **dict.fromkeys(("us", "him", "them"), "me"),
    **dict.fromkeys(("i", "she", "we", "they"), "he"),
}
_TURNS: Final = frozenset(("but", "however"))
_BEFORE_TURN: Final = 0.5

_LISTING: Final = frozenset((",", "or", "nor"))
_NEAR: Final = 3
"""Words after a denial, the last of which may begin what it turns around."""
_DENIED_KIND: Final = -1.0
_DENIED_HARSH: Final = -0.5
"""Who denies something kind is all harsh; "not bad" is half a praise."""

_ALPHA: Final = 8.0
"""By which a sum of weights is brought to -1..1, as VADER does: x / sqrt(x * x + 8).
Chosen with the other constants of `monitor.texts.sentiment`."""


# Both labels of sentiment ask it of the same text, one after the other.
@lru_cache(maxsize=4)
def care_words(sentences: tuple[str, ...]) -> float:
    """Return what `sentences` together say of a practice, -1 harsh to 1 kind.

    Args:
        sentences: In plain letters without apostrophes.
    """
    total = sum(map(_weight, sentences))
    return total / math.sqrt(total * total + _ALPHA)


def _weight(sentence: str) -> float:
    """Return the sum of the weights of what `sentence` says."""
    words = _words_of(without_denied_comparatives(sentence))
    turn = max((at for at, word in enumerate(words) if word in _TURNS), default=0)
    asks = sentence.endswith("?")
    return sum(
        weight * (_BEFORE_TURN if at < turn else 1.0)
        for at, weight in _found(words)
        if weight < 0 or not asks
    )


def _words_of(text: str) -> list[str]:
    """Return the simplified words of `text`, and its commas."""
    return _simplified(_WORD.findall(_NO_ONE.sub("nobody", text)))


def _simplified(words: Iterable[str]) -> list[str]:
    """Return `words` with one person for all, without those that only strengthen."""
    return [_ONE_FOR_ALL.get(word, word) for word in words if word not in _LEFT_OUT]


def _found(words: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Yield where a phrase starts in `words`, and its weight there."""
    denial = _Denial()
    at = 0
    while at < len(words):
        phrase = _phrase_at(words, at)
        if phrase:
            yield at, denial.turned(_phrases()[phrase], at)
        else:
            denial.read(words[at], at)
        at += max(1, len(phrase))


class _Denial:
    """The last denial of a sentence, and what it still turns around.

    One that has turned something harsh around leaves kind words as they are, and the
    other way round ("never rude, always kind"); lists go on with it.
    """

    def __init__(self) -> None:
        self._until = 0
        self._sign = 0.0

    def read(self, word: str, at: int) -> None:
        """Take note of a word outside phrases, at that place."""
        if word in DENIALS:
            self._until, self._sign = at + _NEAR + 1, 0.0
        elif word in _LISTING and self._sign and at <= self._until:
            self._until = at + 2
        elif word == ",":
            self._until = 0

    def turned(self, weight: float, at: int) -> float:
        """Return the weight of a phrase that has `weight` and starts there."""
        sign = math.copysign(1.0, weight)
        if at >= self._until or self._sign not in {0.0, sign}:
            return weight
        self._sign = sign
        return weight * (_DENIED_KIND if weight > 0 else _DENIED_HARSH)


def _phrase_at(words: Sequence[str], at: int) -> _Phrase:
    """Return the longest phrase that starts there, which may be empty."""
    for length in range(_longest().get(words[at], 0), 0, -1):
        phrase = tuple(words[at : at + length])
        if phrase in _phrases():
            return phrase
    return ()


@cache
def _phrases() -> Mapping[_Phrase, float]:
    """Return the weight of each phrase."""
    return {
        tuple(_words_of(" ".join(words))): weight
        for written, weight in _WEIGHTS
        for phrase in written.split(",")
        for words in product(*(word.split("/") for word in phrase.split()))
    }


@cache
def _longest() -> Mapping[str, int]:
    """Return of how many words the longest phrase is, by its first word."""
    found: dict[str, int] = {}
    for phrase in _phrases():
        found[phrase[0]] = max(found.get(phrase[0], 0), len(phrase))
    return found
