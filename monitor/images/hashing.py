"""Hashing: the bits of a print, from a small gray view of a picture."""

from typing import Final

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import fft

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


_CLEAR: Final = 0.45
"""Share of the middle strength of a figure's frequencies by which one has to exceed
their median to count. Many of those of a plain figure are next to zero, and would be
bits of noise. Of 0, .25, .35 and .45 the last was best on the brands 300
to 400, 600 to 700 and 0 to 60 of the development half of benchmarks/logos; from .25 on
it makes little difference."""


def hashed_figure(view: npt.NDArray[np.float32]) -> int:
    """Return the hash of a figure, which differs little for like figures.

    It is that of `hashed`, of whose bits those are set that are clearly so.

    Args:
        view: How much each pixel belongs to it, 0..1, `VIEW` pixels wide and high.
    """
    # In levels as `hashed` reads them, so that prints don't depend on rounding.
    levels = (view * 255).astype(np.uint8).astype(np.float64)
    strengths = fft.dctn(levels)[:_HASH, :_HASH]
    strengths -= np.median(strengths)
    clear = strengths > _CLEAR * np.median(np.abs(strengths))
    return int.from_bytes(np.packbits(clear).tobytes())
