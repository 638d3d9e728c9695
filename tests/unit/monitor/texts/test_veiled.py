"""Tests for monitor.texts.veiled."""

import pytest

from monitor.texts.veiled import VEILED


@pytest.mark.parametrize(
    "said",
    ["i know where you park", "we know what school your daughter goes to",
     "you will get what is coming to you", "your days are numbered",
     "ill be waiting outside when your shift ends", "you cant hide from me",
     "it would be a shame if something happened to your clinic",
     "you messed with the wrong family", "ill be waiting for him in the alley",
     "better hire security",
     "i have photos of your kids", "pray that i never run into you"],
)  # fmt: skip
def test_hints_are_found(said: str) -> None:
    """Watching, waiting and warning."""
    assert VEILED.search(said)


@pytest.mark.parametrize(
    "said",
    ["i know where you get your reviews from", "we know which bus goes to the clinic",
     "someone is going to get hurt on that ramp", "youre next, said the nurse",
     "they make you regret coming in", "his days are numbered, the doctor said",
     "my mom walks to her car alone after dialysis", "watch out for hidden fees",
     "the office is not responsible for what happens to your car",
     "i watched him sleep", "the hospital should hire security"],
)  # fmt: skip
def test_everyday_sentences_are_none(said: str) -> None:
    """The same words without a menace."""
    assert not VEILED.search(said)
