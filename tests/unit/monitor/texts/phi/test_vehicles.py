"""Tests for monitor.texts.phi.vehicles."""

import pytest

from monitor.texts.phi.vehicles import vehicles
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "1HGCM82633A004352 was towed",
        "VIN: 1HGCM82633A004359",
        "License plate ABC-1234",
        "plate 7KZT441",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """By check digit, or by the words before them."""
    assert any(tied(vehicles, text))


@pytest.mark.parametrize(
    "text",
    [
        "1HGCM82633A004359",
        "license plate lookup",
        "plates of 12 inches",
        "VIN: TRANSFERRED with plate 2",
    ],
)
def test_others_are_not(text: str) -> None:
    """Wrong check digits and words."""
    assert not any(tied(vehicles, text))
