"""Tests for monitor.texts.superlatives."""

import pytest

from monitor.texts.superlatives import UNBEATEN, without_denied_comparatives


@pytest.mark.parametrize(
    "sentence",
    ["i could not recommend them more highly!", "i cant recommend dr. lee enough",
     "we couldnt praise the nurses more", "you wont find a better doctor",
     "i have never had a kinder dentist", "there is no better place",
     "nobody does it better", "i couldnt be happier"],
)  # fmt: skip
def test_who_is_never_surpassed_is_the_best(sentence: str) -> None:
    """However it is said."""
    assert UNBEATEN in without_denied_comparatives(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["i would not recommend them any more", "i could not recommend them any more",
     "i cannot recommend them more than a toothache", "he never got better",
     "you can find a better doctor", "it is not better", "find a better place"],
)  # fmt: skip
def test_other_comparatives_stand(sentence: str) -> None:
    """They tell of less."""
    assert without_denied_comparatives(sentence) == sentence


@pytest.mark.parametrize("word", ["kind", "rude"])
def test_what_could_not_be_more_so_is_so(word: str) -> None:
    """Kind or harsh."""
    said = without_denied_comparatives(f"they could not have been more {word}")

    assert said == f"they , so {word}"


def test_what_begins_like_one_stands() -> None:
    """However often it does."""
    said = "i could not recommend a b c " * 100

    assert without_denied_comparatives(said) == said
