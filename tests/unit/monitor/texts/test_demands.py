"""Tests for monitor.texts.demands."""

import pytest

from monitor.texts.demands import demands_data


@pytest.mark.parametrize(
    "sentence",
    ["we never ask for your ssn and send your card number here",
     "write to us with your card number", "log in again with your insurance id",
     "your ssn is all we need", "tell us your debit card number",
     "with your bank account number we can refund you",
     "all we ask is your medicare card number",
     "send a photo of the front and back of your card",
     "have your medicare number ready for a free brace",
     "no, tell us your ssn", "please send your ssn", "dm your ssn to check in"],
)  # fmt: skip
def test_data_are_demanded(sentence: str) -> None:
    """In any order of verb and thing."""
    assert demands_data(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["never tell anyone your card number", "never write your ssn under a post",
     "we will never ask for your ssn, card number or insurance id by text",
     "anyone who asks you to text your card number is not us",
     "you need your insurance card to check in", "log in with your portal password",
     "your insurance card is required at your visit",
     "have your insurance card ready", "complete the records request form",
     "verify your insurance information before your visit",
     "why does nobody read my medical records", "write to us", "your card arrived"],
)  # fmt: skip
def test_data_are_not_demanded(sentence: str) -> None:
    """Denied, at a desk, or nothing that only the real one may know."""
    assert not demands_data(sentence)


def test_a_long_sentence_is_judged_at_once() -> None:
    """Time is linear in what an attacker writes."""
    assert not demands_data("tell us your " * 3_000)


def test_many_requests_are_judged_at_once() -> None:
    """Each looks back no further than its clause."""
    assert demands_data("no " * 1_000 + ", " + "tell us your ssn " * 400)
