"""Tests for monitor.domain.text.openings."""

import re
from collections.abc import Set as AbstractSet

import pytest

from monitor.domain.text.openings import needs_of, openings_in


def ways_of(pattern: str) -> list[list[AbstractSet[str]]] | None:
    """Return the ways to match `pattern`, or None if nothing is known."""
    needs = needs_of(pattern)
    return None if needs is None else [list(way) for way in needs.ways]


def test_long_words_begin_with_six_letters() -> None:
    """Or with fewer, for patterns that know no more; short ones are told whole."""
    assert openings_in("Go, nurses") == {
        *("go", "nurses", "nur*", "nurs*", "nurse*", ","),
    }


def test_digits_are_told_wherever_they_stand() -> None:
    """And how many stand in a row."""
    assert openings_in("b2 123") == {"b2", "123", "123*"} | {
        r"\d{1}",
        r"\d{3}",
    }


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"\bnurse", [{"nurse*"}]),
        (r"\bhe\b", [{"he"}]),
        (r"\bhit", [{"hit*"}]),
        (r"\bhit\b", [{"hit"}]),
        (r"\b(?:un)?kind\b", [{"unkind", "kind"}]),
        (r"\b(?:hit|nurse)s? x$", [{"x"}, {"hit", "hits", "nurse", "nurses"}]),
        (r"\bthe \w+ clinic\b", [{"clinic"}, {"the"}]),
        (r"\w+ists", None),
        (r"\w+ists \d", [{r"\d{1}"}]),
        (r"\d{4}", [{r"\d{3}"}]),
        (r"# ?\w", [{"#"}]),
        (r"\bhe?", None),
        (r".*", None),
        (r"(?i)nurse", None),
        (r"(\bnurse) \1", None),
    ],
)
def test_one_way_needs_an_opening_of_each_set(
    pattern: str, sets: list[AbstractSet[str]] | None
) -> None:
    """The rarest first."""
    assert ways_of(pattern) == (None if sets is None else [sets])


def test_alternatives_within_edges_are_ways_of_their_own() -> None:
    """As those of the whole pattern are."""
    assert ways_of(r"\b(?:nurse|doctor)\b|\bclinic") == [
        [{"nurse"}],
        [{"doctor"}],
        [{"clinic"}],
    ]


def test_nothing_is_known_if_one_way_is_unknown() -> None:
    """It may match anything."""
    assert ways_of(r"\bnurse|\w+ist") is None


@pytest.mark.parametrize("flags", [re.VERBOSE, re.ASCII])
def test_other_meanings_of_a_pattern_are_not_read(flags: re.RegexFlag) -> None:
    """Spaces and edges are others there."""
    assert needs_of(r"\bnurse", flags) is None
