"""Tests for monitor.texts.phi.place_names."""

import pytest

from monitor.texts.phi.place_names import is_place_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("all of North Carolina", "Carolina"),
        ("all of San Jose there", "Jose"),
        ("san jose has it", "jose"),
        ("St. Joseph has it", "Joseph"),
        ("Hurricane Harvey patients", "Harvey"),
        ("Tyler, Texas has it", "Tyler"),
        ("Tyler, TX has it", "Tyler"),
        ("Marion, OH has it", "Marion"),
        ("Kent, New Hampshire", "Kent"),
        ("everyone in Charlotte has it", "Charlotte"),
        ("Ann Arbor has it", "Ann"),
    ],
)
def test_places_are_told_by_the_words_beside_them(text: str, name: str) -> None:
    """Before and behind; towns and states are listed."""
    start = text.index(name)

    assert is_place_name(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tyler has it", "Tyler"),
        ("saw it in Maria today", "Maria"),
        ("in Charlotte Reed it grew", "Charlotte"),
        ("on West Maria Lopez fell", "Maria"),
        ("Maria, MD", "Maria"),
        ("Maria, TX started", "Maria"),
        ("Maria, There she is", "Maria"),
    ],
)
def test_others_are_peoples(text: str, name: str) -> None:
    """Degrees and shorthand are no states."""
    start = text.index(name)

    assert not is_place_name(text, start, start + len(name))
