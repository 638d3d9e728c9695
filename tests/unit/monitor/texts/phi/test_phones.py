"""Tests for monitor.texts.phi.phones."""

import pytest

from monitor.texts.phi.phones import digits_of, telephone_numbers
from monitor.texts.phi.spans import Known
from tests.unit.monitor.texts.phi.finding import tied, words_of


@pytest.mark.parametrize(
    "number",
    [
        "(415) 555-2671",
        "415-555-2671",
        "+1 415 555 2671",
        "+44 20 7946 0958",
        "415.555.2671",
    ],
)
def test_numbers_are_found(number: str) -> None:
    """In their usual forms."""
    assert words_of(telephone_numbers, f"ring {number} now") == [number]


@pytest.mark.parametrize(
    "text",
    ["2024-2025 season", "12345678", "3.14159265", "open 8-5, 365 days", "10.1000/182"],
)
def test_other_digits_are_not(text: str) -> None:
    """Years, amounts and identifiers."""
    assert words_of(telephone_numbers, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call us at 512-555-0100.", False),
        ("Our office: 512-555-0100", False),
        ("We tried your cell 415-555-2671.", True),
        ("We have 512-555-0100 for you", False),
        ("We reached her at 415-555-2671.", True),
        ("Your number is on file; please call our desk at 512-555-0100.", False),
    ],
)
def test_words_before_say_whose_it_is(text: str, expected: bool) -> None:
    """The last of them counts."""
    assert tied(telephone_numbers, text) == [expected]


def test_the_own_number_is_nobodys() -> None:
    """However it is written."""
    known = Known(phones=frozenset({digits_of("+1 512 555 0100")}))

    assert words_of(telephone_numbers, "your phone (512) 555-0100", known) == []


@pytest.mark.parametrize(
    "text",
    ["Ejemplo de n\u00famero: 219-09-9999", "n\u00famero 078 05 1120",
     "registered under 936-90-4399"],
)  # fmt: skip
def test_what_is_written_as_a_social_security_number_is_none(text: str) -> None:
    """Whatever word stands before an example of one."""
    assert words_of(telephone_numbers, text) == []


def test_other_groups_are_telephone_numbers() -> None:
    """Three, three, three; the same word before."""
    assert words_of(telephone_numbers, "n\u00famero 612-345-678") == ["612-345-678"]
