"""Prints: what a picture looks like, as perceptual hashes of several views of it.

A picture arrives as the pixels that the image child answers: of fixed size, so
that nothing here decodes what an attacker wrote. An avatar has a print of each of
its figures; a logo also those of what impostors make of it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import numpy as np
from PIL import Image

from monitor.domain.prints import Print
from monitor.images.commonplace import commonness
from monitor.images.figures import Map, figures_in
from monitor.images.hashing import VIEW, hashed
from monitor.images.variants import Variant, trimmed, variants_in

_LEAST: Final = 10
"""Pixels of a figure's shorter side."""

_EVEN: Final = 0.15
"""Standard deviation of a view below which its hash is of noise."""

_PLAIN: Final = 4.0
_RICH: Final = 8.0
"""Outlines in a view, see `_outlines`: with less than the first it is a disc, a bar,
a corner, as many pictures have; from the second on it says all it can. On the
development half of benchmarks/logos the first alone lifts recall from .15 to .92."""

_PER_OUTLINE: Final = 4
_PER_CUT: Final = 6
"""Bits of handicap for each outline below `_RICH`, and for a part; chosen there."""

_CLOSE: Final = 8
"""Bits; variants of a logo that are closer than this are one."""


def prints_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of an avatar, each once; none for a plain picture.

    Args:
        pixels: `SIDE` rows of `SIDE` pixels in RGB.

    Returns:
        Texts as `monitor.domain.prints.read_prints` reads them.
    """
    found = (_print(Variant(each.map, each.found)) for each in figures_in(pixels))
    first = {each.bits: Print(each.bits, each.label) for each in _kept(found)}
    return tuple(each.text() for each in first.values())


def variants_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of a logo and of what impostors make of it; see `prints_of`."""
    found: list[Print] = []
    for each in _kept(map(_print, variants_in(figures_in(pixels)))):
        if all((each.bits ^ other.bits).bit_count() > _CLOSE for other in found):
            found.append(each)
    return tuple(_telling(each).text() for each in found)


def _telling(known: Print) -> Print:
    """Return a print with at least the handicap of what many pictures show."""
    return replace(known, handicap=max(known.handicap, commonness(known.bits)))


def _kept(prints: Iterable[Print | None]) -> list[Print]:
    return [each for each in prints if each is not None]


def _print(variant: Variant) -> Print | None:
    """Return the print of a figure stretched to a square, or None for a plain one."""
    view = _view(trimmed(variant.map))
    if view is None or view.std() < _EVEN:
        return None
    outlines = _outlines(view)
    if outlines < _PLAIN:
        return None
    lacking = max(0.0, _RICH - outlines)
    handicap = round(_PER_OUTLINE * lacking) + _PER_CUT * variant.cut
    return Print(hashed(_image(view)), variant.name, handicap)


def _view(figure: Map) -> Map | None:
    if min(figure.shape) < _LEAST:
        return None
    larger = min(figure.shape) >= VIEW
    how = Image.Resampling.BOX if larger else Image.Resampling.BILINEAR
    image = Image.fromarray(np.ascontiguousarray(figure))
    return np.asarray(image.resize((VIEW, VIEW), how), np.float32)


def _outlines(view: Map) -> float:
    """Return how many outlines an average row and an average column cross together.

    It is the total variation by the view's side: at most 4 for what is convex.
    """
    across = np.abs(np.diff(view, axis=1)).sum()
    along = np.abs(np.diff(view, axis=0)).sum()
    return float(across + along) / VIEW


def _image(view: Map) -> Image.Image:
    return Image.fromarray((view * 255).astype(np.uint8))
