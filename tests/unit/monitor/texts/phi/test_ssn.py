"""Tests for monitor.texts.phi.ssn."""

import pytest

from monitor.texts.phi.ssn import social_security_numbers
from tests.unit.monitor.texts.phi.finding import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SSN 536-90-4399.", "536-90-4399"),
        ("we have 536-90-4399 on file", "536-90-4399"),
        ("social security number is 536904399", "536904399"),
        ("her ssn: 536 90 4399", "536 90 4399"),
        (
            "SSN \uff15\uff13\uff16\uff0d\uff19\uff10\uff0d\uff14\uff13\uff19\uff19",
            "\uff15\uff13\uff16\uff0d\uff19\uff10\uff0d\uff14\uff13\uff19\uff19",
        ),
        ("SSN 5-3-6-9-0-4-3-9-9", "5-3-6-9-0-4-3-9-9"),
        ("su número de seguro social es 536904399", "536904399"),
        ("Paciente con número de seguro social 219-09-9999", "219-09-9999"),
        ("no. de seguro social 078 05 1120", "078 05 1120"),
        ("her SSN: 123-45-9999", "123-45-9999"),
        ("123-45-9998", "123-45-9998"),
        ("the last four of your social are 4399", "4399"),
        ("last four of social 4399", "4399"),
        ("XXX-XX-4399", "4399"),
    ],
)
def test_numbers_are_found(text: str, expected: str) -> None:
    """In every form, where they are one or are said to be one."""
    assert words_of(social_security_numbers, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "000-90-4399",
        "666-90-4399",
        "936-90-4399",
        "536-00-4399",
        "536-90-0000",
        "078-05-1120",
        "219-09-9999",
        "536904399",
        "order 536 90 4399",
        "1536-90-43991",
        "call 512-555-0100",
        "we never ask for your SSN",
    ],
)
def test_others_are_not(text: str) -> None:
    """Numbers that were never given out, and numbers of other things."""
    assert words_of(social_security_numbers, text) == []
