"""Attacks by letters: slips, letters that look alike, letters that nobody sees."""

import unicodedata
from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import random_handle, usual_handle
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
_CYRILLIC: Final = dict(
    zip(
        "aceopxyiHKMTBAECOPX",
        "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u041d\u041a\u041c\u0422\u0412\u0410\u0415\u0421\u041e\u0420\u0425",
        strict=True,
    )
)
_OTHERS: Final = {
    "o": "\u03bf\u0585\u0d20", "i": "\u03b9\u0269", "a": "\u03b1\u0251",
    "u": "\u03c5\u057d", "n": "\u0578",
    "v": "\u03bd", "g": "\u0261\u0581", "h": "\u0570", "l": "\u04cf", "A": "\u0391",
    "E": "\u0395",
    "H": "\u0397", "M": "\u039c", "N": "\u039d", "O": "\u039f", "C": "\u03f9",
    "S": "\u054f", "R": "\u13a1",
}  # fmt: skip
_SMALL_CAPITALS: Final = dict(
    zip("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", strict=True)
)
_ALPHABETS: Final = (
    (0x1D400, 0x1D41A), (0x1D5D4, 0x1D5EE), (0x1D5A0, 0x1D5BA), (0x1D670, 0x1D68A),
    (0x1D468, 0x1D482), (0x1D4D0, 0x1D4EA), (0xFF21, 0xFF41), (0x24B6, 0x24D0),
)  # fmt: skip
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f"
_MARKS: Final = "\u0301\u0300\u0307\u0323\u0332\u0308\u0304\u0335"
_EMOJI: Final = ("🏥", "🩺", "💙", "✅", "⚕️", "❤️", "☑️", "✨", "👩‍⚕️", "🔵", "💊", "⭐")
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


def _some(chance: Random, text: str, change: Callable[[str], str]) -> str:
    """Change one letter, about a third of the letters, or all of them."""
    places = [at for at, letter in enumerate(text) if change(letter) != letter]
    share = chance.choice((0.0, 0.3, 1.0))
    chosen = {at for at in places if likely(chance, share)}
    chosen |= {chance.choice(places)} if places else set()
    return "".join(change(c) if at in chosen else c for at, c in enumerate(text))


def _cyrillic(chance: Random, name: str) -> str:
    return _some(chance, name, lambda letter: _CYRILLIC.get(letter, letter))


def _other_script(chance: Random, name: str) -> str:
    return _some(chance, name, lambda c: chance.choice(_OTHERS.get(c, c)))


def _styled(chance: Random, name: str) -> str:
    capital, small = chance.choice(_ALPHABETS)

    def change(letter: str) -> str:
        if not (letter.isascii() and letter.isalpha()):
            return letter
        start = capital if letter.isupper() else small
        return chr(start + ord(letter.lower()) - ord("a"))

    words = name.split()
    whole = likely(chance, 0.7)
    chosen = chance.randrange(len(words))
    return " ".join(
        "".join(map(change, word)) if whole or at == chosen else word
        for at, word in enumerate(words)
    )


def _small_capitals(_: Random, name: str) -> str:
    return "".join(_SMALL_CAPITALS.get(c, c) for c in name.lower())


def _unseen(chance: Random, name: str) -> str:
    return _some(chance, name, lambda letter: letter + chance.choice(_UNSEEN))


def _marked(chance: Random, name: str) -> str:
    mark = chance.choice(_MARKS)
    changed = _some(chance, name, lambda c: c + mark if c.isalpha() else c)
    return unicodedata.normalize("NFC", changed) if likely(chance, 0.5) else changed


def _with_emoji(chance: Random, name: str) -> str:
    one, two = chance.sample(_EMOJI, 2)
    shapes = (f"{one} {name}", f"{name} {one}", f"{one}{name}{one}",
              f"{one}{two} {name} {two}",
              name.replace(" ", f" {one} ", 1), f"{name}{one * 3}")  # fmt: skip
    return chance.choice(shapes)


def _spaced(chance: Random, name: str) -> str:
    gap = chance.choice((" ", ".", "-", "\u2009"))
    return "  ".join(gap.join(word) for word in name.split())


def _disguised(change: Slip) -> Writer:
    """Return the writer of display names in other letters; handles vary freely."""

    def write(chance: Random, practice: Practice) -> Draft | None:
        name = change(chance, practice.name)
        if name == practice.name:
            return None
        usual = likely(chance, 0.4)
        handle = usual_handle(chance, practice) if usual else random_handle(chance)
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
    Kind(name="Cyrillic letters", write=_disguised(_cyrillic)),
    Kind(name="other scripts", write=_disguised(_other_script), held_out=True),
    Kind(name="styled letters", write=_disguised(_styled)),
    Kind(name="small capitals", write=_disguised(_small_capitals), held_out=True),
    Kind(name="unseen characters", write=_disguised(_unseen)),
    Kind(name="accents", write=_disguised(_marked), held_out=True),
    Kind(name="emoji", write=_disguised(_with_emoji)),
    Kind(name="spaced letters", write=_disguised(_spaced), held_out=True),
)
