"""Tests for monitor.domain.text.towns."""

from monitor.domain.text.states import STATES
from monitor.domain.text.towns import ABROAD, CITIES, TOWNS


def test_a_town_may_be_in_several_states() -> None:
    """Its name alone doesn't tell which."""
    assert {"alabama", "united kingdom"} <= TOWNS["birmingham"]


def test_all_are_plain_and_somewhere() -> None:
    """Small letters, and a known state or country each."""
    regions = {*STATES.values(), *ABROAD}

    assert all(town == town.lower().strip() for town in TOWNS)
    assert all(found <= regions for found in TOWNS.values())


def test_large_cities_are_among_the_towns() -> None:
    """What counts anywhere also has its state."""
    assert set(CITIES) <= TOWNS.keys()
