"""Tests for monitor.texts.care_words."""

import pytest

from monitor.texts.care_words import care_words


def told(*sentences: str) -> float:
    """Return what `sentences` say, -1 harsh to 1 kind."""
    return care_words(sentences)


@pytest.mark.parametrize(
    "sentence",
    ["she was rude", "i was billed twice", "find another dentist", "they rushed me",
     "your time is not worth it", "he would not listen"],
)  # fmt: skip
def test_harsh_words_of_patients_are_known(sentence: str) -> None:
    """Many of which VADER's lexicon lacks."""
    assert told(sentence) < 0


@pytest.mark.parametrize(
    "sentence",
    ["she took the time to explain it", "he goes above and beyond", "in good hands",
     "painless", "treats you like family"],
)  # fmt: skip
def test_kind_words_of_patients_are_known(sentence: str) -> None:
    """The same."""
    assert told(sentence) > 0


def test_nothing_known_says_nothing() -> None:
    """Neither does no sentence at all."""
    assert told("we open at nine") == told() == 0


def test_any_person_and_stress_is_the_same() -> None:
    """Phrases are written once for all persons."""
    assert told("we were treated like a number") == told("like the number") < 0
    assert told("takes their time") == told("really takes her time") > 0


def test_the_longest_phrase_counts() -> None:
    """Its words don't count again."""
    assert told("not recommend") < 0 < told("recommend")
    assert told("i cant recommend them enough") > 0


def test_a_denial_turns_around_what_follows_shortly() -> None:
    """Three words at most."""
    assert told("he is not kind") == -told("he is kind")
    assert told("not in any way we know kind") > 0


@pytest.mark.parametrize("denial", ["nobody", "no one"])
def test_nobody_is_one_denial(denial: str) -> None:
    """In one word or two."""
    assert told(f"{denial} here was rude") > 0


@pytest.mark.parametrize(
    ("said", "at_least"),
    [("never rude, always kind", "kind"), ("no, they are kind", "kind"),
     ("no service is excellent, would highly recommend", "no service is excellent")],
)  # fmt: skip
def test_a_denial_ends_where_something_else_begins(said: str, at_least: str) -> None:
    """A comma ends it, as does a word of the other kind."""
    assert told(said) >= told(at_least)


@pytest.mark.parametrize(
    "sentence", ["never felt judged or rushed", "never rude, dismissive, or cruel"]
)
def test_a_list_is_denied_to_its_end(sentence: str) -> None:
    """Each of it, however long it is."""
    assert told(sentence) > told("never rude")


def test_a_question_praises_nobody() -> None:
    """But may be harsh."""
    assert told("great care?") == 0 > told("how rude can they be?")


@pytest.mark.parametrize(
    ("kind", "harsh"),
    [("they refused to give up on me", "they refused to give a refund"),
     ("i was in tears of joy", "i was in tears"),
     ("he found a mistake another doctor made", "he made a mistake"),
     ("you wont find a better doctor", "find another doctor"),
     ("i could not recommend them more highly", "i could not recommend them"),
     ("nothing, could not be better", "they were nice but the bill was a shock")],
)  # fmt: skip
def test_a_turn_of_praise_is_told_from_its_harsh_words(kind: str, harsh: str) -> None:
    """The longer phrase decides."""
    assert told(kind) > 0 > told(harsh)


def test_what_is_not_harsh_is_half_as_kind() -> None:
    """Who isn't rude isn't yet a friend."""
    assert 0 < told("nobody was rude") < -told("everybody was rude")


def test_what_stands_before_a_but_counts_less() -> None:
    """The verdict comes last."""
    assert told("great but rude") < told("great and rude") < told("rude but great")


def test_sentences_add_up_to_one_at_most() -> None:
    """However many."""
    assert told("rude") > told("rude", "rude") > told(*["rude"] * 900) > -1
