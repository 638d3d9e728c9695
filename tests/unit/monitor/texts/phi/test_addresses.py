"""Tests for monitor.texts.phi.addresses."""

import pytest

from monitor.texts.phi.addresses import street_addresses
from monitor.texts.phi.spans import Known
from tests.unit.monitor.texts.phi.finding import tied, words_of


@pytest.mark.parametrize(
    "address",
    [
        "12 Oak Hollow Rd",
        "4410 N. 3rd Street, Apt 5",
        "12 Oak Hollow Rd, Austin, TX 78701",
        "PO Box 1123",
    ],
)
def test_addresses_are_found(address: str) -> None:
    """With what follows the street."""
    assert words_of(street_addresses, f"at {address}") == [address]


@pytest.mark.parametrize("text", ["15 Minutes Way too long", "in 2024 we saw Dr Drive"])
def test_other_words_are_not(text: str) -> None:
    """A number before a word is not enough."""
    assert "12" not in "".join(words_of(street_addresses, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She lives at 12 Oak Hollow Rd", True),
        ("We mailed it to you at 12 Oak Hollow Rd", True),
        ("Our clinic moved to 12 Oak Hollow Rd", False),
    ],
)
def test_words_before_say_whose_it_is(text: str, expected: bool) -> None:
    """An address alone is mostly an office's."""
    assert tied(street_addresses, text) == [expected]


def test_own_streets_are_nobodys() -> None:
    """As the configuration has them."""
    known = Known(streets=frozenset({"100 river st"}))

    assert words_of(street_addresses, "your home at 100 River St, Austin", known) == []
