"""Who speaks of hurting themselves."""

import pytest

from monitor.texts.self_harm_wordings import OVERCOME, SELF_HARM


@pytest.mark.parametrize(
    "said",
    [
        "im going to overdose tonight",
        "i am thinking about ending it",
        "i want to kill myself",
        "i see no reason to live",
        "my daughter tried to hurt herself and they sent her home",
    ],
)
def test_somebody_is_in_danger(said: str) -> None:
    """In plain words or others."""
    assert SELF_HARM.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "i am thinking about ending my membership",
        "i overdosed on their free coffee",
        "i would never hurt anybody",
        "they ended the appointment early",
    ],
)
def test_nobody_is(said: str) -> None:
    """Words alone say nothing."""
    assert not SELF_HARM.search(said)


def test_what_is_over_is_told_after_it() -> None:
    """Thanks to whoever helped."""
    assert OVERCOME.match(" five years ago. today i am happy")
    assert not OVERCOME.match(" tonight")
