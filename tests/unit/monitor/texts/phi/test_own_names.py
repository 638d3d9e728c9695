"""Tests for monitor.texts.phi.own_names."""

import pytest

from monitor.texts.phi.own_names import own_names
from monitor.texts.phi.spans import Known
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "text",
    [
        "Little Mateo came in for his cleaning and was so brave.",
        "Ashley rang the bell after her last chemo!",
        "Congratulations to Amanda on the birth of her twins!",
        "Our own Mr. Abara passed away after a long stay in our hospital.",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """A name and a patient's part."""
    assert words_of(own_names, text)


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Olivia came in early for her shots clinic.",
        "Meet Maria Gonzalez, RN, who completed her surgery training.",
        "Thanks to Linda for the blood drive!",
        "Ask Amy about braces.",
        "Maria came in early for the surgery webinar.",
        "Mateo finished the marathon.",
        "Brave Monday turned into a recovery day at our hospital.",
    ],
)
def test_others_are_not(text: str) -> None:
    """Staff, what is no care, and days."""
    assert not words_of(own_names, text)


def test_the_practices_own_people_are_not() -> None:
    """They are in its configuration."""
    known = Known(names=frozenset({"ashley"}))

    assert not words_of(own_names, "Ashley rang the bell after chemo!", known)
