"""Tests for monitor.texts.idioms."""

import pytest

from monitor.texts.idioms import MOST, idiomatic


@pytest.mark.parametrize(
    "sentence",
    ["zero stars if that were possible", "i would give it 0 stars", "a waste of money",
     "do not waste your afternoon", "i have had better treatment from a vet",
     "this office went downhill", "used to be a great practice",
     "why is that place still in business", "they should be shut down",
     "the phone system is a nightmare", "avoid", "stay far away from this clinic",
     "worst dentist in town", "never again", "i will not be going back",
     "thanks for nothing", "thank you guys for losing our file",
     "he rolled his eyes", "she hung up on me", "not worth the drive",
     "do not go here", "could not be more disappointed", "i wont be back"],
)  # fmt: skip
def test_harsh_turns_of_phrase(sentence: str) -> None:
    """Few of their words are harsh by themselves."""
    assert idiomatic((sentence,)) < 0


@pytest.mark.parametrize(
    "sentence",
    ["it was worth the wait", "a long drive but worth it",
     "the shot killed my knee pain", "she stops at nothing to help",
     "cant complain", "not a single complaint in years", "i wouldnt change a thing",
     "nothing but praise for them", "i cant thank the nurses enough"],
)  # fmt: skip
def test_kind_turns_of_phrase(sentence: str) -> None:
    """Few of their words are kind by themselves."""
    assert idiomatic((sentence,)) > 0


@pytest.mark.parametrize(
    "sentence",
    ["they never waste my time", "you will not find better care from anyone",
     "this is no joke", "is the clinic still open", "we are open, avoid the main door",
     "please stay away if you have a fever", "thanks for listening",
     "the worst day of our lives", "is it worth it?", "free care for one star pupils",
     "i would not go elsewhere", ""],
)  # fmt: skip
def test_what_only_sounds_like_it(sentence: str) -> None:
    """Denied, or meant as it is written."""
    assert idiomatic((sentence,)) == 0


def test_idioms_add_up_to_a_bound() -> None:
    """A rant is no surer than a review."""
    rant = ["zero stars", "what a joke", "avoid", "never again", "worst doctor"]

    assert idiomatic(tuple(rant)) == -MOST


def test_an_endless_sentence_is_judged_at_once() -> None:
    """Time is linear in what an attacker writes."""
    assert idiomatic(("not a waste of " * 700, "had better " * 900)) == 0
