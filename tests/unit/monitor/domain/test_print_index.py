"""Tests for monitor.domain.print_index."""

from random import Random

import pytest

from monitor.domain.print_index import index_of
from monitor.domain.prints import BITS, Print

ALL = 2**BITS - 1


@pytest.mark.parametrize("most", [0, 1, 90, 110, 128, 255, 256])
def test_it_finds_what_comparing_all_finds(most: int) -> None:
    """Exactly, whatever the threshold."""
    chance = Random(most)
    registered = [
        [Print(chance.getrandbits(BITS), "", chance.randrange(3)) for _ in range(5)]
        for _ in range(30)
    ]
    shown = [Print(chance.getrandbits(BITS)) for _ in range(3)] + [registered[7][2]]
    near = {
        owner
        for owner, prints in enumerate(registered)
        for one in shown
        for each in prints
        if (one.bits ^ each.bits).bit_count() + each.handicap <= most
    }

    assert index_of(registered).near(shown, most) == near


@pytest.mark.parametrize(("handicap", "found"), [(10, {1}), (11, set())])
def test_a_handicap_counts_like_bits(handicap: int, found: set[int]) -> None:
    """So that it is found exactly where it resembles."""
    index = index_of([[Print(ALL)], [Print(0b1, "", handicap)]])

    assert index.near([Print(0)], 11) == found


def test_an_empty_index_finds_nothing() -> None:
    """No practice needs a logo."""
    assert index_of([[], []]).near([Print(0)], BITS) == frozenset()
