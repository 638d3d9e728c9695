"""What pictures look like: prints that bear an impostor's changes, and no others."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PIL import Image, ImageDraw, ImageOps

from monitor.domain.prints import BITS, read_prints, resemblance
from monitor.images import decoder
from monitor.images.child import normal
from monitor.images.figures import SIDE
from monitor.images.prints import prints_of, variants_of

ALIKE: Final = 0.6

Change = Callable[[Image.Image], Image.Image]


def logo() -> Image.Image:
    """Return a leaf and a cross on a green plate."""
    image = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((20, 20, 280, 280), 40, fill="seagreen")
    draw.polygon([(60, 240), (90, 90), (240, 60), (200, 200)], fill="white")
    draw.rectangle((140, 90, 165, 215), fill="firebrick")
    draw.rectangle((95, 140, 215, 165), fill="firebrick")
    return image


def other_logo() -> Image.Image:
    """Return three waves and a sun on a blue disc."""
    image = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 10, 290, 290), fill="navy")
    draw.ellipse((60, 60, 130, 130), fill="gold")
    for top in (150, 185, 220):
        draw.arc((60, top, 150, top + 60), 180, 360, fill="white", width=14)
        draw.arc((145, top, 235, top + 60), 0, 180, fill="white", width=14)
    return image


def likeness(avatar: Image.Image, of: Image.Image) -> float | None:
    """Return how alike an avatar and a logo are."""
    prints = prints_of(normal(avatar).tobytes())
    known = read_prints(variants_of(normal(of).tobytes()))
    found = resemblance(read_prints(prints), known)
    return None if found is None else found.value


def in_disc(image: Image.Image) -> Image.Image:
    """Return what platforms make of an avatar."""
    mask = Image.new("L", image.size)
    ImageDraw.Draw(mask).ellipse((0, 0, *image.size), fill=255)
    return Image.composite(image, Image.new("RGB", image.size), mask)


CHANGES: Final[dict[str, Change]] = {
    "none": lambda image: image,
    "small": lambda image: image.resize((48, 48)),
    "framed": lambda image: ImageOps.expand(image, 30, "orange"),
    "padded": lambda image: ImageOps.expand(image, 90, "white"),
    "gray": lambda image: image.convert("L"),
    "negative": ImageOps.invert,
    "mirrored": ImageOps.mirror,
    "turned": lambda image: image.rotate(5, fillcolor="white"),
    "in a disc": lambda image: in_disc(ImageOps.expand(image, 45, "white")),
    "in other colours": lambda image: Image.merge("RGB", image.split()[::-1]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_changed_logo_is_still_like_it(change: Change) -> None:
    """What impostors do to a logo."""
    assert (likeness(change(logo()), logo()) or 0) >= ALIKE


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_another_logo_is_unlike_it(change: Change) -> None:
    """However it is changed."""
    value = likeness(change(other_logo()), logo()) or 0.0

    assert 0.0 < value < ALIKE


def sail() -> Image.Image:
    """Return a sail without anything in it, whose outlines few rows cross."""
    image = Image.new("RGB", (300, 300), "white")
    corners = [(20, 280), (170, 20), (290, 20), (180, 240), (100, 285)]
    ImageDraw.Draw(image).polygon(corners, "navy")
    return image


def bubble() -> Image.Image:
    """Return a speech bubble, as plain as the sail."""
    image = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 10, 290, 210), "navy")
    draw.polygon([(60, 150), (160, 150), (60, 290)], "navy")
    return image


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_plain_figure_of_its_own_is_known(change: Change) -> None:
    """It needs no inner drawing, if it is none that many pictures have."""
    assert (likeness(change(sail()), sail()) or 0) >= ALIKE


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_another_plain_figure_is_unlike_it(change: Change) -> None:
    """Plain as it is."""
    assert (likeness(change(bubble()), sail()) or 0) < ALIKE


def plain_pictures() -> Iterator[Image.Image]:
    """Yield one colour, a gradient, single shapes and the figure of nobody."""
    yield Image.new("RGB", (200, 200), "red")
    yield Image.linear_gradient("L")
    for figure in ("disc", "plate", "ring", "egg", "nobody"):
        image = Image.new("RGB", (200, 200), "lightgray")
        draw = ImageDraw.Draw(image)
        if figure == "disc":
            draw.ellipse((20, 20, 180, 180), fill="teal")
        elif figure == "plate":
            draw.rectangle((20, 20, 180, 180), fill="teal")
        elif figure == "ring":
            draw.ellipse((9, 9, 190, 190), outline="black", width=20)
        elif figure == "egg":
            draw.ellipse((60, 40, 140, 150), fill="white")
        else:
            draw.ellipse((65, 30, 135, 105), fill="white")
            draw.ellipse((30, 120, 170, 300), fill="white")
        yield image


@pytest.mark.parametrize("image", [*plain_pictures()])
def test_a_plain_picture_is_like_no_logo(image: Image.Image) -> None:
    """Default avatars and single shapes never match."""
    assert all((likeness(image, of) or 0) < ALIKE for of in (logo(), other_logo()))


def test_one_colour_and_single_shapes_have_no_prints() -> None:
    """They would be like everything that is plain."""
    plain = [prints_of(normal(image).tobytes()) for image in plain_pictures()]

    assert plain[:4] == [()] * 4


def test_prints_say_how_they_were_found() -> None:
    """Each hash once, as 256 bits with a label."""
    prints = read_prints(prints_of(normal(logo()).tobytes()))

    assert len(prints) == len({found.bits for found in prints}) > 2
    assert all(0 < found.bits < 2**BITS and found.label for found in prints)


def test_child_and_parent_agree_on_the_size() -> None:
    """They share no module, so each has its own constant."""
    assert len(normal(logo()).tobytes()) == decoder.PIXELS == SIDE * SIDE * 3
