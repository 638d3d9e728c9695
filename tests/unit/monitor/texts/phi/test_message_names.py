"""Tests for monitor.texts.phi.message_names."""

import pytest

from monitor.texts.phi.message_names import message_names, tells_health
from monitor.texts.phi.spans import NOTHING_KNOWN, Known


def named(text: str, known: Known = NOTHING_KNOWN) -> list[str]:
    """Return the names that are told with somebody's health."""
    return [text[span.start : span.end] for span in message_names(text, known)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Lopez was admitted with sepsis.", "Maria Lopez"),
        ("Call about Maria Lopez. Potassium is high.", "Maria Lopez"),
        ("J. Lopez was discharged from oncology.", "J. Lopez"),
    ],
)
def test_a_full_name_with_health_is_told(text: str, name: str) -> None:
    """In its sentence or the next one."""
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez was so kind when I was admitted.",
        "Maria Lopez wrote a book about sepsis.",
        "Dr. Maria Lopez treated sepsis.",
        "Maria Lopez moved to Austin.",
        "",
    ],
)
def test_authors_public_people_and_clinicians_are_not(text: str) -> None:
    """Nor names without health."""
    assert named(text) == []


def test_who_is_known_is_not() -> None:
    """The practice's own people are named all the time."""
    known = Known(names=frozenset({"maria lopez"}))

    assert named("Maria Lopez was admitted with sepsis.", known) == []


def test_health_of_its_author_is_theirs_to_tell() -> None:
    """Somebody else's isn't."""
    assert tells_health("Was diagnosed with lupus.")
    assert not tells_health("I was diagnosed with lupus.")
