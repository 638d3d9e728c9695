"""The steps of folding, each a pure function from text to text.

`monitor.domain.text.folding` puts them in order and notes which changed something.
"""

import re
import unicodedata
from typing import Final

from monitor.domain.text.lookalikes import LOOKALIKE_TABLE


def _letters(first: int) -> dict[int, str]:
    return {first + offset: chr(ord("a") + offset) for offset in range(26)}


# NFKC keeps these alphabets: regional indicators, negative circled and squared.
_STYLED: Final = {**_letters(0x1F1E6), **_letters(0x1F150), **_letters(0x1F170)}

_EMOJI: Final = re.compile(
    "(?:[\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff]"
    "[\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f]*)+"
)

_FLAG: Final = re.compile(
    "(?<![\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff]{2}(?![\U0001f1e6-\U0001f1ff])"
)

_NUMBER: Final = re.compile(r"^\d{2,}(?!\d|st|nd|rd|th)|\d+$")
_MIN_RUN: Final = 3
_SIGNS: Final = str.maketrans({"$": "s", "@": "a", "!": "i", "|": "l", "\u20ac": "e"})
_DIGITS: Final = str.maketrans("0123456789", "olzeasbtbg")
_SIGN_BETWEEN_LETTERS: Final = re.compile(r"(?<=[a-z0-9])[$@!|\u20ac](?=[a-z0-9])")
_BLANK: Final = "\u115f\u1160\u3164\uffa0\u2800"


def styled_letters(text: str) -> str:
    """Return `text` with full-width, mathematical, boxed and flag letters plain.

    Source: Unicode NFKC (UAX #15), and the three letter blocks that it keeps.
    """
    return unicodedata.normalize("NFKC", text).translate(_STYLED)


def without_flags(text: str) -> str:
    """Return `text` with a space for every flag that stands alone.

    Longer runs of the same letters are writing, see `styled_letters`.
    """
    return _FLAG.sub(" ", text)


def without_emoji(text: str) -> str:
    """Return `text` with a space for every run of emoji and pictographs."""
    return _EMOJI.sub(" ", text)


def without_invisible(text: str) -> str:
    """Return `text` without characters that show nothing; line ends become spaces.

    That is Unicode's control, format, surrogate, private and unassigned
    characters, and the fillers that count as letters.
    """
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character in _BLANK:
        return ""
    category = unicodedata.category(character)
    if category == "Cc":
        return " " if character.isspace() else ""
    return "" if category[0] == "C" else character


def without_marks(text: str) -> str:
    """Return `text` without accents and other combining marks."""
    split = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in split if unicodedata.category(c) not in {"Mn", "Me"})
    return unicodedata.normalize("NFC", kept)


def latin_lookalikes(text: str) -> str:
    """Return `text` with the look-alikes of Latin letters as Latin letters.

    Source: UTS #39, see `monitor.domain.text.lookalikes`.
    """
    return text.translate(LOOKALIKE_TABLE)


def sign_leet(text: str) -> str:
    """Return `text` with signs between letters as letters: ho$pital, he@lth."""
    return _SIGN_BETWEEN_LETTERS.sub(lambda sign: sign[0].translate(_SIGNS), text)


def without_number(word: str) -> str:
    """Return `word` without a number at either end: riverside24, 24riverside.

    A single digit in front is a letter in disguise, and so are digits in a word
    that has more of them inside. Numbers alone and ordinals (14th) are kept.
    """
    bare = _NUMBER.sub("", word)
    return bare if bare and not any(map(str.isdigit, bare)) else word


def digit_leet(word: str) -> str:
    """Return `word` with digits as letters: h0spital, r1vers1de; numbers are kept."""
    return word if word.isdigit() else word.translate(_DIGITS)


def lookalike_pairs(word: str) -> str:
    """Return `word` with pairs that look like one letter as that letter.

    The pairs are rn (m), vv (w) and cl (d): those that read alike in the
    sans-serif faces that social networks use.
    """
    return word.replace("rn", "m").replace("vv", "w").replace("cl", "d")


def one_stroke_letters(word: str) -> str:
    """Return `word` with i and l as one letter, since both are one stroke."""
    return word.replace("i", "l")


def joined_letters(words: list[str]) -> list[str]:
    """Return `words` with runs of three or more single letters joined: r.i.v.e.r."""
    joined: list[str] = []
    run: list[str] = []
    for word in [*words, "--"]:
        if len(word) == 1:
            run.append(word)
            continue
        joined += ["".join(run)] if len(run) >= _MIN_RUN else run
        run = []
        joined.append(word)
    return joined[:-1]
