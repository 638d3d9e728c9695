"""Prints of pictures: 256 bits each, of which like pictures have most in common.

A print is a perceptual hash (`imagehash.phash` of 16 by 16) of one view of a
picture, written as a hexadecimal number. A picture has several.
"""

from collections.abc import Collection, Iterable
from typing import Final

BITS: Final = 256

_CHANCE: Final = BITS / 2
"""Bits by which the prints of two pictures that have nothing in common differ."""


def bits_of(prints: Iterable[str]) -> tuple[int, ...]:
    """Return `prints` as numbers, each once."""
    return tuple(dict.fromkeys(int(found, 16) for found in prints))


def resemblance(prints: Collection[int], others: Collection[int]) -> float | None:
    """Return how alike two pictures are, 0..1, by the two prints that are closest.

    1 is the same print; 0 is what chance makes, or less. None where one has none.
    """
    if not prints or not others:
        return None
    apart = min((one ^ other).bit_count() for one in prints for other in others)
    return max(0.0, 1.0 - apart / _CHANCE)
