"""Tests for monitor.texts.phi.eponyms."""

from monitor.texts.phi.eponyms import EPONYMS


def test_eponyms_are_full_names_in_small_letters() -> None:
    """As they are looked up; one word alone would hide patients of that name."""
    assert all(name.islower() for name in EPONYMS)
    assert all(" " in name or "-" in name for name in EPONYMS)
