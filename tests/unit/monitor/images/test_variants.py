"""Tests for monitor.images.variants: what is made of a logo's figure."""

import numpy as np
import pytest

from monitor.images.figures import PAINTED, PASTED, SIDE, WHOLE, Figure, Map
from monitor.images.variants import trimmed, variants_in


def wide() -> Map:
    """Return an emblem, a gap and a name: boxes of 60 and 120 columns."""
    figure = np.zeros((SIDE, SIDE), np.float32)
    figure[100:160, 20:80] = 1
    figure[115:145, 100:220] = 1
    return figure


def named(found: str = WHOLE) -> dict[str, Map]:
    """Return the variants of such a logo by their names."""
    return {v.name: trimmed(v.map) for v in variants_in([Figure(wide(), found)])}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "mirrored",
        "turned by 5 degrees",
        "turned by 10 degrees",
        "52% of it",
        "without its edges",
        "a part of it alone",
    ],
)
def test_a_logo_has_every_variant(name: str) -> None:
    """Each with its name for people."""
    assert name in named()


def test_the_emblem_is_cut_from_the_name() -> None:
    """At the widest gap."""
    parts = [v.map for v in variants_in([Figure(wide(), WHOLE)]) if "part" in v.name]

    assert (60, 60) in {part.shape for part in parts}


def test_a_painted_figure_is_only_mirrored() -> None:
    """It is a part of what the others show."""
    assert set(named(PAINTED)) == {"", "mirrored"}


def test_a_small_part_alone_is_no_logo() -> None:
    """One of its letters is in many pictures."""
    assert named(PASTED) == {}


def test_parts_are_marked_as_such() -> None:
    """They tell less than the whole."""
    cut = {v.name for v in variants_in([Figure(wide(), WHOLE)]) if v.cut}

    assert cut == {f"{s}% of it" for s in (52, 60, 68, 77, 86, 93)} | {
        "without its edges"
    }


def test_stray_pixels_widen_no_box() -> None:
    """Of which there is one in a row and in a column."""
    figure = wide()
    figure[3, 3] = 1

    assert trimmed(figure).shape == (60, 200)


def test_nothing_is_cut_to_nothing() -> None:
    """An empty figure has an empty box."""
    assert trimmed(np.zeros((9, 9), np.float32)).size == 0
