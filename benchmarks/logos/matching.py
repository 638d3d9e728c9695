"""Compares many avatars with many logos at once, as the detector does one by one."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image

from monitor.domain.prints import BITS, Print, read_prints
from monitor.images.child import normal
from monitor.images.prints import prints_of, variants_of

Values: TypeAlias = npt.NDArray[np.float64]
"""How alike pictures are, 0..1."""


@dataclass(frozen=True)
class Seen:
    """A picture's prints, and beside them one plain 64-bit pHash of it."""

    prints: tuple[Print, ...]
    plain: int


def seen_avatar(file: bytes) -> Seen:
    """Return the prints of an avatar's file."""
    return Seen(read_prints(prints_of(pixels_of(file))), _plain(file))


def seen_logo(file: bytes) -> Seen:
    """Return the prints of a logo's file, with those of its variants."""
    return Seen(read_prints(variants_of(pixels_of(file))), _plain(file))


def pixels_of(file: bytes) -> bytes:
    """Return what the image child answers."""
    with Image.open(io.BytesIO(file)) as image:
        return normal(image).tobytes()


def _plain(file: bytes) -> int:
    with Image.open(io.BytesIO(file)) as image:
        return int(str(imagehash.phash(image.convert("RGB"))), 16)


def ours(avatars: Iterable[Seen], logos: Sequence[Seen]) -> Values:
    """Return how alike each avatar and each logo are, as `resemblance` has it."""
    every = [found for logo in logos for found in logo.prints]
    bits = _packed(every)
    handicaps = np.array([found.handicap for found in every])
    owners = np.repeat(np.arange(len(logos)), [len(logo.prints) for logo in logos])
    rows = []
    for avatar in avatars:
        apart = np.bitwise_count(_packed(avatar.prints)[:, None] ^ bits).sum(axis=2)
        nearest = apart.min(axis=0, initial=BITS) + handicaps
        row = np.full(len(logos), BITS)
        np.minimum.at(row, owners, nearest)
        rows.append(row)
    alike: Values = np.maximum(0.0, 1.0 - np.array(rows) / (BITS / 2))
    return alike


def _packed(prints: Iterable[Print]) -> npt.NDArray[np.uint64]:
    joined = b"".join(found.bits.to_bytes(BITS // 8, "big") for found in prints)
    return np.frombuffer(joined, np.uint64).reshape(-1, BITS // 64)


def plainly(avatars: Iterable[Seen], logos: Sequence[Seen]) -> Values:
    """Return the same by one plain 64-bit pHash of each picture."""
    hashes = np.array([logo.plain for logo in logos], np.uint64)
    shown = np.array([avatar.plain for avatar in avatars], np.uint64)
    apart = np.bitwise_count(shown[:, None] ^ hashes)
    alike: Values = np.maximum(0.0, 1.0 - apart / 32)
    return alike
