"""Tests for monitor.domain.text.lookalikes."""

import string
import unicodedata
from collections import Counter
from typing import Final

import pytest

from monitor.domain.text.folding import fold_name, skeleton
from monitor.domain.text.lookalikes import LOOKALIKE_TABLE, LOOKALIKES

ALPHABETS: Final = {
    "small capitals": (
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b"
        "\u029f\u1d0d\u0274\u1d0f\u1d18q\u0280\ua731\u1d1b\u1d1c\u1d20"
        "\u1d21x\u028f\u1d22"
    ),
    "ideographs": (
        "\u5342\u4e43\u531a\u15ea\u4e47\u5343\u13b6\u5344\u4e28\uff8c\u049c"
        "\u3125\u722a\u51e0\u3116\u5369\u024a\u5c3a\u4e02\u3112\u3129\u142f"
        "\u5c71\u4e42\u311a\u4e59"
    ),
    "syllabics": (
        "\u15e9\u15f7\u1455\u15eaE\u15b4G\u157cI\u148dK\u14aa\u15f0\u144eO"
        "\u146d\u146b\u1587\u1515T\u144c\u142f\u15ef\u166dY\u1614"
    ),
    "Greek and signs": (
        "\u03b1\u0432\u00a2\u2202\u0454\u0192g\u043d\u03b9\u05e0\u043a\u2113"
        "\u043c\u03b7\u03c3\u03c1q\u044f\u0455\u0442\u03c5\u03bd\u03c9\u03c7"
        "\u0443z"
    ),
    "currencies": (
        "\u20b3\u0e3f\u20b5\u0110\u0246\u20a3\u20b2\u2c67\u0142J\u20ad\u2c60"
        "\u20a5\u20a6\u00d8\u20b1Q\u2c64\u20b4\u20ae\u0244V\u20a9\u04fe\u024e"
        "\u2c6b"
    ),
    "phonetic": (
        "\u01df\u026e\u0188\u0256\u025b\u0284\u0262\u0266\u0268\u029d\u04c4"
        "\u029f\u028d\u057c\u0585\u0584\u0566\u0280\u0586\u0236\u028av"
        "\u0561\u04fc\u028f\u0290"
    ),
    "Yi": (
        "\ua34f\ua303\ua253\ua038\ua35f\ua387\ua045\ua0c5\ua024\ua02d\ua018"
        "\ua492\ua0b5\ua224\ua0a6\ua263\ua1b0\ua2ea\ua317\ua4c4\ua00e\ua0f4"
        "\ua14f\ua2bc\ua329\ua074"
    ),
    "Cherokee": (
        "\u13aa\u13f4\u13df\u13a0\u13acf\u13b6h\u13a5j\u13e6\u13dem\u13c1\u13be"
        "\u13e2q\u13d2s\u13c6u\u13d9wx\u13bd\u13c3"
    ),
    "Ethiopic": (
        "\u120d\u130c\u122d\u12d5\u127f\u127b\u1297\u12d8\u130e\u130b\u1315"
        "\u1228\u1320\u12ad\u12d0\u12e8\u12d2\u12ea\u1290\u1355\u1201v"
        "\u1220\u1238\u1203\u130a"
    ),
}
"""How generators of "fancy text" write a to z with look-alikes."""

STYLES: Final = {
    "full-width": 0xFF41, "bold": 0x1D41A, "bold italic": 0x1D482,
    "bold script": 0x1D4EA, "bold fraktur": 0x1D586, "double-struck": 0x1D552,
    "sans": 0x1D5BA, "sans bold": 0x1D5EE, "sans italic": 0x1D622, "mono": 0x1D68A,
    "circled": 0x24D0, "circled capitals": 0x24B6, "in brackets": 0x249C,
    "capitals in brackets": 0x1F110, "squared": 0x1F130, "negative circled": 0x1F150,
    "negative squared": 0x1F170, "flag letters": 0x1F1E6, "full-width capitals": 0xFF21,
}  # fmt: skip
"""Where Unicode's styled alphabets of 26 letters begin."""

SUPERSCRIPT: Final = (
    "\u1d43\u1d47\u1d9c\u1d48\u1d49\u1da0\u1d4d\u02b0\u2071\u02b2\u1d4f\u02e1\u1d50"
    "\u207f\u1d52\u1d56q\u02b3\u02e2\u1d57\u1d58\u1d5b\u02b7\u02e3\u02b8\u1dbb"
)


def folded_letters(written: str) -> str:
    """Return the skeletons of the letters of `written`, folded each in a word."""
    return "".join(fold_name(f"q{letter}{letter}q").compact for letter in written)


@pytest.mark.parametrize("name", ALPHABETS)
def test_fancy_alphabets_read_as_latin(name: str) -> None:
    """Each letter folds as the one that it is read as."""
    assert folded_letters(ALPHABETS[name]) == folded_letters(string.ascii_lowercase)


@pytest.mark.parametrize("style", STYLES)
def test_styled_alphabets_read_as_latin(style: str) -> None:
    """A word written in any of them is that word."""
    first = STYLES[style]
    word = "".join(chr(first + ord(letter) - ord("a")) for letter in "zuckerberg")

    assert fold_name(word).compact == skeleton("zuckerberg")


def test_superscript_letters_read_as_latin() -> None:
    """What stands above the line reads as what stands on it."""
    assert folded_letters(SUPERSCRIPT) == folded_letters(string.ascii_lowercase)


def test_every_code_point_folds() -> None:
    """No character makes folding fail, or leaves one that doesn't show."""
    blocks = (range(first, first + 0x80) for first in range(0, 0x110000, 0x1100))
    folded = [fold_name("".join(map(chr, block))) for block in blocks]

    assert all(word.isalnum() for one in folded for word in one.words)


def test_every_lookalike_stands_for_one_letter() -> None:
    """A letter listed twice would make folding depend on the order."""
    seen = Counter("".join(LOOKALIKES.values()))

    assert [letter for letter, count in seen.items() if count > 1] == []


def test_keys_are_small_latin_letters() -> None:
    """Folding ends in a to z."""
    assert all(len(key) == 1 and "a" <= key <= "z" for key in LOOKALIKES)


def test_lookalikes_are_letters_of_their_own() -> None:
    """What NFKC or the removal of marks folds need not be listed."""
    composed = [c for c in map(chr, LOOKALIKE_TABLE) if unicodedata.normalize(
        "NFKD", c)[0].isascii()]  # fmt: skip

    assert composed == []
