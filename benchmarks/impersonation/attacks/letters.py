"""Attacks by letters: slips, digits and pairs that look like the right letter."""

from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import usual_handle
from benchmarks.impersonation.drafts import Draft, Kind, Writer, likely
from monitor.domain.watch import Practice

_NEAR: Final = {
    "a": "qsz", "b": "vghn", "c": "xdfv", "d": "serfc", "e": "wrd", "f": "drtg",
    "g": "ftyh", "h": "gyuj", "i": "uok", "j": "huik", "k": "jiol", "l": "kop",
    "m": "njk", "n": "bhjm", "o": "ipl", "p": "ol", "q": "wa", "r": "etf", "s": "awdx",
    "t": "ryg", "u": "yij", "v": "cfgb", "w": "qes", "x": "zsdc", "y": "tuh",
    "z": "asx",
}  # fmt: skip

_LEET: Final = {"o": "0", "i": "1", "l": "1", "e": "3", "a": "4", "s": "5", "t": "7"}

_PAIRS: Final = (("m", "rn"), ("w", "vv"), ("d", "cl"), ("rn", "m"), ("cl", "d"))

_VOWELS: Final = "aeiou"


Slip = Callable[[Random, str], str]


def _omitted(chance: Random, word: str) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _doubled(chance: Random, word: str) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at] + word[at:]


def _swapped(chance: Random, word: str) -> str:
    at = chance.randrange(1, len(word) - 1) if len(word) > 2 else 0
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _beside(chance: Random, word: str) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(_NEAR.get(word[at], word[at])) + word[at + 1 :]


def _inserted(chance: Random, word: str) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice("abcdefghijklmnoprstuvwy") + word[at:]


def _other_vowel(chance: Random, word: str) -> str:
    places = [at for at, letter in enumerate(word) if letter in _VOWELS]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + chance.choice(_VOWELS) + word[at + 1 :]


def _leet(chance: Random, word: str) -> str:
    found = sorted({letter for letter in word if letter in _LEET})
    chance.shuffle(found)
    for letter in found[: chance.choice((1, 1, 2, 4))]:
        word = word.replace(letter, _LEET[letter], chance.choice((1, 9)))
    return word


def _pair(chance: Random, word: str) -> str:
    found = [pair for pair in _PAIRS if pair[0] in word]
    return word.replace(*chance.choice(found), chance.choice((1, 9))) if found else word


def _no_vowels(_: Random, word: str) -> str:
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _slipping(slip: Slip) -> Writer:
    """Return the writer of handles, and sometimes names, with a slip."""

    def write(chance: Random, practice: Practice) -> Draft | None:
        usual = usual_handle(chance, practice)
        handle = slip(chance, usual)
        if handle == usual:
            return None
        name = practice.name
        if likely(chance, 0.35):
            words = name.split()
            at = chance.randrange(len(words))
            if len(words[at]) > 3:
                words[at] = words[at][0] + slip(chance, words[at][1:])
            name = " ".join(words)
        return Draft(handle=handle, name=name)

    return write


LETTERS: Final = (
    Kind(name="letter left out", write=_slipping(_omitted), by_handle=True),
    Kind(
        name="letter doubled", write=_slipping(_doubled), by_handle=True, held_out=True
    ),
    Kind(name="letters swapped", write=_slipping(_swapped), by_handle=True),
    Kind(name="neighbouring key", write=_slipping(_beside), by_handle=True),
    Kind(
        name="letter put in", write=_slipping(_inserted), by_handle=True, held_out=True
    ),
    Kind(name="other vowel", write=_slipping(_other_vowel), by_handle=True),
    Kind(
        name="vowels dropped",
        write=_slipping(_no_vowels),
        by_handle=True,
        held_out=True,
    ),
    Kind(name="leet", write=_slipping(_leet), by_handle=True),
    Kind(
        name="look-alike pairs", write=_slipping(_pair), by_handle=True, held_out=True
    ),
)
