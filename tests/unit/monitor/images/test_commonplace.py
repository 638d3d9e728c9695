"""Tests for monitor.images.commonplace: what is too common to tell a logo."""

import base64
import json
from random import Random

import pytest
from PIL import Image, ImageDraw, ImageFont

from monitor.detectors.kit.log_odds import SHOWS_LOGO_FROM
from monitor.domain.prints import BITS, most_apart, read_prints
from monitor.images.commonplace import FILE, MOST, commonness
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


@pytest.mark.parametrize(("bits", "handicap"), [(0, 100), (66, 34), (80, 20)])
def test_the_nearer_it_is_the_more_common_is_a_print(bits: int, handicap: int) -> None:
    """Each bit by which it differs counts."""
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

    assert 2 * least(drawing) < least(initials("white"))


def test_a_copy_of_what_is_common_is_still_known() -> None:
    """Less alike, but as alike as it needs to be suspicious."""
    assert least(initials("white")) <= MOST <= most_apart(SHOWS_LOGO_FROM)
