"""Tests for monitor.texts.phi.relationship_courtesy."""

import pytest

from monitor.texts.phi.relationship_courtesy import courtesies


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for stopping by on Friday.",
        "Thanks for letting Dr. Cho fix it.",
        "We appreciate you driving so far.",
        "Sorry about the long hold in room 4.",
        "Please accept our apology for billing you twice.",
        "We look forward to seeing you.",
        "Sad to see you go!",
        "Keep icing it.",
        "Enjoy your new frames!",
        "You are part of our dental family.",
    ],
)
def test_it_is_found(text: str) -> None:
    """Thanks and regret for more than a review."""
    assert list(courtesies(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sorry about the busy lines this week.",
        "We apologize for the construction outside.",
        "We are grateful for a community like ours.",
        "Thank you for the kind words.",
        "Thanks for letting us know.",
        "We appreciate you taking the time.",
        "We are sorry for the inconvenience.",
        "Sorry about your experience.",
        "Sorry for the delay in responding.",
        "We look forward to hearing from you.",
        "Enjoy your weekend!",
        "Please take it seriously.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    """Anybody can be told so."""
    assert list(courtesies(text)) == []
