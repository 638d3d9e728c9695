"""Tests for monitor.domain.text.area_codes."""

import pytest

from monitor.domain.text.area_codes import is_toll_free, region_of


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


@pytest.mark.parametrize(
    ("number", "free"), [("8665550100", True), ("8145550100", False), ("+866", False)]
)
def test_toll_free_numbers_are_told(number: str, *, free: bool) -> None:
    """Of North America."""
    assert is_toll_free(number) is free
