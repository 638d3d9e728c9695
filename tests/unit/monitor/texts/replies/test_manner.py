"""Tests for monitor.texts.replies.manner."""

import pytest

from monitor.texts.replies.manner import manner


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell us what happened below.", "public_discussion"),
        ("Which doctor saw you, and which day were you here?", "public_discussion"),
        ("Our lawyer will call.", "legal_threat"),
        ("You are not welcome here.", "retaliation"),
        ("We will contact your employer.", "retaliation"),
        ("We offer a gift card.", "compensation"),
        ("Have a free cleaning on us.", "compensation"),
        ("Please delete this review.", "review_change"),
        ("Would you consider updating your rating?", "review_change"),
        ("That is simply not true.", "dispute"),
        ("You were very rude to us.", "aggressive"),
        ("What a liar.", "aggressive"),
    ],
)
def test_bad_manners_are_found(text: str, kind: str) -> None:
    """Each by its kind."""
    assert kind in {found.kind for found in manner(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Feel free to call us.",
        "We cannot discuss this here.",
        "We are sorry if anyone seemed rude.",
        "We would never ask anyone to change a review.",
        "Please call us if that did not happen.",
        "We want to make this right; please call our manager.",
    ],
)
def test_good_ones_are_not(text: str) -> None:
    """However near their words are."""
    assert list(manner(text)) == []
