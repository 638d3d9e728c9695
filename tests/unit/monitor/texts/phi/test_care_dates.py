"""Tests for monitor.texts.phi.care_dates."""

import pytest

from monitor.texts.phi.care_dates import care_dates
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "text",
    [
        "You were seen on March 3.",
        "Your appointment on Tuesday was cancelled.",
        "On 3/4/2025 you came in.",
        "The patient was admitted on 2025-03-04.",
        "We saw you last week.",
        "Date of service: 03/04/2025",
        "She was discharged yesterday.",
        "Adm 09/12 for CHF",
        "follow up on the 3rd",
        "Date of death: 03/04/2025",
    ],
)
def test_days_of_care_are_found(text: str) -> None:
    """However the day is written."""
    assert words_of(care_dates, text)


@pytest.mark.parametrize(
    "text",
    [
        "Book your free screening on Friday.",
        "We are closed on Monday.",
        "Flu clinic on October 12, walk in any time.",
        "Your privacy matters to us.",
    ],
)
def test_days_of_nobody_are_not(text: str) -> None:
    """Invitations and opening hours."""
    assert words_of(care_dates, text) == []
