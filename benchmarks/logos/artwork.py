"""A logo as its owner has it, and the tools that draw logos and avatars."""

import io
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

from PIL import Image, ImageChops, ImageDraw, ImageFont

Colour: TypeAlias = tuple[int, int, int]
Draw: TypeAlias = ImageDraw.ImageDraw

WHITE: Final = (255, 255, 255)


@dataclass(frozen=True)
class Logo:
    """A logo as its owner has it.

    Attributes:
        art: What is drawn, in RGBA without a ground.
        ground: The colour behind it.
        transparent: Whether the owner's file has no ground.
        emblem: The part of `art` that stands without the name; None if that is all.
    """

    art: Image.Image
    ground: Colour
    transparent: bool
    emblem: Image.Image | None = None

    def file(self) -> bytes:
        """Return the owner's file."""
        return saved(self.art if self.transparent else laid(self.art, self.ground))


def laid(art: Image.Image, ground: Colour) -> Image.Image:
    """Return `art` on `ground`, in RGB."""
    behind = Image.new("RGBA", art.size, ground)
    return Image.alpha_composite(behind, art).convert("RGB")


def cut_out(image: Image.Image, ground: Colour) -> Image.Image:
    """Return `image` without `ground`, in RGBA."""
    behind = Image.new("RGB", image.size, ground)
    apart = ImageChops.difference(image, behind).convert("L")
    found = image.convert("RGBA")
    found.putalpha(apart.point(lambda level: 255 if level else 0))
    return found


def saved(image: Image.Image, form: str = "PNG", quality: int = 85) -> bytes:
    """Return `image` as a file."""
    target = io.BytesIO()
    image.save(target, form, quality=quality)
    return target.getvalue()


def colour(chance: Random) -> Colour:
    """Return any colour."""
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def apart_from(chance: Random, *others: Colour) -> Colour:
    """Return a colour that is easily seen on all of `others`."""
    found = colour(chance)
    for _ in range(200):
        if all(_distance(found, other) > 230 for other in others):
            break
        found = colour(chance)
    return found


def _distance(one: Colour, other: Colour) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def write(
    draw: Draw, text: str, box: tuple[float, float, float, float], ink: Colour | int
) -> None:
    """Write `text` as large as `box` (left, top, width, height) allows."""
    x, y, width, height = box
    left, top, right, bottom = ImageFont.load_default(100).getbbox(text)
    size = 100 * min(width / (right - left), height / (bottom - top))
    font = ImageFont.load_default(max(6, size))
    left, top, right, bottom = font.getbbox(text)
    x += (width - right + left) / 2 - left
    y += (height - bottom + top) / 2 - top
    draw.text((x, y), text, ink, font)
