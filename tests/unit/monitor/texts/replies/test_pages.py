"""Tests for monitor.texts.replies.pages."""

import pytest

from monitor.texts.replies.pages import page_faults


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("You are a liar. Shame on you, troll.", ["unprofessional"]),
        ("Our lawyer will call you.", ["unprofessional"]),
        ("We guarantee results.", ["health_claim"]),
        ("Idiots! This cures diabetes.", ["unprofessional", "health_claim"]),
        ("We are open on Monday. Thank you for your kind words.", []),
        ("Your visit was on Tuesday.", []),
        ("", []),
    ],
)
def test_tone_and_promises_are_told_once(body: str, names: list[str]) -> None:
    """Patient information is for the label of that name."""
    assert [fault.name for fault in page_faults(body)] == names
