"""Prints: what a picture looks like, as perceptual hashes of several views of it.

A picture arrives as the pixels that the image child answers: of fixed size, so
that nothing here decodes what an attacker wrote. An avatar has a print of each of
its figures; a logo also those of what impostors make of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from PIL import Image

from monitor.domain.prints import Print
from monitor.images.commonplace import MOST, commonness
from monitor.images.figures import Map, figures_in
from monitor.images.hashing import VIEW, hashed_figure
from monitor.images.variants import Variant, trimmed, variants_in

_LEAST: Final = 10
"""Pixels of a figure's shorter side."""

_EVEN: Final = 0.15
"""Standard deviation of a view below which its hash is of noise."""

_PLAIN: Final = 3.0
_RICH: Final = 9.0
"""Outlines in a view, see `_outlines`: with less than the first it is a disc, a bar,
a corner, as many pictures have; from the second on it says all it can. With 2.5 instead
of 3, recall falls by .03 on the brands that `hashing` names."""

_CONVEX: Final = 4.0
"""Outlines below which a view tells nothing if it is commonplace as well; what is
convex has no more."""

_PER_OUTLINE: Final = 4
_PER_CUT: Final = 6
"""Bits of handicap for each outline below `_RICH`, and for a part; chosen there."""

_CLOSE: Final = 8
"""Bits; variants of a logo that are closer than this are one."""


@dataclass(frozen=True, slots=True)
class _Hashed:
    """A print, and how many outlines its view has."""

    print: Print
    outlines: float


def prints_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of an avatar, each once; none for a plain picture.

    Args:
        pixels: `SIDE` rows of `SIDE` pixels in RGB.

    Returns:
        Texts as `monitor.domain.prints.read_prints` reads them.
    """
    variants = (Variant(each.map, each.found) for each in figures_in(pixels))
    found = (each.print for each in _hashed(variants) if not _says_nothing(each))
    first = {each.bits: Print(each.bits, each.label) for each in found}
    return tuple(each.text() for each in first.values())


def variants_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of a logo and of what impostors make of it; see `prints_of`."""
    found: list[Print] = []
    for each in _hashed(variants_in(figures_in(pixels))):
        if not _says_nothing(each) and all(
            (each.print.bits ^ other.bits).bit_count() > _CLOSE for other in found
        ):
            found.append(each.print)
    return tuple(_telling(each).text() for each in found)


def hashes_of(pixels: bytes) -> Iterator[int]:
    """Yield the bits of all prints of an avatar, even of those that say nothing."""
    variants = (Variant(each.map, each.found) for each in figures_in(pixels))
    yield from (each.print.bits for each in _hashed(variants))


def _says_nothing(shown: _Hashed) -> bool:
    """Return whether it is so plain, and so common, that a copy of it is no sign."""
    return shown.outlines < _CONVEX and commonness(shown.print.bits) > MOST


def _telling(known: Print) -> Print:
    """Return a print with at least the handicap of what many pictures show."""
    common = min(MOST, commonness(known.bits))
    return replace(known, handicap=max(known.handicap, common))


def _hashed(variants: Iterable[Variant]) -> Iterator[_Hashed]:
    """Yield the prints of figures stretched to a square, of none that is plain."""
    for variant in variants:
        view = _view(trimmed(variant.map))
        if view is None or view.std() < _EVEN:
            continue
        outlines = _outlines(view)
        if outlines >= _PLAIN:
            lacking = max(0.0, _RICH - outlines)
            handicap = round(_PER_OUTLINE * lacking) + _PER_CUT * variant.cut
            yield _Hashed(Print(hashed_figure(view), variant.name, handicap), outlines)


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
