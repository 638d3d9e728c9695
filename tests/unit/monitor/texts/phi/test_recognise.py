"""Tests for monitor.texts.phi.recognise."""

import time

import pytest

from monitor.domain.phi import PhiKind
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.recognise import recognise

SECONDS = 2.0


def test_spans_are_in_the_order_of_the_text() -> None:
    """Whatever recogniser finds them."""
    found = recognise(plain_text("DOB 04/12/1957, SSN 536-90-4399"))

    assert [span.kind for span in found] == [PhiKind.BIRTH_DATE, PhiKind.SSN]


def test_an_identifier_is_no_telephone_number_too() -> None:
    """Digits are told once."""
    found = recognise(plain_text("my phone card 4111 1111 1111 1111"))

    assert [span.kind for span in found] == [PhiKind.CARD]


@pytest.mark.parametrize(
    "piece", ["1 ", "1-", "a@b.", "Mr. Lopez ", "1 Aa ", "(512) ", "DOB ", "\u0301"]
)
def test_hostile_texts_take_little_time(piece: str) -> None:
    """A megabyte of what patterns begin with."""
    began = time.process_time()
    recognise(plain_text(piece * (10**6 // len(piece))))

    assert time.process_time() - began < SECONDS
