"""Tests for monitor.domain.text.streets."""

import pytest

from monitor.domain.text.streets import streets_in


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("500 n. oak avenue, toledo", "500 n oak ave"),
        ("at 500 north oak ave.", "500 n oak ave"),
        ("suite 200, 12 main street", "12 main st"),
        ("1200 w 5th st", "1200 w 5th st"),
        ("7 martin luther king boulevard", "7 martin luther king blvd"),
    ],
)
def test_streets_are_shortened_alike(text: str, street: str) -> None:
    """Kinds and sides have one spelling."""
    assert streets_in(text) == (street,)


@pytest.mark.parametrize(
    "text",
    ["100 best way to win", "24 hour street team", "in 2020 we drive", "7 days a way",
     "main street", "$500 oak ave", ""],
)  # fmt: skip
def test_other_numbers_are_no_streets(text: str) -> None:
    """Words that don't name streets stand between."""
    assert streets_in(text) == ()


def test_hostile_words_are_read_in_no_time() -> None:
    """The pattern is linear."""
    assert streets_in("1 oak " * 20_000) == ()
