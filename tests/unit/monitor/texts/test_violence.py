"""Tests for monitor.texts.violence."""

import re

import pytest

from monitor.texts.violence import ARMED, HARM, PLACE, RUINING, SOMEBODY


@pytest.mark.parametrize(
    "said",
    ["kill the doctor", "stabbing him", "hang those nurses", "break your jaw",
     "slit the throats of", "wipe out these quacks", "throw acid in her face",
     "hurt them in the parking lot"],
)  # fmt: skip
def test_harm_needs_a_person(said: str) -> None:
    """In whatever tense, or a part of the body."""
    assert re.search(HARM, said)


@pytest.mark.parametrize(
    "said",
    ["kill the germs in people", "hang the picture", "break her braces in",
     "cut him some slack", "end her pain", "hit the gym", "hit the lobby"],
)  # fmt: skip
def test_things_are_not_harmed(said: str) -> None:
    """What is done to no person."""
    assert not re.search(HARM, said)


def test_groups_are_somebody() -> None:
    """Whether or not they are named one by one."""
    assert re.search(SOMEBODY, "all of you")
    assert re.search(SOMEBODY, "every single one of them")


def test_a_place_ends_its_phrase() -> None:
    """A car park is no car."""
    assert re.search(PLACE, "the car")
    assert not re.search(PLACE, "the car park")


def test_what_is_held_ends_its_phrase() -> None:
    """A hammer toe is no hammer."""
    assert re.search(ARMED, "with a bat.")
    assert re.search(ARMED, "with my iron pipe tonight")
    assert not re.search(ARMED, "with a hammer toe")
    assert not re.search(ARMED, "with a bat bite")


def test_ruin_comes_in_any_form() -> None:
    """Whoever is to bring it."""
    assert re.fullmatch(RUINING, "burns down")
    assert re.fullmatch(RUINING, "shoot up")
