"""Tests for monitor.domain.prints."""

import pytest

from monitor.domain.prints import BITS, bits_of, resemblance

ALL = 2**BITS - 1


@pytest.mark.parametrize(
    ("other", "value"), [(0, 1.0), (0b1111, 1 - 4 / 128), (2**128 - 1, 0.0), (ALL, 0.0)]
)
def test_a_print_is_as_like_as_its_bits(other: int, value: float) -> None:
    """Half of the bits is what chance gives; fewer is no less alike."""
    assert resemblance([0], [other]) == value


def test_the_closest_prints_count() -> None:
    """A picture has several views, of which one is enough."""
    assert resemblance([ALL, 7], [ALL // 3, 7]) == 1.0


@pytest.mark.parametrize(("prints", "others"), [([], [1]), ([1], []), ([], [])])
def test_nothing_is_compared_with_nothing(prints: list[int], others: list[int]) -> None:
    """What can't be measured is missing, not zero."""
    assert resemblance(prints, others) is None


def test_prints_are_numbers() -> None:
    """Each once, in their order."""
    assert bits_of(["ff", "0a", "ff"]) == (255, 10)
