"""Tests for monitor.texts.phi.relationship_events."""

import pytest

from monitor.texts.phi.relationship_events import events


@pytest.mark.parametrize(
    "text",
    [
        "We tried calling you three times at the number on file.",
        "We sent it to the drugstore on Main Street the same day.",
        "Looks like the insurer denied it because the deductible wasn't met.",
        "Sorry we ran late on Friday.",
        "It was only a sprain.",
        "The nurse did apologize at checkout.",
        "Nobody here forgot anybody.",
        "The invoice in question was corrected.",
        "Green Shield rejected it.",
        "Medicare requires another form.",
        "Pain like that goes away.",
        "Anyone may ask; the on-call nurse phoned at once.",
        "The quote of 900 dollars included the crown.",
        "Such pain is frequent, as in this case.",
        "The refill has been called in.",
    ],
)
def test_what_happened_is_found(text: str) -> None:
    """Whoever did it: only a case has a past."""
    assert list(events(text))


@pytest.mark.parametrize(
    "text",
    [
        "We read every review, and we were sorry to read this one.",
        "It was a pleasure to hear from a neighbor.",
        "We fell short and did not meet expectations.",
        "We moved last year and opened a second office.",
        "The service was not what anyone should expect.",
        "Our highly skilled team is proud of its listed prices.",
        "The rules on controlled drugs apply to everyone, and we need to follow them.",
        "It broke our hearts to read this, and we took it to heart.",
        "We made changes to our phone system; the sign was replaced on Monday.",
        "The pandemic was hard on everyone.",
        "We are sorry that this was your experience.",
    ],
)
def test_what_anybody_may_hear_is_not(text: str) -> None:
    """That a review was read, and what changed in the house."""
    assert list(events(text)) == []
