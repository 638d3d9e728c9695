"""Draws logos and what impostors make of them, each from a seed."""

import io
import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np
from PIL import (
    Image,
    ImageChops,
    ImageDraw,
    ImageEnhance,
    ImageFilter,
    ImageFont,
    ImageOps,
)

Colour = tuple[int, int, int]
Draw = ImageDraw.ImageDraw

_WHITE: Final = (255, 255, 255)
_LETTERS: Final = "ABCDEFGHJKLMNPRSTUW"
_FIRST: Final = ("River", "Oak", "Pine", "Hill", "Lake", "Cedar", "Harbor", "Grace")
_LAST: Final = ("Clinic", "Health", "Care", "Medical", "Dental", "Hospital")
_SIDE: Final = 256


@dataclass(frozen=True)
class Logo:
    """A logo as its owner has it.

    Attributes:
        image: As drawn.
        ground: The colour behind it.
        transparent: Whether the owner's file has no ground.
    """

    image: Image.Image
    ground: Colour
    transparent: bool

    def file(self) -> bytes:
        """Return the owner's file."""
        image = self.image
        if self.transparent:
            behind = Image.new("RGB", image.size, self.ground)
            apart = ImageChops.difference(image, behind).convert("L")
            image = image.copy()
            image.putalpha(apart.point(lambda level: 255 if level else 0))
        return saved(image, "PNG")


def saved(image: Image.Image, form: str = "JPEG", quality: int = 85) -> bytes:
    """Return `image` as a file."""
    target = io.BytesIO()
    image.save(target, form, quality=quality)
    return target.getvalue()


def logo(seed: int) -> Logo:
    """Return an emblem of several figures, alone, on a plate, or with a name."""
    chance = Random(seed)
    kind = chance.choice(("emblem", "plate", "plate", "wide", "stack"))
    side = chance.choice((200, 300, 400, 512))
    ground = chance.choice((_WHITE, _WHITE, _colour(chance)))
    ink = _apart(chance, ground)
    width = int(side * chance.uniform(2, 3.5)) if kind == "wide" else side
    height = int(side * 1.3) if kind == "stack" else side
    image = Image.new("RGB", (width, height), ground)
    draw, margin = ImageDraw.Draw(image), side * chance.uniform(0.03, 0.2)
    if kind == "plate":
        _plate(chance, image, ink, margin)
        _emblem(chance, draw, (side * 0.22, side * 0.56), ink, _apart(chance, ink))
    else:
        _emblem(chance, draw, (margin, side - 2 * margin), ground, ink)
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    if kind == "wide":
        _text(draw, name, (side, side * 0.25, width - side - margin, side / 2), ink)
    if kind == "stack":
        _text(draw, name, (margin, side, side - 2 * margin, side * 0.22), ink)
    return Logo(image, ground, kind != "plate" and chance.random() < 0.4)


def _colour(chance: Random) -> Colour:
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def _apart(chance: Random, other: Colour) -> Colour:
    """Return a colour that is easily seen on another."""
    while True:
        found = _colour(chance)
        if sum(abs(a - b) for a, b in zip(found, other, strict=True)) > 230:
            return found


def _plate(chance: Random, image: Image.Image, ink: Colour, margin: float) -> None:
    side = image.width
    shades = Image.linear_gradient("L").resize(image.size)
    dark = Image.new("RGB", image.size, ink)
    light = ImageEnhance.Brightness(dark).enhance(1.3)
    plate = Image.composite(dark, light, shades) if chance.random() < 0.5 else dark
    mask = Image.new("L", image.size)
    rounding = chance.choice((0.0, 0.2, 0.5)) * side
    box = (margin / 2, margin / 2, side - margin / 2, side - margin / 2)
    ImageDraw.Draw(mask).rounded_rectangle(box, rounding, fill=255)
    image.paste(plate, (0, 0), mask)


def _emblem(
    chance: Random, draw: Draw, place: tuple[float, float], ground: Colour, ink: Colour
) -> None:
    start, side = place
    figures = chance.sample(_FIGURES, chance.choice((2, 2, 3, 3)))
    for number, figure in enumerate(figures):
        share = 1.0 if number == 0 else chance.uniform(0.35, 0.6)
        left, top = (start + chance.uniform(0, 1 - share) * side for _ in range(2))
        colour = ink if number == 0 else _apart(chance, ground)
        figure(chance, draw, (left, top, share * side), colour)


Place = tuple[float, float, float]


def _cross(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    half = chance.uniform(0.1, 0.21) * side
    middle = side / 2
    draw.rectangle((x + middle - half, y, x + middle + half, y + side), colour)
    draw.rectangle((x, y + middle - half, x + side, y + middle + half), colour)


def _circle(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    draw.ellipse((x, y, x + side, y + side * chance.uniform(0.6, 1)), colour)


def _ring(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    width = max(2, int(side * chance.uniform(0.06, 0.2)))
    draw.ellipse((x, y, x + side, y + side), outline=colour, width=width)


def _leaves(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    for _ in range(chance.choice((1, 2, 3))):
        angle = chance.uniform(0, math.tau)
        along, across = math.cos(angle) * side / 2, math.sin(angle) * side / 2
        root = x + side / 2, y + side / 2
        middle = root[0] + along / 2, root[1] + across / 2
        wide = -across * 0.45, along * 0.45
        left = middle[0] + wide[0], middle[1] + wide[1]
        right = middle[0] - wide[0], middle[1] - wide[1]
        draw.polygon((root, left, (root[0] + along, root[1] + across), right), colour)


def _rays(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    count, turn = chance.randrange(5, 13), chance.random()
    middle = x + side / 2, y + side / 2
    for number in range(count):
        angle = math.tau * number / count + turn
        end = (
            middle[0] + math.cos(angle) * side / 2,
            middle[1] + math.sin(angle) * side / 2,
        )
        draw.line((middle, end), colour, max(2, int(side * 0.06)))


def _waves(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    high, often = side * chance.uniform(0.05, 0.18), chance.uniform(1, 3)
    for row in range(chance.choice((1, 2, 3))):
        level = y + side * (0.3 + 0.25 * row)
        points = [
            (x + side * i / 40, level + high * math.sin(i / 40 * math.tau * often))
            for i in range(41)
        ]
        draw.line(points, colour, max(2, int(side * 0.09)))


def _heart(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    del chance
    x, y, side = place
    draw.ellipse((x, y + side * 0.08, x + side * 0.54, y + side * 0.6), colour)
    draw.ellipse((x + side * 0.46, y + side * 0.08, x + side, y + side * 0.6), colour)
    left, right = (x + side * 0.04, y + side * 0.46), (x + side * 0.96, y + side * 0.46)
    draw.polygon((left, right, (x + side / 2, y + side)), colour)


def _house(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    eaves = y + side * chance.uniform(0.3, 0.6)
    draw.polygon(((x, eaves), (x + side / 2, y), (x + side, eaves)), colour)
    draw.rectangle((x + side * 0.12, eaves, x + side * 0.88, y + side), colour)


def _bars(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    count = chance.randrange(3, 7)
    for number in range(count):
        top, left = y + side * chance.uniform(0, 0.7), x + side * number / count
        draw.rectangle((left, top, left + side * 0.7 / count, y + side), colour)


def _people(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    count = chance.randrange(1, 4)
    for number in range(count):
        middle, half = x + side * (number + 0.5) / count, side / count * 0.45
        head = half * chance.uniform(0.35, 0.6)
        top = y + side * 0.2
        draw.ellipse((middle - head, top - head, middle + head, top + head), colour)
        feet = (middle - half, y + side), (middle + half, y + side)
        draw.polygon((feet[0], (middle, y + side * 0.35), feet[1]), colour)


def _letters(chance: Random, draw: Draw, place: Place, colour: Colour) -> None:
    x, y, side = place
    letters = "".join(chance.choice(_LETTERS) for _ in range(chance.choice((1, 1, 2))))
    _text(draw, letters, (x, y, side, side), colour)


_FIGURES: Final = (
    _cross,
    _circle,
    _ring,
    _leaves,
    _rays,
    _waves,
    _heart,
    _house,
    _bars,
    _people,
    _letters,
)


def _text(
    draw: Draw, text: str, box: tuple[float, float, float, float], colour: Colour
) -> None:
    """Write `text` as large as `box` (left, top, width, height) allows."""
    x, y, width, height = box
    left, top, right, bottom = ImageFont.load_default(100).getbbox(text)
    size = 100 * min(width / (right - left), height / (bottom - top))
    font = ImageFont.load_default(max(6, size))
    left, top, right, bottom = font.getbbox(text)
    x += (width - right + left) / 2 - left
    y += (height - bottom + top) / 2 - top
    draw.text((x, y), text, colour, font)


def _avatar(found: Logo, room: float = 1.15, side: int = _SIDE) -> Image.Image:
    """Return the logo in the middle of a square with room around it."""
    full = int(max(found.image.size) * room)
    square = Image.new("RGB", (full, full), found.ground)
    left, top = (full - found.image.width) // 2, (full - found.image.height) // 2
    square.paste(found.image, (left, top))
    return square.resize((side, side))


def _in_disc(found: Logo, chance: Random) -> bytes:
    mask = Image.new("L", (_SIDE, _SIDE))
    ImageDraw.Draw(mask).ellipse((0, 0, _SIDE - 1, _SIDE - 1), fill=255)
    around = chance.choice((_WHITE, (0, 0, 0), (21, 32, 43)))
    behind = Image.new("RGB", mask.size, around)
    return saved(Image.composite(_avatar(found, 1.35), behind, mask))


def _framed(found: Logo, chance: Random) -> bytes:
    frame = _apart(chance, found.ground)
    return saved(ImageOps.expand(_avatar(found), chance.randrange(6, 25), frame))


def _on_other_ground(found: Logo, chance: Random) -> bytes:
    other = _apart(chance, found.ground)
    pixels = np.asarray(found.image).astype(float)
    apart = np.abs(pixels - found.ground).max(axis=2, keepdims=True)
    share = np.clip(apart / 60, 0, 1)
    mixed = pixels * share + np.array(other) * (1 - share)
    return saved(
        _avatar(Logo(Image.fromarray(mixed.astype(np.uint8)), other, transparent=False))
    )


def _turned(found: Logo, chance: Random) -> bytes:
    degrees = chance.choice((-1, 1)) * chance.uniform(3, 8)
    how = Image.Resampling.BICUBIC
    return saved(_avatar(found, 1.3).rotate(degrees, how, fillcolor=found.ground))


def _with_banner(found: Logo, chance: Random) -> bytes:
    avatar = _avatar(found)
    draw, colour = ImageDraw.Draw(avatar), _apart(chance, found.ground)
    draw.rectangle((0, _SIDE * 0.81, _SIDE, _SIDE), colour)
    text = chance.choice(("OFFICIAL", "HELP DESK", "BILLING"))
    _text(draw, text, (10, _SIDE * 0.83, _SIDE - 20, _SIDE * 0.15), found.ground)
    return saved(avatar)


def _with_badge(found: Logo, chance: Random) -> bytes:
    del chance
    avatar = _avatar(found)
    draw = ImageDraw.Draw(avatar)
    draw.ellipse((190, 190, 250, 250), (29, 155, 240))
    draw.line(((205, 220), (217, 233), (237, 207)), _WHITE, 8)
    return saved(avatar)


def _recoloured(found: Logo, chance: Random) -> bytes:
    hue, saturation, value = _avatar(found).convert("HSV").split()
    shift = chance.randrange(60, 200)
    other = hue.point([(level + shift) % 256 for level in range(256)])
    return saved(Image.merge("HSV", (other, saturation, value)).convert("RGB"))


def _cropped(found: Logo, chance: Random) -> bytes:
    cut = int(_SIDE * chance.uniform(0.08, 0.12))
    avatar = _avatar(found, 1.0)
    return saved(avatar.crop((cut, cut, _SIDE - cut, _SIDE - cut)))


def _first_square(found: Logo, chance: Random) -> bytes:
    del chance
    side = min(found.image.size)
    part = found.image.crop((0, 0, side, side))
    return saved(_avatar(Logo(part, found.ground, transparent=False), 1.1))


CHANGES: Final[dict[str, Callable[[Logo, Random], bytes]]] = {
    "as it is": lambda found, _: saved(_avatar(found)),
    "small": lambda found, r: saved(_avatar(found, side=r.choice((48, 73, 96)))),
    "strong JPEG": lambda found, r: saved(_avatar(found), quality=r.randrange(15, 40)),
    "cropped to a disc": _in_disc,
    "filling the square": lambda found, _: saved(_avatar(found, 1.0, 400)),
    "padded": lambda found, r: saved(_avatar(found, r.uniform(1.3, 1.9))),
    "framed": _framed,
    "on another ground": _on_other_ground,
    "mirrored": lambda found, _: saved(ImageOps.mirror(_avatar(found))),
    "turned 3 to 8 degrees": _turned,
    "darker or brighter": lambda found, r: saved(
        ImageEnhance.Brightness(_avatar(found)).enhance(
            r.choice((0.6, 0.75, 1.25, 1.4))
        )
    ),
    "gray": lambda found, _: saved(_avatar(found).convert("L")),
    "banner with text": _with_banner,
    "badge in the corner": _with_badge,
    "recoloured": _recoloured,
    "edges cut 8 to 12 %": _cropped,
    "negative": lambda found, _: saved(ImageOps.invert(_avatar(found))),
    "blurred": lambda found, r: saved(
        _avatar(found).filter(ImageFilter.GaussianBlur(r.uniform(2, 4)))
    ),
    "first square of it": _first_square,
}
"""What impostors do, by name; each returns the avatar's file."""
