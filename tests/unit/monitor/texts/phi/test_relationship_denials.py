"""Tests for monitor.texts.phi.relationship_denials."""

import pytest

from monitor.texts.phi.relationship_denials import denials


@pytest.mark.parametrize(
    "text",
    [
        "You were never a patient of ours.",
        "Nobody here has ever met you.",
        "We have no record of you.",
        "No one by that name is in our system.",
        "We searched our database.",
        "I have never treated you.",
    ],
)
def test_it_is_found(text: str) -> None:
    """In whatever words somebody is denied."""
    assert list(denials(text))


@pytest.mark.parametrize(
    "text",
    [
        "Our team never treats anyone with disrespect.",
        "We have no parking lot.",
        "We do not know yet when it will open.",
        "This is not the service that we want.",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    """What is denied there is no relationship."""
    assert list(denials(text)) == []
