"""Tests for monitor.texts.phi.other_ids."""

import pytest

from monitor.texts.phi.other_ids import other_ids
from tests.unit.monitor.texts.phi.finding import tied


@pytest.mark.parametrize(
    "text",
    [
        "Rx #7729104 is ready.",
        "Passport no. 548821903",
        "Case no. 2024-118832: patient fell from bed.",
        "specimen 24-S-10992",
        "Authorization AUTH-4481927, 6 visits of therapy for the patient",
    ],
)
def test_somebodys_are_found(text: str) -> None:
    """By what they are, or beside one person's health."""
    assert any(tied(other_ids, text))


@pytest.mark.parametrize(
    "text",
    [
        "Ticket 4491827 is open.",
        "Incident 24-00713, server down",
        "In that case 2024 was better for the patient.",
        "order number 114-8837721 for my cuff",
    ],
)
def test_others_are_not(text: str) -> None:
    """Those of shops and help desks."""
    assert not any(tied(other_ids, text))
