"""Plain scalars mean what YAML 1.2 says."""

import pytest

from monitor.settings.scalars import plain_scalar


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("on", "on"),
        ("0", 0),
        ("-12", -12),
        ("+3", 3),
        ("1.5", 1.5),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("12:30:00", "12:30:00"),
        ("2026-01-31", "2026-01-31"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_a_plain_scalar(written: str, value: object) -> None:
    """The core schema decides; what only looks like a number stays text."""
    found = plain_scalar(written)

    assert found == value
    assert type(found) is type(value)
