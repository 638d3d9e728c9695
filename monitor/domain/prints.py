"""Prints: 256 bits of a picture, of which like pictures have most in common.

A print is a perceptual hash (`imagehash.phash` of 16 by 16) of one view of a
picture. A picture has several, kept as texts "hexadecimal[:label[:handicap]]".
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

BITS: Final = 256

_CHANCE: Final = BITS / 2
"""Bits by which the prints of two pictures that have nothing in common differ."""


@dataclass(frozen=True, slots=True)
class Print:
    """One print of a picture.

    Attributes:
        bits: The hash, 0 <= bits < 2 ** `BITS`.
        label: Which view of the picture, or what was done to it, for people; empty
            for the picture as it is.
        handicap: Bits, >= 0, that a match has to be closer, as it says less: a plain
            view, or only a part.
    """

    bits: int
    label: str = ""
    handicap: int = 0

    def text(self) -> str:
        """Return what `read_prints` reads."""
        return f"{self.bits:064x}:{self.label}:{self.handicap}"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How alike two pictures are, and by which of their prints.

    Attributes:
        value: 0..1; 1 is the same print, 0 is what chance makes, or less.
        shown: The print of the one.
        known: The print of the other.
    """

    value: float
    shown: Print
    known: Print


def read_prints(texts: Iterable[str]) -> tuple[Print, ...]:
    """Return the prints in `texts`, each once.

    Raises:
        ValueError: One of them is no print.
    """
    return tuple(map(_read, dict.fromkeys(texts)))


def _read(text: str) -> Print:
    bits, _, rest = text.partition(":")
    label, _, handicap = rest.partition(":")
    return Print(int(bits, 16), label, int(handicap or 0))


def resemblance(
    prints: Collection[Print], others: Collection[Print]
) -> Resemblance | None:
    """Return how alike two pictures are, by the two prints that are closest.

    None where one has no prints.
    """
    if not (prints and others):
        return None
    pairs = ((_apart(one, other), one, other) for one in prints for other in others)
    apart, shown, known = min(pairs, key=itemgetter(0))
    return Resemblance(max(0.0, 1.0 - apart / _CHANCE), shown, known)


def most_apart(value: float) -> int:
    """Return the bits, handicaps included, that pictures at least so alike differ in.

    Args:
        value: As of `Resemblance`, 0 < value <= 1.
    """
    return int((1.0 - value) * _CHANCE)


def _apart(one: Print, other: Print) -> int:
    return (one.bits ^ other.bits).bit_count() + other.handicap
