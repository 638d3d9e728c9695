"""Tests for monitor.texts.threats."""

import pytest

from monitor.texts.threats import threatens
from tests.unit.monitor.texts.saying import saying


def threat(body: str) -> bool:
    """Return whether `body` threatens."""
    return threatens(saying(body).sentences)


@pytest.mark.parametrize(
    "body",
    ["I'm going to shoot that receptionist.", "I will hurt you", "I'll kill you all",
     "Someone should beat the crap out of that doctor.", "You deserve to die.",
     "He should be hanged for this", "I hope she gets cancer and dies",
     "I know where you live.", "Watch your back, Dr. Smith",
     "I will come back with a gun.", "I'm gonna burn this clinic down",
     "Go kill yourself", "You're dead.", "I'm coming for you"],
)  # fmt: skip
def test_threats_are_found(body: str) -> None:
    """What somebody means to do, wishes or calls for."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["They nearly killed my father.", "The wait is killing me.",
     "He threatened that I will be hurt", "I'm going to sue you.",
     "I would never hurt them.", "No patient deserves to die waiting.",
     "I'll shoot you an email.", "It hurts to sit and I could die of boredom.",
     'Her text said "I will kill you" and we called the police.',
     "This doctor will kill you.", "I was dead tired.", ""],
)  # fmt: skip
def test_anger_and_reports_are_none(body: str) -> None:
    """Figures of speech, denials, other people's words."""
    assert not threat(body)
