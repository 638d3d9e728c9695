"""The parent of the image child: asks it, and believes little of what it answers.

One child decodes one picture. The next ones wait, ready, so that no picture waits for
a start, which takes 0.1 s.
"""

import json
import math
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

from monitor.domain.errors import ImageRefused
from monitor.domain.evidence import Picture
from monitor.images.children import Children

CHILD: Final = Path(__file__).with_name("child.py")
_MEDIA_TYPES: Final = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
MAX_PICTURE_BYTES: Final = 5 * 1024 * 1024
_MAX_PIXELS: Final = 16_777_216
_MAX_TOLD: Final = 256
# The rows of a square in RGB, as `monitor.images.prints` reads them.
PIXELS: Final = 256 * 256 * 3
# The child stops itself after 5 s of work; this is for one that waits.
_SECONDS: Final = 10.0
# Children at a time: each may take up to 384 MiB, and a small server has 2 GB.
_CHILDREN: Final = 2


def build_picture_decoder() -> "ChildDecoder":
    """Return the decoder; it may be used by many threads."""
    return ChildDecoder([sys.executable, "-I", str(CHILD)], _SECONDS, warm=_CHILDREN)


class ChildDecoder:
    """Decodes each picture in a new process, at most two at a time.

    Args:
        command: What to run: it says "ready", reads a picture to its end,
            describes it in a line of JSON, and gives its pixels.
        seconds: How long it may take in all, > 0.
        warm: How many of them wait for the next pictures, after the first.
    """

    def __init__(
        self, command: Sequence[str], seconds: float, *, warm: int = 0
    ) -> None:
        self._children = Children(
            command=command,
            seconds=seconds,
            longest=_MAX_TOLD + PIXELS,
            turns=BoundedSemaphore(_CHILDREN),
            warm=warm,
        )

    def decode(self, body: bytes) -> Picture:
        """Decode `body`; see `monitor.ports.fetch.PictureDecoder`.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        picture, pixels = self._read(body)
        from monitor.images.photos import photo_of
        from monitor.images.prints import prints_of

        return replace(picture, prints=prints_of(pixels), photo=photo_of(pixels))

    def decode_logo(self, body: bytes) -> tuple[str, ...]:
        """Return the prints of a logo, of what impostors make of it too.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        _, pixels = self._read(body)
        from monitor.images.prints import variants_of

        return variants_of(pixels)

    def decode_picture(self, body: bytes) -> tuple[str, ...]:
        """Return the prints of a portrait or a banner, of its cuts too.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        _, pixels = self._read(body)
        from monitor.images.photos import photo_variants_of

        return photo_variants_of(pixels)

    def _read(self, body: bytes) -> tuple[Picture, bytes]:
        check_size(body)
        return read_answer(self._children.ask(body))


def check_size(body: bytes) -> None:
    """Check that `body` is not too large for a child.

    Raises:
        ImageRefused: It is, or it is empty.
    """
    if not 0 < len(body) <= MAX_PICTURE_BYTES:
        raise ImageRefused(f"a picture has 1 to {MAX_PICTURE_BYTES} bytes")


def read_answer(answer: bytes) -> tuple[Picture, bytes]:
    """Return the picture that `answer` describes, without prints, and its pixels.

    Raises:
        ImageRefused: It is not exactly what an honest child says.
    """
    told, _, pixels = answer.partition(b"\n")
    if len(told) > _MAX_TOLD or len(pixels) != PIXELS:
        raise ImageRefused("the image child's answer has another length")
    return picture_of(told), pixels


def picture_of(told: bytes) -> Picture:
    """Return the picture that a line of JSON describes.

    Raises:
        ImageRefused: It is not what an honest child says.
    """
    try:
        fields = json.loads(told.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise ImageRefused("the image child's answer is no JSON") from error
    match fields:
        case {
            "media_type": str(media_type),
            "width": int(width),
            "height": int(height),
        }:
            picture = Picture(media_type=media_type, width=width, height=height)
        case _:
            raise ImageRefused("the image child's answer is of another form")
    if not _is_plausible(picture):
        raise ImageRefused("the image child's answer cannot be true")
    return picture


def _is_plausible(picture: Picture) -> bool:
    sizes = picture.width, picture.height
    return (
        picture.media_type in _MEDIA_TYPES
        and min(sizes) >= 1
        and math.prod(sizes) <= _MAX_PIXELS
        and bool not in map(type, sizes)
    )
