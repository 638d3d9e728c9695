"""Variants: what impostors make of a logo's figure, each with its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

import numpy as np
from PIL import Image

from monitor.images.figures import DISC, PASTED, PLATE, SIDE, WHOLE, Figure, Map

INSIDE: Final = 0.4
"""How much a pixel belongs to the figure, 0..1, from which it counts as its part."""

_TURNS: Final = (-10, -5, 5, 10)
"""Degrees; a hash bears about half as many."""

_KEPT: Final = (0.52, 0.6, 0.68, 0.77, 0.86, 0.93)
"""Shares of a logo that banners and covers leave, so close that hashes overlap."""

_TRIMS: Final = (0.06, 0.1, 0.14)
"""Shares that are cut from each edge."""

_LEAST: Final = 16
"""Pixels of the shorter side of what may be cut."""

_GAP: Final = 0.015
"""Share of the logo's side from which a gap divides an emblem from a name."""


@dataclass(frozen=True)
class Variant:
    """A figure that an impostor may show.

    Attributes:
        map: The figure.
        name: What was done to it, for people; empty if nothing was.
        cut: Whether it lacks a part, and so tells less.
    """

    map: Map
    name: str
    cut: bool = False


def variants_in(figures: Iterable[Figure]) -> Iterator[Variant]:
    """Yield the variants of a logo with such figures."""
    # A small part of a logo, such as one of its letters, is in many pictures.
    every = tuple(figure for figure in figures if figure.found != PASTED)
    for figure in every:
        yield Variant(figure.map, "")
        yield Variant(figure.map[:, ::-1], "mirrored")
    wholes = [figure.map for figure in every if figure.found == WHOLE][:1]
    plates = [figure.map for figure in every if figure.found == PLATE][:1]
    parts = [part for whole in wholes for part in _divided(trimmed(whole))]
    for part in parts:
        yield Variant(part, "a part of it alone")
        yield Variant(part[:, ::-1], "a part of it alone, mirrored")
    for figure in every:
        if figure.found in {WHOLE, PLATE, DISC}:
            yield from _turned(figure.map)
    for part in islice(parts, 1):
        yield from _turned(part)
    for figure_map in (*wholes, *plates, *islice(parts, 1)):
        yield from _cut(trimmed(figure_map))


def trimmed(figure: Map) -> Map:
    """Return the box of a figure; stray pixels don't widen it."""
    inside = figure > INSIDE
    rows = np.flatnonzero(inside.sum(axis=1) > 1)
    columns = np.flatnonzero(inside.sum(axis=0) > 1)
    if not len(rows) or not len(columns):
        return figure[:0, :0]
    return figure[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _turned(figure: Map) -> Iterator[Variant]:
    image = Image.fromarray(np.pad(figure, SIDE // 8))
    for degrees in _TURNS:
        turned = image.rotate(degrees, Image.Resampling.BILINEAR)
        name = f"turned by {abs(degrees)} degrees"
        yield Variant(np.asarray(turned, np.float32), name)


def _cut(figure: Map) -> Iterator[Variant]:
    height, width = figure.shape
    if min(height, width) < _LEAST:
        return
    for share in _KEPT:
        rows, columns = int(height * share), int(width * share)
        sides = (
            figure[:rows],
            figure[-rows:],
            figure[:, :columns],
            figure[:, -columns:],
        )
        for side in sides:
            yield Variant(side, f"{share:.0%} of it", cut=True)
    for share in _TRIMS:
        rows, columns = int(height * share), int(width * share)
        inner = figure[rows : height - rows, columns : width - columns]
        yield Variant(inner, "without its edges", cut=True)


def _divided(figure: Map) -> Iterator[Map]:
    """Yield what is left and right, and what is above and below the widest gap."""
    for turned in (figure, figure.T):
        start, stop = _widest_gap(turned)
        if stop - start < max(2, _GAP * turned.shape[1]):
            continue
        for part in (turned[:, :start], turned[:, stop:]):
            if min(part.shape) >= _LEAST:
                yield part if turned is figure else part.T


def _widest_gap(figure: Map) -> tuple[int, int]:
    """Return the columns between which nothing is drawn, empty if there are none."""
    drawn = (figure > INSIDE).any(axis=0)
    ends = np.flatnonzero(np.diff(drawn, prepend=True, append=True))
    gaps = [(int(a), int(b)) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
