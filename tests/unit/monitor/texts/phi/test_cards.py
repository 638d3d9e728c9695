"""Tests for monitor.texts.phi.cards."""

import pytest

from monitor.texts.phi.cards import luhn, payment_cards
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    "number",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "3782-822463-10005",
        "\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff15\uff14\uff14\uff14\uff14",
    ],
)
def test_cards_are_found(number: str) -> None:
    """With and without separators."""
    assert words_of(payment_cards, f"paid with {number} today") == [number]


@pytest.mark.parametrize(
    "text",
    ["4111111111111112", "0000000000000000", "9111111111111111", "tel 5125550100"],
)
def test_other_numbers_are_not(text: str) -> None:
    """The check digit or the first digit is wrong."""
    assert words_of(payment_cards, text) == []


def test_words_make_up_for_an_odd_form() -> None:
    """Twelve digits are a card if they are said to be one."""
    assert words_of(payment_cards, "card number 630427373398") == ["630427373398"]
    assert words_of(payment_cards, "order 630427373398") == []


def test_luhn() -> None:
    """The example of ISO/IEC 7812-1, annex B."""
    assert luhn("4992739871" + "6")
    assert not luhn("49927398717")
