"""Draws pictures from seeds: equal seeds, equal bytes; other seeds look different."""

import base64
import hashlib
import io
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageDraw

_CELLS = 8
_CELL_PIXELS = 16

Format = Literal["JPEG", "PNG"]


@lru_cache(maxsize=256)
def picture(seed: str, file_format: Format = "JPEG") -> bytes:
    """Return a picture of 128 by 128 pixels, a grid of squares made from `seed`."""
    digest = hashlib.sha256(seed.encode()).digest()
    side = _CELLS * _CELL_PIXELS
    image = Image.new("RGB", (side, side), (digest[0], digest[1], digest[2]))
    draw = ImageDraw.Draw(image)
    for index in range(_CELLS * _CELLS):
        if digest[index // 8] >> (index % 8) & 1:
            _square(draw, index, fill=(digest[29], digest[30], digest[31]))
    buffer = io.BytesIO()
    image.save(buffer, format=file_format)
    return buffer.getvalue()


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
