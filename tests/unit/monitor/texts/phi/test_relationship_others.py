"""Tests for monitor.texts.phi.relationship_others."""

import pytest

from monitor.texts.phi.relationship_others import about_others


@pytest.mark.parametrize(
    "text",
    [
        "Your son's filling fell out.",
        "She left happy.",
        "He was discharged on Monday.",
        "Her fever was high.",
        "Tell Mason he was brave!",
        "The baby was weighed twice.",
    ],
)
def test_it_is_found(text: str) -> None:
    """A person who is neither reader nor staff."""
    assert list(about_others(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ask for our manager; she was trained in privacy.",
        "Dr. Vega told us that he would listen.",
        "Babies are welcome here.",
        "We see children of all ages.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    """Staff, and nobody in particular."""
    assert list(about_others(text)) == []
