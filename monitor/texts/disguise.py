"""Letters in disguise: k1ll, k!ll, b1tch, k i l l."""

import re
from typing import Final

from monitor.domain.text.wording import Wording

# The sign comes first, so that it is what is looked for.
_DISGUISED: Final = re.compile(r"[0134578@$!](?<=[a-z].)(?=[a-z])")
_LETTERS: Final = str.maketrans("0134578@$!", "oieastbasi")
# The words "a" and "i" after them are no letters of theirs.
_SPACED: Final = Wording(r"(?<![\w'])[a-z](?:[ ._*-][a-z]){1,14}[ ._*-][b-hj-z]\b(?!')")
_BETWEEN: Final = re.compile(r"[ ._*-]")

_MASKED: Final = Wording(r"(?<!\w)[a-z]+\*+[a-z]+(?!\w)")
_COARSE: Final = (
    "kill", "murder", "shoot", "stab", "rape", "fuck", "fucking", "fucked", "shit",
    "bitch", "bitches", "cunt", "cunts", "whore", "whores", "slut", "sluts", "faggot",
    "faggots", "nigger", "niggers", "retard", "retards", "tranny", "asshole", "bastard",
    "dick", "die", "dead",
)  # fmt: skip
"""Words whose letters are starred out."""


def undisguised(sentence: str) -> str:
    """Return plain `sentence` with single digits and signs inside words as letters.

    Letters that stand apart are joined, starred ones of coarse words filled in.
    Numbers, and what stands before or after a word, are kept: ar-15, 5 stars, stop!
    """
    joined = _SPACED.sub(lambda spaced: _BETWEEN.sub("", spaced[0]), sentence)
    filled = _MASKED.sub(_unmasked, joined)
    return _DISGUISED.sub(lambda sign: sign[0].translate(_LETTERS), filled)


def _unmasked(masked: re.Match[str]) -> str:
    word = masked[0]
    return next((coarse for coarse in _COARSE if _fits(coarse, word)), word)


def _fits(coarse: str, masked: str) -> bool:
    """Return whether `coarse` has the letters of `masked` where it isn't starred."""
    if len(coarse) != len(masked):
        return False
    return all(star in ("*", char) for char, star in zip(coarse, masked, strict=True))
