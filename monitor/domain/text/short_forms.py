"""How handles shorten a name of several words, in plain letters without spaces.

Names are longer than handles may be: they are written as initials, partly as
initials, without vowels, or are cut off.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import LINKING, stems, weight

_LONGEST_HANDLES: Final = (15, 20, 24, 30)
"""Letters that X, Reddit, TikTok and Instagram allow; Mastodon, Threads and YouTube
allow as many as Instagram. Source: the networks' help pages as of November 2026."""

MIN_ACRONYM: Final = 3
"""Letters of the shortest initials that are compared; two are in every word."""

_MIN_CONSONANTS: Final = 5
_VOWELS: Final = str.maketrans("", "", "aeiou")
_TELLING: Final = 0.5


def acronym(words: Sequence[str]) -> str:
    """Return the initials of `words` but the linking ones; empty if there are few."""
    letters = _initials(_naming(words))
    return letters if len(letters) >= MIN_ACRONYM else ""


def partly_initials(
    words: Sequence[str],
) -> Iterator[tuple[str, Sequence[str], str]]:
    """Yield `words` with all but the last, or all after the telling, as initials.

    "Riverside Family Clinic" is rfclinic and riversidefc. Each comes with the words
    that are spelled in it, and the initials.
    """
    naming = _naming(words)
    if len(naming) >= MIN_ACRONYM:
        before = _initials(naming[:-1])
        yield before + naming[-1], naming[-1:], before
    telling = list(takewhile(_is_telling, naming))
    rest = _initials(naming[len(telling) :])
    if telling and len(rest) > 1:
        yield "".join(telling) + rest, telling, rest


def cut_off(words: Sequence[str]) -> Iterator[str]:
    """Yield what networks leave of `words`; nothing where that is all of them."""
    whole = "".join(words)
    yield from (whole[:most] for most in _LONGEST_HANDLES if len(whole) > most)


def without_vowels(words: Sequence[str]) -> str:
    """Return `words` without vowels after the first letter of each; empty if short."""
    letters = "".join(word[0] + word[1:].translate(_VOWELS) for word in words)
    same = letters == "".join(words)
    return "" if same or len(letters) < _MIN_CONSONANTS else letters


def _naming(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in LINKING]


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _is_telling(word: str) -> bool:
    return any(weight(stem) >= _TELLING for stem in stems([skeleton(word)]))
