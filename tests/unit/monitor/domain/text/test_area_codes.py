"""Tests for monitor.domain.text.area_codes."""

import pytest

from monitor.domain.text.area_codes import region_of


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("4195550100", "ohio"),
        ("2145550100", "texas"),
        ("2125550100", "new york"),
        ("4165550100", "canada"),
        ("+442079460958", "united kingdom"),
        ("+2348031234567", "nigeria"),
        ("+99955512345", None),
        ("8005550100", None),
        ("5550101234", None),
    ],
)
def test_numbers_are_of_a_state_or_country(number: str, region: str | None) -> None:
    """Toll-free and invented numbers are of none."""
    assert region_of(number) == region
