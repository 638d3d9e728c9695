"""Tests for monitor.texts.phi.recognise."""

import time

import pytest

from monitor.domain.phi import PhiKind
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.recognise import recognise
from monitor.texts.phi.voices import Voice

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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("last four of social 4399", PhiKind.SSN),
        ("born on 3/4/71, she was", PhiKind.BIRTH_DATE),
        ("mail maria at mail dot example", PhiKind.EMAIL),
        ("www.maria.example is her page", PhiKind.WEB_PAGE),
        ("her fingerprint on file", PhiKind.BIOMETRIC),
        ("a photo of the patient's face", PhiKind.PHOTO),
        ("She is 98 now", PhiKind.AGE),
        ("license plate is BOS 7XK", PhiKind.VEHICLE),
        ("license plate KAT-1EE", PhiKind.VEHICLE),
        ("B\u0131rth date: 03/04/71", PhiKind.BIRTH_DATE),
        ("v\u0131deos of our patient", PhiKind.PHOTO),
    ],
)
def test_each_is_asked_where_it_finds(text: str, kind: PhiKind) -> None:
    """Though most recognisers are not."""
    assert kind in {span.kind for span in recognise(plain_text(text))}


def test_days_of_care_count_in_charts_and_own_texts() -> None:
    """Patients tell of their own."""
    said = "You were seen on March 3."

    assert not recognise(plain_text(said))
    assert recognise(plain_text(said), voice=Voice.PRACTICE)
    assert recognise(plain_text("Pt was admitted on March 3."))
