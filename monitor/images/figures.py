"""Figures: what in a picture stands out from what, whatever its colours.

A figure is found in three ways: by what differs from a ground (the border, the rim
of a disc, each flat colour), by what such a colour encloses (a plate, a frame, a
part pasted in), and by what is painted in one colour (on a photograph, a pattern).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

Map: TypeAlias = npt.NDArray[np.float32]
"""How much each pixel belongs to a figure, 0..1."""

Mask: TypeAlias = npt.NDArray[np.bool_]
Levels: TypeAlias = npt.NDArray[np.int16]
"""Red, green and blue planes, 0..255."""

Box: TypeAlias = tuple[slice, slice]

SIDE: Final = 256
"""Pixels of each side of a picture as the image child answers it."""

_HALF: Final = SIDE // 2
"""Pixels of the smaller picture in which colours and their parts are looked for."""

_COLOURS: Final = 8
_FAINT: Final = 40.0
"""Levels of 255; what differs less from its ground is no figure."""

_INSIDE: Final = 0.4
"""How much a pixel belongs to a figure, 0..1, from which it counts as its part."""

_NEAR: Final = 44
"""Levels by which JPEG and soft edges may change a colour."""

_ALIKE: Final = 30
"""Levels by which what is painted in one colour differs inside of its edges: fewer, so
that the like colours of a photograph around it are not joined to it."""

_SAME: Final = 8
"""Levels below which a colour is the border's, as two means of it differ."""

_BLENDS: Final = (20.0, 80.0)
"""Levels between which a pixel belongs partly to a painted figure."""

_FLAT: Final = 10
"""Levels by which neighbours differ in what was painted, and not photographed."""

_EVEN: Final = 0.4
"""Share of an edge that has one colour, or shade, where it is a ground's."""

_LEAST_SEEN: Final = 50
_LEAST_GROUND: Final = 100
"""Pixels of the smaller picture below which a colour, or a ground, is passed over."""

_LEAST_ROOM: Final = 14
_LEAST_INK: Final = 8
"""Pixels of the smaller picture's side that a ground, or an ink, takes at least."""

_GAP: Final = 3
"""Pixels of the smaller picture over which parts in one colour are one figure."""

_MOST: Final = 0.8
"""Share of the picture from which a ground is that of the whole picture."""

_EVERYWHERE: Final = 0.95
"""Share of the picture from which a colour is a ground and paints no figure."""

_SMALL: Final = 0.6
"""Share of the picture's side below which a part is called pasted in."""

_RADIUS: Final = np.hypot(*(np.mgrid[0:_HALF, 0:_HALF] - (_HALF - 1) / 2))
_CORNER: Final = 0.45
"""Share of a figure's sides that a badge in its corner takes at most."""

_EDGE: Final = np.pad(np.zeros((_HALF - 4, _HALF - 4), bool), 2, constant_values=True)
_RIM: Final = 6
_DISCS: Final = tuple(
    (
        (radius >= _RADIUS) & (radius - _RIM < _RADIUS),
        (radius < _RADIUS).repeat(2, axis=0).repeat(2, axis=1),
    )
    for radius in (_HALF / 2 - 2, _HALF / 2 - 10)
)
"""Rims of discs in the smaller picture, with what is outside in the larger one."""

_PLACES: Final = np.linspace(-1.0, 1.0, _HALF, dtype=np.float32)
_ACROSS, _ALONG = np.meshgrid(_PLACES, _PLACES)
_SHADES: Final = np.stack(
    [
        np.ones_like(_ACROSS),
        *(_ACROSS, _ALONG),
        *(_ACROSS**2, _ACROSS * _ALONG, _ALONG**2),
    ],
    axis=-1,
)
"""A ground's level at each place is a sum of these: a slope and a bulge."""

_FIT: Final = np.linalg.pinv(_SHADES[_EDGE])
"""How much of each of them is in the levels of the edge."""

WHOLE: Final = "as a whole"
BARE: Final = "without what is in a corner"
SHADED: Final = "on a gradient"
DISC: Final = "cut to a disc"
PLATE: Final = "on a plate"
PASTED: Final = "as a part pasted in"
PAINTED: Final = "in one colour"


@dataclass(frozen=True)
class Figure:
    """A figure and how it was found, one of the constants of this module."""

    map: Map
    found: str


@dataclass(frozen=True)
class _Scene:
    """A picture in two sizes."""

    large: Levels
    small: Levels


def figures_in(pixels: bytes) -> Iterator[Figure]:
    """Yield the figures of a picture, some of them several times.

    Args:
        pixels: `SIDE` rows of `SIDE` pixels in RGB.
    """
    rows = np.frombuffer(pixels, np.uint8).reshape(SIDE, SIDE, 3)
    scene = _Scene(_planes(rows), _planes(np.asarray(Image.fromarray(rows).reduce(2))))
    border = _common_colour(scene.small[:, _EDGE])
    if border is not None:
        yield from _bordered(scene, border)
    yield from _cut_to_discs(scene)
    yield from _shaded(scene)
    for number, colour in enumerate(_flat_colours(scene.small)):
        apart = _apart(scene.small, colour)
        first = number == 0 and not _is_same(colour, border)
        yield from _grounded(scene, colour, apart < _NEAR, first=first)
        yield from _painted(scene, colour, apart < _ALIKE)


def _planes(rows: npt.NDArray[np.uint8]) -> Levels:
    return np.ascontiguousarray(rows.transpose(2, 0, 1)).astype(np.int16)


def _apart(levels: Levels, colour: Levels) -> Levels:
    """Return by how many levels each pixel differs from a colour."""
    found: Levels = np.abs(levels[0] - colour[0])
    for plane, level in zip(levels[1:], colour[1:], strict=True):
        np.maximum(found, np.abs(plane - level), out=found)
    return found


def _bordered(scene: _Scene, border: Levels) -> Iterator[Figure]:
    """Yield what stands out from the border."""
    for whole in _standing_out(_apart(scene.large, border), WHOLE):
        yield whole
        yield from _without_badge(whole.map)


def _cut_to_discs(scene: _Scene) -> Iterator[Figure]:
    """Yield what stands out from the rim of a disc, where more does around it."""
    for rim, outside in _DISCS:
        colour = _common_colour(scene.small[:, rim])
        if colour is None:
            continue
        apart = _apart(scene.large, colour)
        if apart[outside].max() > _FAINT:
            yield from _standing_out(apart * ~outside, DISC)


def _common_colour(levels: Levels) -> Levels | None:
    """Return the middle colour of pixels, or None if few of them have it."""
    middle: Levels = np.median(levels, axis=1).astype(np.int16)
    near = _apart(levels, middle) < _NEAR
    return middle if near.mean() >= _EVEN else None


def _is_same(colour: Levels, border: Levels | None) -> bool:
    return border is not None and np.abs(colour - border).max() < _SAME


def _shaded(scene: _Scene) -> Iterator[Figure]:
    """Yield what stands out from a ground that grows darker or another colour."""
    edge = scene.small[:, _EDGE].T.astype(np.float32)
    shades = _SHADES[_EDGE]
    rough = shades @ (_FIT @ edge)
    near = np.abs(rough - edge).max(axis=1) < _NEAR
    if near.mean() < _EVEN or np.ptp(rough, axis=0).max() < _FAINT / 2:
        return
    weights = np.linalg.lstsq(shades[near], edge[near], rcond=None)[0]
    ground = np.ascontiguousarray((_SHADES @ weights).transpose(2, 0, 1))
    if np.ptp(ground, axis=(1, 2)).max() > _FAINT:
        large = ground.clip(0, 255).astype(np.int16).repeat(2, axis=1).repeat(2, axis=2)
        yield from _standing_out(_apart(scene.large, large), SHADED)


def _without_badge(whole: Map) -> Iterator[Figure]:
    """Yield a figure without a part that fills a corner of it and stands apart."""
    labels, _ = ndimage.label(whole[::2, ::2] > _INSIDE)
    boxes = ndimage.find_objects(labels)
    around = _around(boxes) if len(boxes) > 1 else None
    for number, box in enumerate(boxes, 1):
        if around and _in_corner(box, around):
            badge = ndimage.maximum_filter(labels == number, 2 * _GAP + 1)
            yield Figure(whole * ~_doubled(badge), BARE)
            return


def _around(boxes: Sequence[Box]) -> Box:
    rows, columns = zip(*boxes, strict=True)
    return _spanned(rows), _spanned(columns)


def _spanned(ranges: Iterable[slice]) -> slice:
    starts, stops = zip(*((each.start, each.stop) for each in ranges), strict=True)
    return slice(min(starts), max(stops))


def _in_corner(box: Box, around: Box) -> bool:
    return all(
        inner.stop - inner.start <= _CORNER * (outer.stop - outer.start)
        and (inner.start == outer.start or inner.stop == outer.stop)
        for inner, outer in zip(box, around, strict=True)
    )


def _standing_out(apart: Levels, found: str) -> Iterator[Figure]:
    if apart.max(initial=0) > _FAINT:
        strong = max(_strong(apart), _FAINT)
        yield Figure(np.minimum(apart.astype(np.float32) / strong, 1.0), found)


def _strong(apart: Levels) -> float:
    """Return the level that a hundredth exceeds: a few stray pixels set no scale.

    It is `np.percentile`, which takes twice as long.
    """
    levels = apart[::2, ::2].flatten()
    place = 0.99 * (levels.size - 1)
    below = int(place)
    above = min(below + 1, levels.size - 1)
    levels.partition((below, above))
    low, high = float(levels[below]), float(levels[above])
    return low + (high - low) * (place - below)


def _doubled(mask: Mask) -> Mask:
    return mask.repeat(2, axis=0).repeat(2, axis=1)


def _flat_colours(small: Levels) -> Iterator[Levels]:
    """Yield the commonest colours of even places, each far from those before."""
    # 16 levels a channel, so that noise falls together.
    bins = (small[0] >> 4) * 256 + (small[1] >> 4) * 16 + (small[2] >> 4)
    left = _is_flat(small)
    for _ in range(_COLOURS):
        counts = np.bincount(bins[left], minlength=1)
        commonest = counts.argmax()
        if counts[commonest] < _LEAST_SEEN:
            return
        colour = small[:, left & (bins == commonest)].mean(axis=1).astype(np.int16)
        left &= _apart(small, colour) > _NEAR * 0.75
        yield colour


def _is_flat(small: Levels) -> Mask:
    across = np.abs(np.diff(small, axis=2, append=small[:, :, -1:])).max(axis=0)
    along = np.abs(np.diff(small, axis=1, append=small[:, -1:])).max(axis=0)
    flat: Mask = np.maximum(across, along) < _FLAT
    return flat


def _parts(
    mask: Mask, least: int, most: int
) -> Iterator[tuple[npt.NDArray[np.int32], int, Box]]:
    """Yield the largest connected parts of a mask: labels, label and box."""
    labels, count = ndimage.label(mask)
    areas = np.bincount(labels.ravel(), minlength=count + 1)
    areas[0] = 0
    for label in np.argsort(-areas)[:most]:
        if areas[label] < least:
            return
        yield labels, int(label), _box(labels == label)


def _box(mask: Mask) -> Box:
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _grounded(
    scene: _Scene, colour: Levels, near: Mask, *, first: bool
) -> Iterator[Figure]:
    """Yield what a ground of one colour encloses, and what is in its box."""
    for labels, label, box in _parts(near, _LEAST_GROUND, 2):
        height, width = _sides(box)
        if min(height, width) < _LEAST_ROOM:
            continue
        inside = _enclosed(labels[box] == label)
        around = _apart(scene.large[(slice(None), *_large(box))], colour)
        found = PASTED if max(height, width) < _SMALL * _HALF else PLATE
        yield from _standing_out(around * _doubled(inside), found)
        whole = height * width > _MOST * _HALF * _HALF
        if first if whole else not inside.all():
            yield from _standing_out(around, WHOLE if whole else found)


def _enclosed(ground: Mask) -> Mask:
    """Return a ground and its holes: where it is on both sides, above and below."""
    run = np.logical_or.accumulate
    beside = run(ground, axis=1) & run(ground[:, ::-1], axis=1)[:, ::-1]
    return beside & run(ground, axis=0) & run(ground[::-1], axis=0)[::-1]


def _painted(scene: _Scene, colour: Levels, near: Mask) -> Iterator[Figure]:
    """Yield what is of one colour and close together."""
    thick = ndimage.maximum_filter(near, 2 * _GAP + 1)
    for labels, label, wide in _parts(thick, _LEAST_SEEN, 3):
        ink = near[wide] & (labels[wide] == label)
        height, width = _sides(wide)
        everywhere = height * width > _EVERYWHERE * _HALF * _HALF
        thin = min(height, width) < _LEAST_INK + 2 * _GAP
        if everywhere or thin or ink.sum() < _LEAST_SEEN:
            continue
        around = _apart(scene.large[(slice(None), *_large(wide))], colour)
        low, high = _BLENDS
        share = np.clip((high - around.astype(np.float32)) / (high - low), 0.0, 1.0)
        kept = share * _doubled(ndimage.maximum_filter(ink, 3))
        small = max(height, width) < _SMALL * _HALF
        yield Figure(kept.astype(np.float32), PASTED if small else PAINTED)


def _sides(box: Box) -> tuple[int, int]:
    rows, columns = box
    return rows.stop - rows.start, columns.stop - columns.start


def _large(box: Box) -> Box:
    rows, columns = box
    return (
        slice(2 * rows.start, 2 * rows.stop),
        slice(2 * columns.start, 2 * columns.stop),
    )
