"""How much a name says."""

import pytest

from monitor.domain.persons.bearers import (
    rarity,
    share_of_family,
    share_of_given,
    share_of_initial,
)


@pytest.mark.parametrize(
    ("bearers", "expected"), [(0, 1.0), (9, 0.8), (9_999, 0.2), (10**7, 0.0)]
)
def test_rarity_falls_with_the_logarithm(bearers: float, expected: float) -> None:
    """A tenth part more or less changes little."""
    assert rarity(bearers) == pytest.approx(expected)


def test_a_double_name_is_as_rare_as_its_rarer_half() -> None:
    """However common the other one is."""
    assert share_of_family("garcla", "okonkwo") == share_of_family("okonkwo")


def test_short_names_count_as_common() -> None:
    """They have become so since the census."""
    assert share_of_family("xu") > share_of_family("okonkwo")
    assert share_of_given("ll") > share_of_given("adaeze")


def test_an_initial_is_shared_by_more_than_a_name() -> None:
    """And one without a common name counts as a rare name."""
    assert share_of_initial("j") > share_of_given("james")
    assert 0 < share_of_initial("\u00f8") < share_of_initial("j")
