"""Tests for monitor.texts.phi.other_ids."""

import pytest

from monitor.texts.phi.other_ids import other_ids
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("driver's license number is F162823540116", "F162823540116"),
        ("implant serial no. 4482-AA1", "4482-AA1"),
        ("VIN 1HGCM82633A004352", "1HGCM82633A004352"),
        ("from 203.0.113.9 at noon", "203.0.113.9"),
    ],
)
def test_ids_are_found(text: str, expected: str) -> None:
    """Where words or their form say what they are."""
    assert words_of(other_ids, text) == [expected]


@pytest.mark.parametrize(
    "text", ["version 1.2.3.4", "999.1.1.1", "serial entrepreneur"]
)
def test_others_are_not(text: str) -> None:
    """Versions and words."""
    assert words_of(other_ids, text) == []
