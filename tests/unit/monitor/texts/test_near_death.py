"""Who nearly died, and of what."""

import pytest

from monitor.texts.near_death import NEARLY_DIED, RESCUED


@pytest.mark.parametrize(
    "said",
    [
        "the wrong dose nearly killed my mother",
        "this hospital almost killed me",
        "my son could have died",
        "she almost bled to death",
        "the infection nearly cost him his life",
    ],
)
def test_somebody_was_in_danger(said: str) -> None:
    """By care, or without a word of why."""
    assert NEARLY_DIED.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "the heat in there almost killed me",
        "the parking nearly killed us",
        "they could have killed my whole afternoon",
        "i was so mad i could have killed someone",
        "i almost died laughing in the waiting room",
        "i nearly died when i saw the bill",
        "he almost died of a heart attack",
    ],
)
def test_nobody_was_in_danger_by_care(said: str) -> None:
    """It is a way to speak, or an illness of their own."""
    assert not NEARLY_DIED.search(said)


def test_whoever_was_saved_tells_so() -> None:
    """Of a danger that others brought."""
    assert RESCUED.search("i am here today because of dr lee")
    assert not RESCUED.search("i waited for an hour")
