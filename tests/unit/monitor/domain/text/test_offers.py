"""Tests for monitor.domain.text.offers."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.domain.text.offers import offers, sales


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Caring for families since 1980", 0),
        ("Free parking", 1),
        ("Free, FREE and free again", 1),
        ("Pay by Zelle today", 3),
        ("Kits for $20", 3),
        ("20 dollars each", 3),
        ("70% off", 2),
        ("Compramos ri\u00f1on, pago inmediato", 3),
        ("Run our 5k in 2024", 0),
        ("Confirm your card", 3),
        ("Contact us, we need you", 1),
        ("Please update your address and write us your name", 5),
        ("Env\u00ede su c\u00f3digo aqu\u00ed", 3),
        ("Doctors who care", 0),
    ],
)
def test_words_that_talk_into_something_are_counted_once(text: str, count: int) -> None:
    """In any order, and a sum of money as two; a run or a year is none."""
    assert offers(fold_text(text)) == count


def test_parts_of_words_are_none() -> None:
    """A payer is no pay, and a kitchen no kit."""
    assert offers("payer kitchen freedom winnipeg") == 0


def test_what_is_sold_is_not_what_is_asked() -> None:
    """Alumni ask for addresses, and sell nothing."""
    assert sales(fold_text("Please update your address and write us your name")) == 0
    assert sales(fold_text("Pay $20 by Zelle")) == 4
