"""Prints: what a picture looks like, as perceptual hashes of several views of it.

A picture arrives as the pixels that the image child answers: of fixed size, so
that nothing here decodes what an attacker wrote. A logo gets the views that an
avatar has and those of what impostors make of it: mirrored, turned, cut.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, TypeAlias

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

Map: TypeAlias = npt.NDArray[np.float32]
"""How far each pixel is from its ground, 0..1."""

SIDE: Final = 128
"""Pixels of each side of a picture as the image child answers it."""

_HASH: Final = 16
"""Rows and columns of a hash: 256 bits."""

_VIEW: Final = 4 * _HASH
"""Pixels of a view's sides: what `imagehash.phash` reads without resizing."""

_FAINT: Final = 40.0
"""Levels of 255; what differs less from its ground is no figure."""

_INSIDE: Final = 0.3
"""Share of the strongest difference from which a pixel belongs to the figure."""

_PLAIN: Final = 0.15
"""Standard deviation of a view below which its hash is of noise."""

_SHAPELESS: Final = 40
"""Bits, of 256: nearer to a plain shape than this, a hash says nothing. Of the
pairs of different logos in benchmarks/logos.py one in 10,000 is this close."""

_CORNER: Final = 86
_TOP_OF_AVATAR: Final = 90
_TOP_OF_LOGO: Final = 0.77
"""What a badge in the corner and a banner at the foot leave to see: pixels of an
avatar, and the share of the logo that is in them."""

_TURN: Final = 5.0
"""Degrees; a hash bears about half as many."""

_ROWS, _COLUMNS = np.mgrid[0:SIDE, 0:SIDE] - (SIDE - 1) / 2
_RADIUS: Final = np.hypot(_ROWS, _COLUMNS)
_EDGE: Final = np.maximum(abs(_ROWS), abs(_COLUMNS)) > SIDE / 2 - 2
_DISC: Final = _RADIUS <= SIDE / 2 - 2
_RIM: Final = _DISC & (_RADIUS > SIDE / 2 - 10)
_MIDDLE: Final = _RADIUS < SIDE / 3


def prints_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of an avatar, each once; none for a plain picture.

    Args:
        pixels: `SIDE` rows of `SIDE` pixels in RGB.

    Returns:
        Hexadecimal numbers of 256 bits.
    """
    return _hashed(_avatar_views(_picture(pixels)))


def variants_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of a logo and of what impostors make of it; see `prints_of`."""
    return _hashed(_logo_views(_picture(pixels)))


def _picture(pixels: bytes) -> Map:
    return np.frombuffer(pixels, np.uint8).reshape(SIDE, SIDE, 3).astype(np.float32)


def _avatar_views(picture: Map) -> Iterator[Map]:
    for figure in _outer_figures(picture):
        yield from (figure, figure[:_TOP_OF_AVATAR], _without_corner(figure))
    yield from _inner_figures(picture)


def _logo_views(picture: Map) -> Iterator[Map]:
    outer = tuple(_outer_figures(picture))
    for figure in (*outer, *_inner_figures(picture)):
        yield from (figure, figure[:, ::-1])
        yield from (_turned(figure, _TURN), _turned(figure, -_TURN))
    for figure in outer:
        trimmed = _trimmed(figure)
        yield from (
            trimmed[: int(len(trimmed) * _TOP_OF_LOGO)],
            _without_corner(figure),
        )


def _outer_figures(picture: Map) -> Iterator[Map]:
    """Yield what stands out from the border, and in a disc from its rim."""
    yield from _figure(picture, np.median(picture[_EDGE], axis=0))
    yield from _figure(picture, np.median(picture[_RIM], axis=0), _DISC)


def _inner_figures(picture: Map) -> Iterator[Map]:
    """Yield what stands out from the commonest colour in the middle: on a plate.

    Once as far as a disc shows it, and once in the middle, where a plate that was
    padded has no corners.
    """
    middle = picture[_MIDDLE]
    # 11 levels a channel: gradients and JPEG's noise fall together.
    levels = (middle // 24).astype(int) @ (121, 11, 1)
    plate = middle[levels == np.bincount(levels).argmax()].mean(axis=0)
    yield from _figure(picture, plate, _DISC)
    yield from _figure(picture, plate, _MIDDLE)


def _figure(
    picture: Map, ground: Map, within: npt.NDArray[np.bool_] | None = None
) -> Iterator[Map]:
    """Yield how far each pixel is from `ground`, so that colours don't matter."""
    apart = np.abs(picture - ground).max(axis=2)
    if within is not None:
        apart *= within
    if apart.max() > _FAINT:
        # A few stray pixels don't set the scale.
        strong = max(float(np.percentile(apart, 99.5)), _FAINT)
        yield np.minimum(apart / strong, 1.0)


def _without_corner(figure: Map) -> Map:
    cut = figure.copy()
    cut[_CORNER:, _CORNER:] = 0
    return cut


def _turned(figure: Map, degrees: float) -> Map:
    image = _image(np.pad(figure, SIDE // 8))
    return _levels(image.rotate(degrees, Image.Resampling.BILINEAR))


def _trimmed(figure: Map) -> Map:
    """Return the box of the figure; stray pixels don't widen it."""
    inside = figure > _INSIDE
    rows = np.flatnonzero(inside.sum(axis=1) > 1)
    columns = np.flatnonzero(inside.sum(axis=0) > 1)
    if not len(rows) or not len(columns):
        return figure[:0, :0]
    return figure[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _image(figure: Map) -> Image.Image:
    return Image.fromarray((figure * 255).astype(np.uint8))


def _levels(image: Image.Image) -> Map:
    return np.asarray(image, np.float32) / np.float32(255)


def _hashed(figures: Iterable[Map]) -> tuple[str, ...]:
    hashes = (found for found in map(_hash, figures) if found is not None)
    telling = (bits for bits in hashes if not _is_plain(bits))
    return tuple(dict.fromkeys(f"{bits:064x}" for bits in telling))


def _hash(figure: Map) -> int | None:
    """Return the hash of a figure stretched to a square, or None for a plain one."""
    trimmed = _trimmed(figure)
    if min(trimmed.shape) < _HASH // 4:
        return None
    view = _image(trimmed).resize((_VIEW, _VIEW), Image.Resampling.BOX)
    if np.std(np.asarray(view)) < _PLAIN * 255:
        return None
    return int(str(imagehash.phash(view, hash_size=_HASH)), 16)


def _is_plain(bits: int) -> bool:
    return any((bits ^ plain).bit_count() <= _SHAPELESS for plain in _plain_hashes())


@cache
def _plain_hashes() -> frozenset[int]:
    """Return the hashes of what many pictures are: discs, plates, rings, nobody."""
    views = (
        view
        for drawn in _plain_pictures()
        for picture in (_picture(drawn.tobytes()),)
        for view in (*_avatar_views(picture), *_logo_views(picture))
    )
    return frozenset(found for found in map(_hash, views) if found is not None)


def _plain_pictures() -> Iterator[Image.Image]:
    low, high = 0, SIDE - 1
    box = (low, low, high, high)
    for rounding in (0, SIDE // 8, SIDE // 5, SIDE // 3, SIDE // 2):
        image, draw = _canvas()
        draw.rounded_rectangle(box, rounding, fill="white")
        yield image
    for width in (SIDE // 16, SIDE // 10, SIDE // 6):
        image, draw = _canvas()
        draw.ellipse(box, outline="white", width=width)
        yield image
    for inset in (0, SIDE // 8, SIDE // 5):
        image, draw = _canvas()
        draw.ellipse((SIDE // 4, low + inset, SIDE * 3 // 4, high - inset), "white")
        yield image
    for shoulders in (0.45, 0.5, 0.55):
        image, draw = _canvas()
        draw.ellipse((SIDE * 0.3, low, SIDE * 0.7, SIDE * 0.45), "white")
        draw.ellipse((low, SIDE * shoulders, high, SIDE * 1.5), "white")
        yield image
    gradient = Image.linear_gradient("L").resize((SIDE, SIDE)).convert("RGB")
    yield from (gradient, gradient.rotate(90))


def _canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (SIDE, SIDE), "gray")
    return image, ImageDraw.Draw(image)
