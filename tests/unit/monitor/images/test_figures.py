"""Tests for monitor.images.figures: where figures are looked for."""

import pytest
from PIL import Image, ImageDraw

from monitor.images.figures import (
    BARE,
    DISC,
    PAINTED,
    PASTED,
    PLATE,
    SHADED,
    SIDE,
    WHOLE,
    Figure,
    figures_in,
)
from monitor.images.variants import trimmed


def found_in(image: Image.Image) -> list[Figure]:
    """Return the figures in a picture."""
    return list(figures_in(image.resize((SIDE, SIDE)).tobytes()))


def crossed(image: Image.Image, left: int, top: int, side: int) -> Image.Image:
    """Return `image` with a white cross in a red box."""
    draw, third = ImageDraw.Draw(image), side // 3
    draw.rectangle((left, top, left + side, top + side), "red")
    draw.rectangle((left + third, top + 9, left + 2 * third, top + side - 9), "white")
    draw.rectangle((left + 9, top + third, left + side - 9, top + 2 * third), "white")
    return image


def test_a_picture_of_one_colour_has_no_figure() -> None:
    """Nothing stands out."""
    assert found_in(Image.new("RGB", (SIDE, SIDE), "teal")) == []


@pytest.mark.parametrize("found", [WHOLE, DISC, PLATE])
def test_a_figure_is_found_in_several_ways(found: str) -> None:
    """By the border, by the rim and by what encloses it."""
    picture = crossed(Image.new("RGB", (SIDE, SIDE), "navy"), 40, 40, 176)

    assert found in {figure.found for figure in found_in(picture)}


def test_a_small_part_is_found_without_what_is_around_it() -> None:
    """A plate that was pasted in gives the figure that is on it."""
    picture = crossed(Image.new("RGB", (SIDE, SIDE), "navy"), 20, 150, 80)
    sizes = {trimmed(f.map).shape for f in found_in(picture) if f.found == PASTED}

    assert any(min(size) >= 55 and max(size) <= 70 for size in sizes)


def test_a_badge_in_a_corner_is_no_part_of_the_figure() -> None:
    """What stands apart there is left out once."""
    picture = crossed(Image.new("RGB", (SIDE, SIDE), "navy"), 80, 80, 120)
    ImageDraw.Draw(picture).ellipse((4, 4, 60, 60), "yellow")
    bare = [trimmed(f.map).shape for f in found_in(picture) if f.found == BARE]

    assert [tuple(round(side, -1) for side in size) for size in bare] == [(120, 120)]


def test_thousands_of_specks_are_read_in_no_time() -> None:
    """The time is linear in them; a picture of 750 bytes may hold so many."""
    picture = Image.new("RGB", (SIDE, SIDE))
    for number in range(52 * 52):
        left, top = 24 + 4 * (number % 52), 24 + 4 * (number // 52)
        picture.paste("white", (left, top, left + 2, top + 2))
    picture.paste("white", (100, 8, 110, 12))

    assert found_in(picture)


def test_a_figure_stands_out_from_a_gradient() -> None:
    """Its ground has no colour of its own."""
    ramp = Image.linear_gradient("L").convert("RGB")
    found = found_in(crossed(ramp, 150, 150, 60))
    sizes = [trimmed(f.map).shape for f in found if f.found == SHADED]

    assert [tuple(round(side, -1) for side in size) for size in sizes] == [(60, 60)]


def test_what_is_painted_over_a_pattern_is_found() -> None:
    """By its colour alone."""
    picture = Image.effect_noise((SIDE, SIDE), 90).convert("RGB")
    ImageDraw.Draw(picture).polygon([(30, 220), (128, 30), (230, 220)], "red")
    figures = [f.map for f in found_in(picture) if f.found == PAINTED]

    assert any(trimmed(figure).shape[0] > 150 for figure in figures)


def test_levels_are_shares() -> None:
    """From nothing of the figure to all of it."""
    for figure in found_in(crossed(Image.new("RGB", (SIDE, SIDE)), 60, 60, 120)):
        assert 0.0 <= figure.map.min() <= figure.map.max() <= 1.0


def test_an_edge_of_many_colours_is_no_ground() -> None:
    """Nothing stands out from a photograph's edge."""
    planes = [Image.effect_noise((SIDE, SIDE), 200) for _ in "RGB"]
    found = found_in(Image.merge("RGB", planes))

    assert {WHOLE, DISC, SHADED}.isdisjoint(figure.found for figure in found)


def test_what_is_inside_of_a_disc_is_not_found_twice() -> None:
    """A disc is cut only where something is outside of it."""
    small = crossed(Image.new("RGB", (SIDE, SIDE), "navy"), 90, 90, 76)

    assert DISC not in {figure.found for figure in found_in(small)}
