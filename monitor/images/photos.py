"""Prints of whole pictures: portraits and banners that are shown again.

A registered picture also gets the prints of how platforms and impostors cut it:
squares of it, smaller boxes, and all of them mirrored.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

import numpy as np
from PIL import Image, ImageChops, ImageOps

from monitor.domain.prints import Print
from monitor.images.figures import SIDE
from monitor.images.hashing import VIEW, hashed

Box: TypeAlias = tuple[int, int, int, int]

_EVEN: Final = 12.0
"""Standard deviation, levels of 255, below which a picture has nothing to tell."""

_SCALES: Final = (1.0, 0.92, 0.85, 0.78, 0.7)
"""Shares of the sides that are left; the hash bears half a step."""

_IN_DISC: Final = 0.7
"""Share of the sides of a square that is inside of its disc."""

_PLACES: Final = (0.0, 0.5, 1.0)
"""Where a square is cut out of a picture, from its start to its end."""

_SQUARE: Final = 1.1
"""Sides of a picture that is nearly a square, the longer by the shorter."""


def photo_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of a picture that an account shows; none for a plain one.

    Args:
        pixels: `SIDE` rows of `SIDE` pixels in RGB.

    Returns:
        Texts as `monitor.domain.prints.read_prints` reads them.
    """
    picture = _content(pixels)
    views = (
        ("", picture),
        ("cut to a disc", picture.crop(_middle(picture.size, _IN_DISC))),
    )
    return tuple(found for label, view in views for found in _text(view, label))


def photo_variants_of(pixels: bytes) -> tuple[str, ...]:
    """Return the prints of a registered picture and its cuts; see `photo_of`."""
    found = (
        text
        for view, label in _variants(_content(pixels))
        for text in _text(view, label)
    )
    return tuple(dict.fromkeys(found))


def _content(pixels: bytes) -> Image.Image:
    """Return a picture in gray without what pads it to a square."""
    image = Image.frombytes("RGB", (SIDE, SIDE), pixels)
    padding = Image.new("RGB", image.size, image.getpixel((0, 0)))
    box = ImageChops.difference(image, padding).getbbox()
    return image.convert("L").crop(box)


def _variants(picture: Image.Image) -> Iterator[tuple[Image.Image, str]]:
    for part, cut in (
        (picture, ""),
        *((square, "cut") for square in _squares(picture)),
    ):
        for scale in _SCALES:
            view = part.crop(_middle(part.size, scale))
            label = cut if scale == 1 else "cut"
            yield view, label
            yield ImageOps.mirror(view), f"{label}, mirrored".removeprefix(", ")


def _squares(picture: Image.Image) -> Iterator[Image.Image]:
    width, height = picture.size
    side = min(width, height)
    if max(width, height) < _SQUARE * side:
        return
    for place in _PLACES:
        left, top = int((width - side) * place), int((height - side) * place)
        yield picture.crop((left, top, left + side, top + side))


def _middle(size: tuple[int, int], share: float) -> Box:
    width, height = size
    across, along = int(width * (1 - share) / 2), int(height * (1 - share) / 2)
    return (
        across,
        along,
        max(across + 1, width - across),
        max(along + 1, height - along),
    )


def _text(picture: Image.Image, label: str) -> Iterator[str]:
    view = picture.resize((VIEW, VIEW), Image.Resampling.BOX)
    if np.std(np.asarray(view)) >= _EVEN:
        yield Print(hashed(view), label).text()
