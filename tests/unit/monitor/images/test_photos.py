"""Whole pictures: what is shown again is recognised, what is another is not."""

from collections.abc import Callable
from random import Random
from typing import Final

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from monitor.domain.prints import read_prints, resemblance
from monitor.images.child import normal
from monitor.images.photos import photo_of, photo_variants_of

ALIKE: Final = 0.6

Change = Callable[[Image.Image], Image.Image]


def portrait(seed: int) -> Image.Image:
    """Return patches of light, as different from each other as photographs."""
    chance = Random(seed)
    image = Image.new("RGB", (240, 320), "navy")
    draw = ImageDraw.Draw(image)
    for _ in range(14):
        x, y, side = (
            chance.randrange(240),
            chance.randrange(320),
            chance.randrange(40, 120),
        )
        shade = chance.randrange(256)
        draw.ellipse((x - side, y - side, x + side, y + side), (shade, shade, 90))
    return image


def likeness(shown: Image.Image, registered: Image.Image) -> float:
    """Return how alike a shown and a registered picture are."""
    prints = read_prints(photo_of(normal(shown).tobytes()))
    known = read_prints(photo_variants_of(normal(registered).tobytes()))
    found = resemblance(prints, known)
    return 0.0 if found is None else found.value


CHANGES: Final[dict[str, Change]] = {
    "none": lambda image: image,
    "small": lambda image: image.resize((90, 120)),
    "gray": lambda image: image.convert("L"),
    "mirrored": ImageOps.mirror,
    "brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.2),
    "top square": lambda image: image.crop((0, 0, 240, 240)),
    "middle square": lambda image: image.crop((0, 40, 240, 280)),
    "edges cut": lambda image: image.crop((10, 13, 230, 307)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("seed", [1, 2])
def test_a_changed_picture_is_still_like_it(seed: int, change: Change) -> None:
    """What platforms and impostors do to a portrait."""
    assert likeness(change(portrait(seed)), portrait(seed)) >= ALIKE


@pytest.mark.parametrize("seed", range(2, 8))
def test_another_picture_is_unlike_it(seed: int) -> None:
    """By far."""
    assert likeness(portrait(seed), portrait(1)) < ALIKE / 2


def test_a_plain_picture_has_no_prints() -> None:
    """It would be like everything that is plain."""
    plain = normal(Image.new("RGB", (90, 90), "teal")).tobytes()

    assert photo_of(plain) == photo_variants_of(plain) == ()
