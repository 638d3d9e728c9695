"""Draws logos of simple figures, each from a seed."""

import math
from random import Random
from typing import Final, TypeAlias

from PIL import Image, ImageDraw, ImageEnhance

from benchmarks.logos.artwork import (
    WHITE,
    Colour,
    Draw,
    Logo,
    apart_from,
    colour,
    cut_out,
    write,
)

_LETTERS: Final = "ABCDEFGHJKLMNPRSTUW"
_STARTS: Final = (
    "Ar",
    "Be",
    "Cor",
    "Da",
    "El",
    "Fen",
    "Gra",
    "Hol",
    "Ka",
    "Lin",
    "Mor",
)
_ENDS: Final = (
    "bury",
    "dale",
    "ford",
    "gate",
    "ham",
    "lake",
    "mont",
    "nis",
    "ton",
    "vik",
)
_LAST: Final = ("Clinic", "Health", "Care", "Medical", "Dental", "Hospital")


def drawn_logo(seed: str) -> Logo:
    """Return an emblem of several figures, alone, on a plate, or with a name."""
    chance = Random(int(seed))
    kind = chance.choice(("emblem", "plate", "plate", "wide", "stack"))
    side = chance.choice((200, 300, 400, 512))
    ground = chance.choice((WHITE, WHITE, colour(chance)))
    ink = apart_from(chance, ground)
    width = int(side * chance.uniform(2, 3.5)) if kind == "wide" else side
    height = int(side * 1.3) if kind == "stack" else side
    image = Image.new("RGB", (width, height), ground)
    draw, margin = ImageDraw.Draw(image), side * chance.uniform(0.03, 0.2)
    if kind == "plate":
        _plate(chance, image, ink, margin)
        _emblem(chance, draw, (side * 0.22, side * 0.56), ink, apart_from(chance, ink))
    else:
        _emblem(chance, draw, (margin, side - 2 * margin), ground, ink)
    name = f"{_place_name(chance)} {chance.choice(_LAST)}"
    if kind == "wide":
        write(draw, name, (side, side * 0.25, width - side - margin, side / 2), ink)
    if kind == "stack":
        write(draw, name, (margin, side, side - 2 * margin, side * 0.22), ink)
    transparent = kind != "plate" and chance.random() < 0.4
    art = cut_out(image, ground)
    emblem = art.crop((0, 0, side, side)) if kind in {"wide", "stack"} else None
    return Logo(art, ground, transparent, emblem)


def _place_name(chance: Random) -> str:
    """Return one of some thousand names, so that hardly two logos have the same."""
    starts = (chance.choice(_STARTS) for _ in range(2))
    return "".join(starts).capitalize() + chance.choice(_ENDS)


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
        paint = ink if number == 0 else apart_from(chance, ground)
        figure(chance, draw, (left, top, share * side), paint)


Place: TypeAlias = tuple[float, float, float]


def _cross(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    half = chance.uniform(0.1, 0.21) * side
    middle = side / 2
    draw.rectangle((x + middle - half, y, x + middle + half, y + side), ink)
    draw.rectangle((x, y + middle - half, x + side, y + middle + half), ink)


def _circle(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    draw.ellipse((x, y, x + side, y + side * chance.uniform(0.6, 1)), ink)


def _ring(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    width = max(2, int(side * chance.uniform(0.06, 0.2)))
    draw.ellipse((x, y, x + side, y + side), outline=ink, width=width)


def _leaves(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    for _ in range(chance.choice((1, 2, 3))):
        angle = chance.uniform(0, math.tau)
        along, across = math.cos(angle) * side / 2, math.sin(angle) * side / 2
        root = x + side / 2, y + side / 2
        middle = root[0] + along / 2, root[1] + across / 2
        wide = -across * 0.45, along * 0.45
        left = middle[0] + wide[0], middle[1] + wide[1]
        right = middle[0] - wide[0], middle[1] - wide[1]
        draw.polygon((root, left, (root[0] + along, root[1] + across), right), ink)


def _rays(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    count, turn = chance.randrange(5, 13), chance.random()
    middle = x + side / 2, y + side / 2
    for number in range(count):
        angle = math.tau * number / count + turn
        end = (
            middle[0] + math.cos(angle) * side / 2,
            middle[1] + math.sin(angle) * side / 2,
        )
        draw.line((middle, end), ink, max(2, int(side * 0.06)))


def _waves(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    high, often = side * chance.uniform(0.05, 0.18), chance.uniform(1, 3)
    for row in range(chance.choice((1, 2, 3))):
        level = y + side * (0.3 + 0.25 * row)
        points = [
            (x + side * i / 40, level + high * math.sin(i / 40 * math.tau * often))
            for i in range(41)
        ]
        draw.line(points, ink, max(2, int(side * 0.09)))


def _heart(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    del chance
    x, y, side = place
    draw.ellipse((x, y + side * 0.08, x + side * 0.54, y + side * 0.6), ink)
    draw.ellipse((x + side * 0.46, y + side * 0.08, x + side, y + side * 0.6), ink)
    left, right = (x + side * 0.04, y + side * 0.46), (x + side * 0.96, y + side * 0.46)
    draw.polygon((left, right, (x + side / 2, y + side)), ink)


def _house(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    eaves = y + side * chance.uniform(0.3, 0.6)
    draw.polygon(((x, eaves), (x + side / 2, y), (x + side, eaves)), ink)
    draw.rectangle((x + side * 0.12, eaves, x + side * 0.88, y + side), ink)


def _bars(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    count = chance.randrange(3, 7)
    for number in range(count):
        top, left = y + side * chance.uniform(0, 0.7), x + side * number / count
        draw.rectangle((left, top, left + side * 0.7 / count, y + side), ink)


def _people(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    count = chance.randrange(1, 4)
    for number in range(count):
        middle, half = x + side * (number + 0.5) / count, side / count * 0.45
        head = half * chance.uniform(0.35, 0.6)
        top = y + side * 0.2
        draw.ellipse((middle - head, top - head, middle + head, top + head), ink)
        feet = (middle - half, y + side), (middle + half, y + side)
        draw.polygon((feet[0], (middle, y + side * 0.35), feet[1]), ink)


def _letters(chance: Random, draw: Draw, place: Place, ink: Colour) -> None:
    x, y, side = place
    letters = "".join(chance.choice(_LETTERS) for _ in range(chance.choice((1, 1, 2))))
    write(draw, letters, (x, y, side, side), ink)


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
