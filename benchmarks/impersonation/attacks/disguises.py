"""Attacks by disguise: other alphabets, styled letters, marks, what nobody sees."""

import unicodedata
from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.impersonation.attacks.handles import random_handle, usual_handle
from benchmarks.impersonation.drafts import Draft, Kind, Writer, likely
from monitor.domain.watch import Practice

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


def _disguised(change: Callable[[Random, str], str]) -> Writer:
    """Return the writer of display names in other letters; handles vary freely."""

    def write(chance: Random, practice: Practice) -> Draft | None:
        name = change(chance, practice.name)
        if name == practice.name:
            return None
        usual = likely(chance, 0.4)
        handle = usual_handle(chance, practice) if usual else random_handle(chance)
        return Draft(handle=handle, name=name)

    return write


DISGUISES: Final = (
    Kind(name="Cyrillic letters", write=_disguised(_cyrillic)),
    Kind(name="other scripts", write=_disguised(_other_script), held_out=True),
    Kind(name="styled letters", write=_disguised(_styled)),
    Kind(name="small capitals", write=_disguised(_small_capitals), held_out=True),
    Kind(name="unseen characters", write=_disguised(_unseen)),
    Kind(name="accents", write=_disguised(_marked), held_out=True),
    Kind(name="emoji", write=_disguised(_with_emoji)),
    Kind(name="spaced letters", write=_disguised(_spaced), held_out=True),
)
