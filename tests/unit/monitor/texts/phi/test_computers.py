"""Tests for monitor.texts.phi.computers."""

import pytest

from monitor.texts.phi.computers import computers
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "The patient logged in from 203.0.113.77.",
        "The monitor 3C:5A:B4:11:9E:02 is in the patient's home.",
        "Her HIV results were read from 2001:db8::17",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """Beside one person's health."""
    assert any(tied(computers, text))


@pytest.mark.parametrize(
    "text",
    [
        "203.0.113.77 is our printer",
        "version 10.2.0.14 of the patient app",
        "my chart opened at 10:15:00",
        "my chart from 999.1.1.1",
        "aa:bb:cc:dd:ee:ff on the chart of the patient",
    ],
)
def test_others_are_not(text: str) -> None:
    """Printers, versions, times of day."""
    assert not any(tied(computers, text))
