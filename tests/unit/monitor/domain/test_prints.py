"""Tests for monitor.domain.prints."""

import pytest

from monitor.domain.prints import BITS, Print, most_apart, read_prints, resemblance

ALL = 2**BITS - 1


def value(prints: list[Print], others: list[Print]) -> float:
    """Return how alike they are."""
    found = resemblance(prints, others)
    assert found is not None
    return found.value


@pytest.mark.parametrize(
    ("other", "alike"), [(0, 1.0), (0b1111, 1 - 4 / 128), (2**128 - 1, 0.0), (ALL, 0.0)]
)
def test_a_print_is_as_like_as_its_bits(other: int, alike: float) -> None:
    """Half of the bits is what chance gives; fewer is no less alike."""
    assert value([Print(0)], [Print(other)]) == alike


@pytest.mark.parametrize("alike", [1.0, 0.6, 0.45])
def test_pictures_so_alike_differ_in_few_bits(alike: float) -> None:
    """One bit more and they are less alike."""
    bits = most_apart(alike)

    assert value([Print(0)], [Print(2**bits - 1)]) >= alike
    assert value([Print(0)], [Print(2 ** (bits + 1) - 1)]) < alike


def test_the_closest_prints_count() -> None:
    """A picture has several views, of which one is enough, and it is told."""
    known = [Print(ALL // 3), Print(7, "mirrored")]
    found = resemblance([Print(ALL), Print(7, "cut to a disc")], known)

    assert found is not None
    assert (found.value, found.known.label) == (1.0, "mirrored")
    assert found.shown.label == "cut to a disc"


def test_what_says_less_has_to_be_closer() -> None:
    """Its handicap counts like bits."""
    assert value([Print(0)], [Print(0, "a part", 16)]) == 1 - 16 / 128


@pytest.mark.parametrize(("prints", "others"), [(0, 1), (1, 0), (0, 0)])
def test_nothing_is_compared_with_nothing(prints: int, others: int) -> None:
    """What can't be measured is missing, not zero."""
    assert resemblance([Print(1)] * prints, [Print(1)] * others) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ff", Print(255)),
        ("0a:mirrored", Print(10, "mirrored")),
        ("0a::7", Print(10, "", 7)),
        (Print(ALL, "turned", 3).text(), Print(ALL, "turned", 3)),
    ],
)
def test_prints_are_read_from_texts(text: str, found: Print) -> None:
    """Older ones have no label."""
    assert read_prints([text, text]) == (found,)
