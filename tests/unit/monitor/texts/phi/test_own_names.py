"""Tests for monitor.texts.phi.own_names."""

import pytest

from monitor.texts.phi.own_names import own_names
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
    ],
)
def test_others_are_not(text: str) -> None:
    """Staff."""
    assert not words_of(own_names, text)
