"""Tests for monitor.texts.phi.labelled."""

import pytest

from monitor.texts.phi.labelled import JOINT, announced, values

PATTERN = announced(rf"(?:case|folio){JOINT}?")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("case no. 24-118832.", "24-118832"),
        ("Case #: A12345", "A12345"),
        ("case number is ZGP 4419 02711, thanks", "ZGP 4419 02711"),
        ("folio 44821 de hoy", "44821"),
    ],
)
def test_a_value_is_found_behind_its_words(text: str, value: str) -> None:
    """With what links them."""
    assert [found["value"] for found in values(PATTERN, text)] == [value]


@pytest.mark.parametrize(
    "text", ["case 12", "in that case from 2019", "case 2024", "showcase 44821"]
)
def test_short_numbers_and_years_are_none(text: str) -> None:
    """Nor are parts of words."""
    assert not list(values(PATTERN, text))
