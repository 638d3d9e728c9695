"""Hashing: the bits of a print, from a small gray view of a picture."""

from typing import Final

import imagehash
import numpy as np
from PIL import Image

_HASH: Final = 16
"""Rows and columns of a hash: 256 bits."""

_FINE: Final = 2

VIEW: Final = _FINE * _HASH
"""Pixels of a view's sides: what `imagehash.phash` reads without resizing."""


def hashed(view: Image.Image) -> int:
    """Return the perceptual hash of a gray view, `VIEW` pixels wide and high.

    Its first bit is the highest, as in the text of an `imagehash.ImageHash`.
    """
    bits = imagehash.phash(view, _HASH, _FINE).hash
    return int.from_bytes(np.packbits(bits).tobytes())
