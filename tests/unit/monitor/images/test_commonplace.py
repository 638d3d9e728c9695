"""Tests for monitor.images.commonplace: what is too common to tell a logo."""

import base64
import json
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFont

from monitor.domain.prints import BITS, read_prints
from monitor.images.commonplace import FILE, commonness
from monitor.images.prints import variants_of


def first_known() -> int:
    """Return one of the prints that the program has."""
    told = json.loads(FILE.read_text("ascii"))["prints"]
    return int.from_bytes(base64.b64decode(told)[: BITS // 8], "big")


def initials(ink: str) -> Image.Image:
    """Return what platforms give to those without an avatar."""
    image = Image.new("RGB", (256, 256), "teal")
    font = ImageFont.load_default(150)
    ImageDraw.Draw(image).text((128, 128), "H", ink, font, anchor="mm")
    return image


def least(image: Image.Image) -> int:
    """Return the smallest handicap of a logo's prints."""
    return min(found.handicap for found in read_prints(variants_of(image.tobytes())))


@pytest.mark.parametrize(("bits", "handicap"), [(0, 28), (68, 28), (70, 26), (80, 16)])
def test_the_nearer_it_is_the_more_common_is_a_print(bits: int, handicap: int) -> None:
    """Each bit by which it differs counts, up to where a copy would be unknown."""
    assert commonness(first_known() ^ 2**bits - 1) == handicap


def test_a_print_of_chance_is_not_common() -> None:
    """Half of its bits differ from those of any picture."""
    assert commonness(Random(3).getrandbits(BITS)) == 0


def test_a_letter_tells_less_than_a_drawing_of_ones_own() -> None:
    """All views of it resemble those of other letters."""
    drawing = initials("teal")
    draw = ImageDraw.Draw(drawing)
    for step in range(5):
        draw.arc((20, 30 * step, 236, 30 * step + 90), 200, 340, "white", 8)
    draw.polygon([(40, 240), (90, 150), (120, 240), (200, 170), (225, 245)], "white")

    assert least(drawing) == 0 < least(initials("white"))
