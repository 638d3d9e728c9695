"""What is read on drawn charts, and which flags drawn images and photos get."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PIL import Image

from benchmarks.post_images.pages import (
    DRAWN,
    FONTS,
    chart,
    font_of,
    page,
    photographed,
    photos,
    saved,
)
from benchmarks.post_images.shares import share
from monitor.domain.image_reading import ImageReading
from monitor.domain.phi import PhiKind
from monitor.ports.images import ImageReader
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.recognise import recognise

Change = Callable[[int], bytes]
"""Draws the chart of a seed in some way."""

_SIZES: Final = (10, 12, 16, 24, 40)
_ANGLES: Final = (3, 10, 30, 90, 180)
_QUALITIES: Final = (50, 20, 8)


def recall(reader: ImageReader, seeds: range) -> Iterator[str]:
    """Yield how much of the patient information in charts is found on images of them.

    That is the share of the kinds that the rules find in the text itself.
    """
    for name, change in _changes().items():
        told = [_told(seed) for seed in seeds]
        seen = [_kinds(reader.read(change(seed)).reading) for seed in seeds]
        found = sum(len(a & b) for a, b in zip(told, seen, strict=True))
        yield f"{name:28} {share(found, sum(map(len, told)))}"


def flags(reader: ImageReader, seeds: range) -> Iterator[str]:
    """Yield what drawn images are flagged as; unsure flags have a "?"."""
    for name, draw in DRAWN.items():
        read = [reader.read(saved(draw(seed))).reading for seed in seeds]
        counts = Counter(flag for each in read for flag in _flags(each))
        told = ", ".join(f"{flag} {count}" for flag, count in sorted(counts.items()))
        named = sum(bool(_kinds(each)) for each in read)
        yield f"{name:20} identifiers {named} of {len(read)}; {told or 'no flag'}"


def flags_of_photos(reader: ImageReader, folder: Path) -> Iterator[str]:
    """Yield what each picture of a folder is flagged as."""
    for name, body in photos(folder).items():
        read = reader.read(body).reading
        yield f"{name:28} {', '.join((*_flags(read), *sorted(_kinds(read)))) or '-'}"


def _changes() -> Mapping[str, Change]:
    made: dict[str, Change] = {}
    for size in _SIZES:
        made[f"letters of {size} pixels"] = partial(_sized, size)
    for angle in _ANGLES:
        made[f"turned by {angle} degrees"] = partial(_turned, angle)
    for quality in _QUALITIES:
        made[f"JPEG quality {quality}"] = partial(_squeezed, quality)
    made["photographed"] = _photographed
    for font in filter(_is_there, FONTS):
        made[f"in {font}"] = partial(_lettered, font)
    return made


def _sized(size: int, seed: int) -> bytes:
    return saved(page(chart(seed), size))


def _turned(angle: int, seed: int) -> bytes:
    flat = page(chart(seed))
    how = Image.Resampling.BICUBIC
    return saved(flat.rotate(angle, how, expand=True, fillcolor="gray"))


def _squeezed(quality: int, seed: int) -> bytes:
    return saved(page(chart(seed)), quality)


def _photographed(seed: int) -> bytes:
    return saved(photographed(page(chart(seed)), seed), 75)


def _lettered(font: str, seed: int) -> bytes:
    return saved(page(chart(seed), 20, font))


def _is_there(font: str) -> bool:
    try:
        font_of(font, 20)
    except OSError:
        return False
    return bool(font)


def _told(seed: int) -> set[PhiKind]:
    spans = recognise(plain_text("\n".join(chart(seed))))
    return {span.kind for span in spans if span.tied}


def _kinds(reading: ImageReading) -> set[PhiKind]:
    return {hit.kind for hit in reading.hits if hit.tied}


def _flags(reading: ImageReading) -> list[str]:
    sure = [str(flag) for flag in sorted(reading.flags)]
    return sure + [f"{flag}?" for flag in sorted(reading.unsure)]
