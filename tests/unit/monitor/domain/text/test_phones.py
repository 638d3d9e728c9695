"""Tests for monitor.domain.text.phones."""

import pytest

from monitor.domain.text.phones import configured_phone, digits_of, phones_in


@pytest.mark.parametrize(
    "text",
    ["(214) 555-0123", "214.555.0123", "+1 214 555 0123", "1-214-555-0123",
     "214 - 555 - 0123", "call 2145550123 now", "214/555/0123", "214_555_0123",
     "+12145550123", "tel:2145550123."],
)  # fmt: skip
def test_numbers_are_read_however_they_are_written(text: str) -> None:
    """Signs and the country's 1 make no difference."""
    assert phones_in(text) == ("2145550123",)


@pytest.mark.parametrize(
    "text",
    ["npi 1234567890", "since 1950", "id 214555012399", "/p/2145550123", "12-34-5678",
     "order=2145550123", ""],
)  # fmt: skip
def test_other_digits_are_no_numbers(text: str) -> None:
    """Identifiers and parts of addresses are something else."""
    assert phones_in(text) == ()


def test_numbers_abroad_keep_their_country() -> None:
    """It is what tells where they are."""
    assert phones_in("+44 20 7946 0958, +234 803 123 4567") == (
        "+442079460958",
        "+2348031234567",
    )


def test_configured_numbers_are_their_last_ten_digits() -> None:
    """People write the country's 1 or leave it out."""
    assert digits_of("+1 (814) 555-0100") == "8145550100"


@pytest.mark.parametrize("extension", [" x22", " ext. 22", " Extension 22"])
def test_extensions_are_no_part_of_a_number(extension: str) -> None:
    """They ring behind it."""
    assert digits_of(f"814-555-0100{extension}") == "8145550100"


@pytest.mark.parametrize(
    "phone", ["+44 20 7946 0958", "(814) 555-0100 ext. 22", "+1 814 555 0100"]
)
def test_configured_numbers_are_found_in_texts(phone: str) -> None:
    """Those abroad too."""
    assert phones_in(f"call {phone}") == (configured_phone(phone),)


def test_configured_numbers_that_no_text_has_are_their_digits() -> None:
    """Without the country, it can't be told which."""
    assert configured_phone("020 7946 0958") == "2079460958"


def test_hostile_digits_are_read_in_no_time() -> None:
    """The pattern is linear."""
    assert len(phones_in("214-555-0123 " * 20_000)) == 1
    assert phones_in("+1 (" * 20_000) == ()
