"""Tests for monitor.texts.phi.relationship_reader."""

import pytest

from monitor.texts.phi.relationship_reader import about_reader


@pytest.mark.parametrize(
    "text",
    [
        "We gave your umbrella back.",
        "You ate before it.",
        "You have been with us for long.",
        "You're covered by Cigna.",
        "The hygienist informed us that you felt rushed.",
        "As discussed at the desk, the fee is fixed.",
    ],
)
def test_what_is_told_of_a_person_is_found(text: str) -> None:
    """In whatever words."""
    assert list(about_reader(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your kind words.",
        "We are sorry that you were unhappy.",
        "Thank you for the concern you raised.",
        "We appreciate that you took the time.",
        "We're sorry to hear you had a frustrating experience.",
        "We are sorry you had such a negative and upsetting experience.",
        "Glad you had a great experience!",
        "Thank you for the time you took to write.",
        "You made our day!",
        "As explained on the notice by our door, we close at five.",
        "Our receptionist told us about the broken door.",
        "We are sorry that we did not meet your expectations.",
    ],
)
def test_what_holds_for_everybody_is_not(text: str) -> None:
    """Whoever writes a review has done that."""
    assert list(about_reader(text)) == []
