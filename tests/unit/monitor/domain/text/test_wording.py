"""Tests for monitor.domain.text.wording."""

import re

import pytest

from monitor.domain.text.wording import Wording, Wordings

_FOUND = (
    (r"\b(?:un)?friendly\b", "so unfriendly"),
    (r"\b(?:un)?friendly\b", "so friendly"),
    (r"\bkil{1,2}(?:e?d|ing)?\b", "killing"),
    (r"\bkil{1,2}(?:e?d|ing)?\b", "kiled"),
    (r"\b(?:i|we)(?: \w+){0,2}? shoot", "we will all shoot"),
    (r"(?<!do )\bstop(?= it)", "stop it"),
    (r"ists?\b", "the dentists"),
    (r"\bhit\w*", "hitman"),
    (r"\bin_box\b", "in_box"),
    (r"\$ ?\d|\bfee\b", "costs $5"),
    (r"[^a]\b\d{3}\b", " 123"),
    (r"^(?:please )?go\b", "go"),
    (r"t\.me/\w|wa\.me", "at t.me/x"),
    (r"(?:a|b)*\bcat\b", "ab cat"),
    (r"(?:\bx|y)zoo", "xyzoo"),
    (r"[ ._*-]die[!.]", "*die!"),
    (r"\bna(?:i|\u00ef)ve\b", "na\u00efve"),
    (r"\bkill\b", "kill\u0345"),
)


@pytest.mark.parametrize(("pattern", "text"), _FOUND)
def test_what_a_pattern_matches_is_found(pattern: str, text: str) -> None:
    """As without a look at what it needs."""
    found = list(re.finditer(pattern, text))

    assert found
    assert list(map(str, Wording(pattern).finditer(text))) == list(map(str, found))


@pytest.mark.parametrize(
    "text", ["CALL me", "call me", "\u0130nbox", "\u017fend", "cal\u217c\u212a call"]
)
def test_patterns_without_regard_to_case_find_any_letters(text: str) -> None:
    """Also those whose small form is another letter."""
    wording = Wording(r"\b(?:call|inbox|send)", re.IGNORECASE)

    assert wording.search(text)


def test_texts_without_what_is_needed_are_not_searched() -> None:
    """Words that begin alike are."""
    wording = Wording(r"\b(?:shooting|stab\w*)\b")

    told = [wording.may_be_in(text) for text in ("the staff", "shootin", "stabbed")]

    assert told == [False, True, True]


def test_each_way_to_match_needs_all_of_its_words() -> None:
    """One of two isn't enough."""
    wording = Wording(r"\bburn (?:the )?clinic\b|\bbomb\b")

    told = [wording.may_be_in(text) for text in ("burn it", "clinic", "burn clinic")]

    assert told == [False, False, True]


def test_all_matches_are_replaced() -> None:
    """And a text without any stays."""
    wording = Wording(r"\bcat\b")

    assert [wording.sub("dog", text) for text in ("a cat, cat", "a cow")] == [
        "a dog, dog",
        "a cow",
    ]


def test_all_matches_are_told() -> None:
    """In their order."""
    found = Wording(r"\bc[ao]w?t?\b").finditer("cat cow pig")

    assert [match[0] for match in found] == ["cat", "cow"]


def test_nothing_is_told_of_other_texts() -> None:
    """They have no match."""
    assert list(Wording(r"\bcat\b").finditer("cow")) == []


def test_what_a_text_is_without_its_matches() -> None:
    """Where there are none, it stays as it is."""
    wording = Wording(r"\bnever \w+")

    assert wording.without("we  never ask, send it") == "we  , send it"
    assert wording.without("send  it") == "send  it"


@pytest.mark.parametrize(
    ("text", "found"),
    [("nothing", []), ("one gift card", [0]), ("gift cards and lottery", [0, 1])],
)
def test_of_several_those_that_may_be_there_are_told(
    text: str, found: list[int]
) -> None:
    """As each would tell of itself."""
    several = [Wording(r"\bgift cards?\b"), Wording(r"\blottery\b")]

    assert Wordings(*several).perhaps_in(text) == [several[n] for n in found]


def test_one_that_may_be_anywhere_is_told_of_every_text() -> None:
    """And the others, only where they may be."""
    anywhere, gift = Wording(r"\w+"), Wording(r"\bgift\b")

    assert Wordings(anywhere, gift).perhaps_in("nothing") == [anywhere]
