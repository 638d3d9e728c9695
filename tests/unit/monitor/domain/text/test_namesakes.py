"""Tests for monitor.domain.text.namesakes."""

import pytest

from monitor.domain.text.folding import fold_name
from monitor.domain.text.namesakes import (
    COUNTS,
    NAMES,
    rarity,
    rarity_of_letters,
    rarity_of_spelling,
    surprise,
)
from monitor.domain.text.words import SHARES, stem, stems


def of(name: str) -> float:
    """Return the rarity of `name`."""
    return rarity(stems(fold_name(name).words))


def test_rarer_names_say_more() -> None:
    """From what most are called to what one is called."""
    names = (
        "Hospital", "Memorial Hospital", "Family Dental", "Mercy", "City Clinic",
        "Zuckerberg General",
    )  # fmt: skip
    rarities = [of(name) for name in names]

    assert rarities == sorted(rarities)
    assert rarities[0] == pytest.approx(0.0, abs=0.01)
    assert rarities[-1] == 1.0


def test_words_that_go_together_add_little() -> None:
    """Nearly every Mary is a saint."""
    assert of("Saint Mary") - of("Mary") < of("Saint")


def test_short_stretches_say_little() -> None:
    """They turn up by chance; more letters are looked up."""
    assert surprise("zq") < surprise("zuckerberg")
    assert (rarity_of_letters("rfc"), rarity_of_letters("x" * 12)) == (1 / 3, 1.0)
    assert (rarity_of_spelling("acme"), rarity_of_spelling("acmes")) == (4 / 9, 1.0)


def test_nothing_says_nothing() -> None:
    """A name without words is no name."""
    assert rarity(()) == 0.0


def test_words_are_counted_once_and_as_stems() -> None:
    """A plural would never be found, and a word has one share."""
    assert [word for word in COUNTS if stem(word) != word or word in SHARES] == []
    assert all(0 < count < NAMES for count in COUNTS.values())
