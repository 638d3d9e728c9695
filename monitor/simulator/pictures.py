"""Draws pictures from seeds: equal seeds, equal bytes; other seeds look different."""

import base64
import hashlib
import io
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, Literal

from PIL import Image, ImageDraw, ImageOps

_CELLS = 8
_CELL_PIXELS = 16
_SIDE = _CELLS * _CELL_PIXELS

Format = Literal["JPEG", "PNG"]


@lru_cache(maxsize=256)
def picture(seed: str, file_format: Format = "JPEG") -> bytes:
    """Return a picture of 128 by 128 pixels, a grid of squares made from `seed`.

    What follows a "~" in `seed` is how somebody changed the picture before it:
    "small", "border" or "tint".
    """
    plain, _, change = seed.partition("~")
    image = _CHANGES[change](_drawn(plain))
    buffer = io.BytesIO()
    image.save(buffer, format=file_format)
    return buffer.getvalue()


def _drawn(seed: str) -> Image.Image:
    digest = hashlib.sha256(seed.encode()).digest()
    image = Image.new("RGB", (_SIDE, _SIDE), (digest[0], digest[1], digest[2]))
    draw = ImageDraw.Draw(image)
    for index in range(_CELLS * _CELLS):
        if digest[index // 8] >> (index % 8) & 1:
            _square(draw, index, fill=(digest[29], digest[30], digest[31]))
    return image


def _small(image: Image.Image) -> Image.Image:
    """Return `image` as it is after being scaled down and up again."""
    return image.resize((48, 48)).resize((_SIDE, _SIDE))


def _bordered(image: Image.Image) -> Image.Image:
    return ImageOps.expand(image.resize((112, 112)), border=8, fill="white")


def _tinted(image: Image.Image) -> Image.Image:
    return Image.blend(image, Image.new("RGB", image.size, "navy"), 0.25)


_CHANGES: Final[Mapping[str, Callable[[Image.Image], Image.Image]]] = {
    "": lambda image: image,
    "small": _small,
    "border": _bordered,
    "tint": _tinted,
}


def cid(body: bytes) -> str:
    """Return the CID of `body`: version 1, raw, SHA-256, base 32, as Bluesky's."""
    multihash = b"\x01\x55\x12\x20" + hashlib.sha256(body).digest()
    return "b" + base64.b32encode(multihash).decode().lower().rstrip("=")


def _square(
    draw: ImageDraw.ImageDraw, index: int, *, fill: tuple[int, int, int]
) -> None:
    left, top = index % _CELLS * _CELL_PIXELS, index // _CELLS * _CELL_PIXELS
    box = (left, top, left + _CELL_PIXELS - 1, top + _CELL_PIXELS - 1)
    draw.rectangle(box, fill=fill)
