"""Tests for monitor.domain.whose.tokens."""

import pytest

from monitor.domain.whose.tokens import tokens_of


def test_words_have_their_capitals_beside_them() -> None:
    """Both as terms are compared and as they were written."""
    tokens = tokens_of("St. Mary's, OR else")

    assert tokens.words == ("st", "marys", "or", "else")
    assert tokens.written == ("St", "Marys", "OR", "else")
    assert tokens.gaps == ("", ". ", ", ", " ")


@pytest.mark.parametrize("text", ["RIVER CLINIC", "river clinic"])
def test_capitals_without_small_letters_say_nothing(text: str) -> None:
    """Nor do small letters without capitals."""
    assert not tokens_of(text).is_name(0)


def test_letters_in_disguise_have_no_capitals() -> None:
    """Which word was which cannot be told."""
    tokens = tokens_of("River\u200bside Clinic")

    assert tokens.words == ("riverside", "clinic")
    assert not tokens.is_name(0)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Patient Sues Riverside Clinic Over Billing", True),
        ("A patient sues Riverside Clinic over billing", False),
    ],
)
def test_headlines_are_told(text: str, *, headline: bool) -> None:
    """Every longer word has a capital in them."""
    tokens = tokens_of(text)
    start = tokens.words.index("riverside")

    assert tokens.is_headline(start, start + 2) is headline


def test_a_sentence_begins_after_a_stop() -> None:
    """Its first word has a capital anyway."""
    tokens = tokens_of("Bad. Avoid Riverside")

    assert [tokens.starts_sentence(at) for at in range(3)] == [True, True, False]
