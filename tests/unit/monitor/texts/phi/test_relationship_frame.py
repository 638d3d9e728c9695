"""Tests for monitor.texts.phi.relationship_frame."""

import pytest

from monitor.texts.phi.relationship_frame import (
    is_about_one,
    is_quoted,
    is_supposed,
    sentence_around,
)


@pytest.mark.parametrize(
    "text",
    [
        "If you were seen",
        "Should you have been seen",
        "Anyone whom you know was seen",
        "We cannot confirm that you were seen",
        "Law prevents us from saying that you were seen",
        'It said "you were seen" once',
    ],
)
def test_what_is_only_thought_of_is_supposed(text: str) -> None:
    """Conditions, secrets and quotations."""
    assert is_supposed(text, text.index("you"))


@pytest.mark.parametrize(
    "text",
    [
        "We know you were seen",
        "If I may, you were seen",
        "Had we seen you",
        "We cannot say, but you were",
    ],
)
def test_facts_are_not_supposed(text: str) -> None:
    """However polite they are."""
    assert not is_supposed(text, text.index("you"))


def test_a_quotation_mark_alone_quotes_nothing() -> None:
    """Nor do those of another paragraph."""
    assert not is_quoted('6" you', 3)
    assert not is_quoted('"one"\nyou', 6)


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("A crown is made of gold.", False),
        ("The crown was made of gold.", True),
        ("Your crown is gold.", True),
        ("We would have made a crown.", True),
        ("We would like to talk about a crown.", False),
    ],
)
def test_a_past_or_a_person_makes_it_one_case(text: str, so: bool) -> None:
    """What is usual has neither."""
    at = text.index("crown")

    assert is_about_one(text, at, at + 5) is so


def test_a_sentence_ends_at_its_stop() -> None:
    """On both sides."""
    text = "One. Two three four. Five."

    assert sentence_around(text, 9, 14).strip() == "Two three four"
