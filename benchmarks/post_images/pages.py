"""Drawn charts, posters, plates and emblems: there are no labelled images here.

Everything is drawn from a seed, with invented people.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS: Final = ("", "DejaVuSerif.ttf", "DejaVuSansMono.ttf")
"""Pillow's own, and two that many machines have; those that are missing are not
drawn with."""

_SIZE: Final = (1200, 900)
_GIVEN: Final = ("Jane", "Maria", "Robert", "Linda", "James", "Susan", "Daniel")
_FAMILY: Final = ("Miller", "Garcia", "Johnson", "Davis", "Wilson", "Taylor")
_CARE: Final = ("asthma", "diabetes", "pneumonia", "migraine", "hypertension")
_WORDS: Final = ("Flu shots", "Open late", "Welcome", "Free parking", "New hours")


def chart(seed: int) -> tuple[str, ...]:
    """Return the lines of a patient's chart, every value invented."""
    chance = Random(seed)
    name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    born = f"{month:02}/{day:02}/{chance.randint(1931, 2012)}"
    return (
        "Riverside Family Clinic",
        f"Patient: {name}",
        f"Date of birth: {born}",
        f"MRN: {chance.randint(1_000_000, 9_999_999)}",
        f"Member ID: {chance.choice('ABCDEF')}{chance.randint(10**8, 10**9 - 1)}",
        f"Diagnosis: {chance.choice(_CARE)}",
        f"Phone: (512) 867-{chance.randint(1000, 9999)}",
        f"Ward: {chance.randint(1, 9)}",
        "Allergies: none known",
        "Blood pressure: 128/82",
    )


def font_of(name: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return a font; Pillow's own for an empty name.

    Raises:
        OSError: The machine has no such font.
    """
    return ImageFont.truetype(name, size) if name else ImageFont.load_default(size)


def page(lines: tuple[str, ...], size: int = 24, font: str = "") -> Image.Image:
    """Return `lines` on white, letters `size` pixels high."""
    image = Image.new("RGB", _SIZE, "white")
    letters = font_of(font, size)
    step = min(2 * size, (_SIZE[1] - 60) // len(lines))
    for number, line in enumerate(lines):
        ImageDraw.Draw(image).text((60, 30 + step * number), line, "black", letters)
    return image


def screen(lines: tuple[str, ...], size: int = 24) -> Image.Image:
    """Return `lines` as a dark screen of a program, in a column of fields."""
    image = Image.new("RGB", _SIZE, (30, 34, 42))
    draw, letters = ImageDraw.Draw(image), font_of("", size)
    draw.rectangle((0, 0, _SIZE[0], 50), (60, 90, 160))
    for number, line in enumerate(lines):
        top = 80 + 70 * number
        draw.rectangle((60, top, 900, top + 50), (45, 50, 60))
        draw.text((75, top + 10), line, (230, 230, 230), letters)
    return image


def photographed(image: Image.Image, seed: int) -> Image.Image:
    """Return a page as a phone sees it: aslant, in uneven light, with noise."""
    chance = Random(seed)
    wide, high = image.size
    ends = [chance.uniform(0, 0.06) for _ in range(8)]
    quad = (
        -ends[0] * wide,
        -ends[1] * high,
        -ends[2] * wide,
        (1 + ends[3]) * high,
        (1 + ends[4]) * wide,
        (1 + ends[5]) * high,
        (1 + ends[6]) * wide,
        -ends[7] * high,
    )
    aslant = image.transform(
        image.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fill=1
    )
    shade = np.linspace(1.0, chance.uniform(0.5, 0.8), wide)[None, :, None]
    noise = np.random.default_rng(seed).normal(0, 8, (high, wide, 1))
    levels = np.clip(np.asarray(aslant) * shade + noise, 0, 255)
    seen = Image.fromarray(levels.astype(np.uint8))
    return seen.filter(ImageFilter.GaussianBlur(0.8))


def poster(seed: int) -> Image.Image:
    """Return a few large words on a colour."""
    chance = Random(seed)
    ground = tuple(chance.randint(0, 255) for _ in range(3))
    image = Image.new("RGB", _SIZE, ground)
    ink = "white" if sum(ground) < 380 else "black"
    for number, words in enumerate(chance.sample(_WORDS, 3)):
        at = (100, 150 + 200 * number)
        ImageDraw.Draw(image).text(at, words, ink, font_of("", 110))
    return image


def emblem(seed: int) -> Image.Image:
    """Return shapes as a logo has them, on white or on black."""
    chance = Random(seed)
    ground = chance.choice(("white", "black"))
    image = Image.new("RGB", (600, 600), ground)
    draw = ImageDraw.Draw(image)
    for _ in range(chance.randint(2, 5)):
        left, top = chance.randint(100, 350), chance.randint(100, 350)
        box = (left, top, left + chance.randint(60, 200), top + 150)
        shape = chance.choice((draw.ellipse, draw.rectangle))
        grey = chance.random() < 0.3
        ink = (255, 255, 255) if grey else tuple(chance.choices(range(256), k=3))
        shape(box, fill=ink if ground == "black" or not grey else (0, 0, 0))
    return image


def plate(seed: int) -> Image.Image:
    """Return a grey field of soft shapes in a black frame, as an X-ray looks."""
    random = np.random.default_rng(seed)
    noise = random.normal(size=(1000, 800))
    soft = Image.fromarray(np.uint8(np.clip(noise * 60 + 128, 0, 255)))
    soft = soft.filter(ImageFilter.GaussianBlur(25))
    rows, columns = np.mgrid[0:1000, 0:800]
    inside = ((rows - 500) / 400) ** 2 + ((columns - 400) / 280) ** 2
    levels = (np.asarray(soft, float) - 128) * 8 + 130
    body = np.clip(levels, 30, 230) * np.clip(1.6 - 1.4 * inside, 0, 1)
    return Image.fromarray(np.uint8(body)).convert("RGB")


def scene(seed: int) -> Image.Image:
    """Return soft colours, as a photo of nothing in particular."""
    random = np.random.default_rng(seed)
    small = Image.fromarray(random.integers(0, 255, (12, 16, 3), dtype=np.uint8))
    grown = small.resize(_SIZE, Image.Resampling.BICUBIC)
    grain = random.normal(0, 6, (*_SIZE[::-1], 3))
    return Image.fromarray(np.uint8(np.clip(np.asarray(grown) + grain, 0, 255)))


DRAWN: Final[Mapping[str, Callable[[int], Image.Image]]] = {
    "chart": lambda seed: page(chart(seed)),
    "screen": lambda seed: screen(chart(seed)),
    "photographed chart": lambda seed: photographed(page(chart(seed)), seed),
    "poster": poster,
    "emblem": emblem,
    "grey plate": plate,
    "scene": scene,
}


def saved(image: Image.Image, quality: int = 85) -> bytes:
    """Return `image` as a JPEG file."""
    kept = BytesIO()
    image.save(kept, "JPEG", quality=quality)
    return kept.getvalue()


def photos(folder: Path) -> dict[str, bytes]:
    """Return the pictures of a folder by their names, largest formats as JPEG."""
    found = {}
    for path in sorted((*folder.glob("*.jpg"), *folder.glob("*.png"))):
        with Image.open(path) as image:
            found[path.stem] = saved(image.convert("RGB"), 95)
    return found
