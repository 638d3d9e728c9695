"""Pictures that have nothing to do with any logo: scenes, faces, letters."""

from random import Random
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from benchmarks.logos.artwork import apart_from, colour, write

_SIDE: Final = 256
_SKINS: Final = ((255, 219, 172), (224, 172, 105), (141, 85, 36), (90, 56, 37))


def scene(chance: Random) -> Image.Image:
    """Return what looks like a photograph to a hash: a sky of noise, and things in it.

    The noise falls with the frequency, as in photographs of nature.
    """
    source = np.random.default_rng(chance.randrange(1 << 32))
    rows, columns = np.fft.fftfreq(_SIDE)[:, None], np.fft.fftfreq(_SIDE)
    falling = np.maximum(np.hypot(rows, columns), 1 / _SIDE) ** chance.uniform(1.2, 2)
    noise = source.normal(size=(3, _SIDE, _SIDE)) + source.normal(size=(_SIDE, _SIDE))
    levels = np.fft.ifft2(np.fft.fft2(noise) / falling).real
    spread = chance.uniform(30, 60)
    middle = np.array(colour(chance)) * 0.5 + 64
    levels = levels / levels.std() * spread + middle[:, None, None]
    shown = levels.clip(0, 255).astype(np.uint8).transpose(1, 2, 0)
    image = Image.fromarray(shown)
    _things(chance, image)
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(0, 1.5)))


def _things(chance: Random, image: Image.Image) -> None:
    draw = ImageDraw.Draw(image)
    for _ in range(chance.randrange(7)):
        x, y = chance.randrange(_SIDE), chance.randrange(_SIDE)
        width, height = chance.randrange(20, 160), chance.randrange(20, 160)
        box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        chance.choice((draw.ellipse, draw.rectangle))(box, fill=colour(chance))


def face(chance: Random) -> Image.Image:
    """Return a person from the shoulders up, before a wall or outdoors."""
    image = (
        scene(chance)
        if chance.random() < 0.5
        else Image.new("RGB", (_SIDE, _SIDE), colour(chance))
    )
    draw, skin, hair = ImageDraw.Draw(image), chance.choice(_SKINS), colour(chance)
    x, y = _SIDE * chance.uniform(0.4, 0.6), _SIDE * chance.uniform(0.35, 0.5)
    wide, high = _SIDE * chance.uniform(0.14, 0.24), _SIDE * chance.uniform(0.2, 0.28)
    draw.ellipse(
        (x - 2.2 * wide, y + high, x + 2.2 * wide, _SIDE * 1.6), colour(chance)
    )
    draw.rectangle((x - wide * 0.4, y, x + wide * 0.4, y + high * 1.3), skin)
    draw.ellipse(
        (x - wide * 1.15, y - high * 1.15, x + wide * 1.15, y + high * 0.6), hair
    )
    draw.ellipse((x - wide, y - high * 0.8, x + wide, y + high), skin)
    for side in (-1, 1):
        eye = x + side * wide * 0.4
        draw.ellipse((eye - 6, y - 6, eye + 6, y + 6), "white")
        draw.ellipse((eye - 3, y - 3, eye + 3, y + 3), "black")
    draw.arc((x - wide * 0.5, y, x + wide * 0.5, y + high * 0.7), 20, 160, "brown", 4)
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(0, 2)))


def letters(chance: Random) -> Image.Image:
    """Return what platforms give to those without an avatar: initials on a colour."""
    ground = colour(chance)
    image = Image.new("RGB", (_SIDE, _SIDE), ground)
    text = "".join(
        chance.choice("ABCDEFGHIJKLMNOPRSTUVWZ") for _ in range(chance.choice((1, 2)))
    )
    room = _SIDE * chance.uniform(0.15, 0.3)
    box = (room, room, _SIDE - 2 * room, _SIDE - 2 * room)
    write(ImageDraw.Draw(image), text, box, apart_from(chance, ground))
    return image


STRANGERS: Final = {"scene": scene, "face": face, "letters": letters}
"""Kinds of pictures that show no logo."""
