"""Tests for monitor.domain.text.naming."""

import pytest

from monitor.domain.text.naming import said_in


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nurse at ada clinic.", True),
        ("ada-clinic", True),
        ("ada  clinic", True),
        ("the ada clinics staff", True),
        ("canada clinic", False),
        ("ada clinical", False),
        ("", False),
    ],
)
def test_names_begin_and_end_where_words_do(text: str, named: bool) -> None:
    """Signs between words don't matter, and an s may follow."""
    assert said_in(text).names("ada clinic") is named


@pytest.mark.parametrize(
    "text",
    ["oak.example", "www.oak.example/x", "mail info@oak.example!", "oak.example.net"],
)
def test_addresses_are_told_without_what_is_around_them(text: str) -> None:
    """Hosts, and what is before or behind them."""
    assert "oak.example" in said_in(text).addresses


def test_other_addresses_are_others() -> None:
    """Labels are whole."""
    assert "oak.example" not in said_in("notoak.example, oak. example").addresses


def test_long_addresses_cost_little() -> None:
    """Attackers write them; the rest is one label."""
    assert len(said_in("a." * 2000).addresses) < 50


def test_hostile_texts_are_read_in_no_time() -> None:
    """The patterns are linear."""
    assert said_in("_" * 100_000 + ".").addresses == frozenset()
