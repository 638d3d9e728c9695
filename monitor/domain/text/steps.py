"""The steps of folding, each a pure function from text to text.

`monitor.domain.text.folding` puts them in order and notes which changed something.
"""

import re
import unicodedata
from typing import Final

from monitor.domain.text.lookalikes import LOOKALIKE_TABLE


def _letters(first: int) -> dict[int, str]:
    return {first + offset: chr(ord("a") + offset) for offset in range(26)}


# What NFKC keeps, or makes no letters of: regional indicators, negative circled and
# negative squared letters, small and capital letters in brackets, the lunate sigma.
_STYLED: Final = {
    **_letters(0x1F1E6), **_letters(0x1F150), **_letters(0x1F170),
    **_letters(0x249C), **_letters(0x1F110), 0x03F2: "c", 0x03F9: "c",
}  # fmt: skip

_PICTURES: Final = "\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff"
_LETTERLIKE: Final = "".join(
    filter(re.compile(f"[{_PICTURES}]").match, map(chr, LOOKALIKE_TABLE))
)
_EMOJI: Final = re.compile(
    f"(?:(?![{_LETTERLIKE}])[{_PICTURES}]"
    "[\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f]*)+"
)

_FLAG: Final = re.compile(
    "(?<![\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff]{2}(?![\U0001f1e6-\U0001f1ff])"
)

_NUMBER: Final = re.compile(r"^\d{2,}(?!\d|st|nd|rd|th)|\d+$")
_MIN_RUN: Final = 3
_CURRENCIES: Final = {
    "$": "s", "\u00a2": "c", "\u00a3": "l", "\u00a5": "y", "\u0e3f": "b",
    "\u20a1": "c", "\u20a3": "f", "\u20a4": "l", "\u20a5": "m", "\u20a6": "n",
    "\u20a9": "w", "\u20ac": "e", "\u20ad": "k", "\u20ae": "t", "\u20b1": "p",
    "\u20b2": "g", "\u20b3": "a", "\u20b4": "s", "\u20b5": "c", "\u20b8": "t",
    "\u20b9": "r", "\u20ba": "l", "\u20bd": "p", "\u20bf": "b",
}  # fmt: skip
_SIGNS: Final = {"@": "a", "!": "i", "|": "l", **_CURRENCIES}
_DIGITS: Final = str.maketrans("0123456789", "olzeasbtbg")
_SIGN_CHARACTERS: Final = frozenset({"(", *_SIGNS})
_CURRENCY: Final = f"[{''.join(_CURRENCIES)}]"
_SIGN_IN_WORD: Final = re.compile(
    # A run of currencies is read once, from its first.
    rf"(?<=[a-z0-9])(?:\(\)|[@!|])(?=[a-z0-9])|(?<=[a-z]){_CURRENCY}+"
    rf"|(?<!{_CURRENCY}){_CURRENCY}++(?=[a-z])"
)
_REPEATED: Final = re.compile(r"(?!w)([^\W\d_])\1\1+")
_BLANK: Final = "\u115f\u1160\u3164\uffa0\u2800"


def styled_letters(text: str) -> str:
    """Return `text` with full-width, mathematical, boxed and flag letters plain.

    Source: Unicode NFKC (UAX #15), and the letter blocks that it keeps.
    """
    return unicodedata.normalize("NFKC", text.translate(_STYLED))


def without_flags(text: str) -> str:
    """Return `text` with a space for every flag that stands alone.

    Longer runs of the same letters are writing, see `styled_letters`.
    """
    return _FLAG.sub(" ", text)


def without_emoji(text: str) -> str:
    """Return `text` with a space for every run of emoji and pictographs.

    Mathematical signs that look like letters are kept.
    """
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
    """Return `text` with signs in words as letters: ho$pital, he@lth, h()me.

    Currencies stand at the ends of words too, and in runs; next to a number alone
    they are sums.
    """
    # Most names have no signs, and that is seen sooner.
    if _SIGN_CHARACTERS.isdisjoint(text):
        return text
    return _SIGN_IN_WORD.sub(_letters_of, text)


def _letters_of(sign: re.Match[str]) -> str:
    return "o" if sign[0] == "()" else "".join(map(_SIGNS.__getitem__, sign[0]))


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


def without_repeats(word: str) -> str:
    """Return `word` without the repeats of letters that stand there three times.

    Of three remain two, as where "Starr Regional" is written together, of more one.
    "www" is left, and a word of nothing else.
    """
    single = _REPEATED.sub(_fewer, word)
    return word if len(set(word)) == 1 else single


def _fewer(run: re.Match[str]) -> str:
    return run[1] * (2 if len(run[0]) == _MIN_RUN else 1)


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
    if min(map(len, words), default=_MIN_RUN) > 1:
        return words
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
