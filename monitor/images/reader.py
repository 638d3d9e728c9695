"""The reader of images: one child decodes, another looks, and rules read the text.

The text itself goes no further than this module.
"""

import json
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import BoundedSemaphore, Lock
from typing import Final

from monitor.domain.errors import ImageRefused
from monitor.domain.evidence import Picture, ReadImage
from monitor.domain.image_reading import ImageHit, ImageReading, Metadata
from monitor.images.children import Children
from monitor.images.decoder import CHILD, PIXELS, check_size, picture_of
from monitor.images.looking_models import installed_models
from monitor.images.sight import MOST_LINES, Sight, flags_of, read_sight

Rules = Callable[[str], Sequence[ImageHit]]
"""Finds patient information in a text."""

_LOOKING: Final = CHILD.with_name("looking_child.py")
_WHOLE: Final = 2048
"""Pixels of the longer side of what the decoding child gives whole."""

_MOST_TOLD: Final = 1024
_DECODING: Final = 10.0
_SECONDS: Final = 25.0
"""The children stop themselves after 5 and 20 s of work."""

_LONGEST: Final = MOST_LINES * 2500
"""Bytes of a looking child's answer; JSON writes a character in up to 12."""

_ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_NAMES: Final = frozenset(Metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A picture that was decoded whole.

    Attributes:
        picture: Type and size, without prints.
        metadata: What its metadata tell.
        width: Pixels of `rows`.
        height: Pixels of `rows`.
        square: What prints are taken of, see `monitor.images.photos`.
        rows: The picture in RGB.
    """

    picture: Picture
    metadata: frozenset[Metadata]
    width: int
    height: int
    square: bytes
    rows: bytes


class ChildReader:
    """A `monitor.ports.images.ImageReader`; one picture at a time, the rest wait.

    Args:
        rules: Finds patient information in the text.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        turn = BoundedSemaphore(1)
        self._decoding = Children(
            command=[sys.executable, "-I", str(CHILD), "whole"],
            seconds=_DECODING,
            longest=_MOST_TOLD + PIXELS + 3 * _WHOLE**2,
            turns=turn,
        )
        self._turn = turn
        self._looking: Children | None = None
        self._lock = Lock()

    def read(self, body: bytes) -> ReadImage:
        """Decode `body` and tell what is on it.

        Raises:
            ImageRefused: It is no picture that may be decoded.
            ModelUnusable: What reads text is missing or not what is pinned.
            Unavailable: No child could be started, which says nothing of `body`.
        """
        check_size(body)
        whole = read_whole(self._decoding.ask(body))
        from monitor.images.photos import photo_variants_of

        picture = replace(whole.picture, photo=photo_variants_of(whole.square))
        return ReadImage(picture=picture, reading=self._reading(whole))

    def _reading(self, whole: Whole) -> ImageReading:
        head = f"{whole.width} {whole.height}\n".encode()
        try:
            sight = read_sight(self._child().ask(head + whole.rows))
        except ImageRefused:
            # The picture is sound, but too much to read, or it broke the reader.
            return ImageReading(metadata=whole.metadata, looked=False)
        return reading_of(sight, whole.metadata, self._rules)

    def _child(self) -> Children:
        """Return what starts looking children; the models are checked once."""
        with self._lock:
            if self._looking is None:
                models = map(str, installed_models())
                self._looking = Children(
                    command=[sys.executable, "-I", str(_LOOKING), *models],
                    seconds=_SECONDS,
                    longest=_LONGEST,
                    turns=self._turn,
                    environment=_ONE_THREAD,
                )
        return self._looking


def reading_of(
    sight: Sight, metadata: frozenset[Metadata], rules: Rules
) -> ImageReading:
    """Return what is on a picture, without a word of its text.

    Args:
        sight: What was seen.
        metadata: What its metadata tell.
        rules: Finds patient information in the text.
    """
    flags, unsure = flags_of(sight)
    return ImageReading(
        hits=tuple(rules(sight.text)), flags=flags, unsure=unsure, metadata=metadata
    )


def read_whole(answer: bytes) -> Whole:
    """Return the picture that a decoding child told whole.

    Raises:
        ImageRefused: It is not exactly what an honest child says.
    """
    told, _, pixels = answer.partition(b"\n")
    if len(told) > _MOST_TOLD:
        raise ImageRefused("the image child's answer has another length")
    picture = picture_of(told)
    match json.loads(told):
        case {"metadata": [*names], "whole": [int(width), int(height)]} if (
            all(isinstance(name, str) and name in _NAMES for name in names)
            and 1 <= min(width, height) <= max(width, height) <= _WHOLE
            and len(pixels) == PIXELS + 3 * math.prod((width, height))
        ):
            return Whole(
                picture=picture,
                metadata=frozenset(map(Metadata, names)),
                width=width,
                height=height,
                square=pixels[:PIXELS],
                rows=pixels[PIXELS:],
            )
    raise ImageRefused("the image child's answer is of another form")
