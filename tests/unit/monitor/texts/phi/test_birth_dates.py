"""Tests for monitor.texts.phi.birth_dates."""

import pytest

from monitor.texts.phi.birth_dates import birth_dates
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DOB 04/12/1957", "04/12/1957"),
        ("Date of birth: April 12, 1957", "April 12, 1957"),
        ("D.O.B. 4-12-57", "4-12-57"),
        ("your son was born on 12 April 2019", "12 April 2019"),
        ("fecha de nacimiento: 12/04/1957", "12/04/1957"),
        ("Date of birth 04MAR1971", "04MAR1971"),
        ("DOB=03041971", "03041971"),
        ("your birthday is March 3", "March 3"),
    ],
)
def test_birth_dates_are_found(text: str, expected: str) -> None:
    """Where words say what they are."""
    assert words_of(birth_dates, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. King was born on January 15, 1929.",
        "Our clinic was born in 1957.",
        "Open since 04/12/1957",
        "Please have your date of birth ready.",
    ],
)
def test_other_dates_are_not(text: str) -> None:
    """Those of public figures and of nobody."""
    assert words_of(birth_dates, text) == []
