"""Nicknames."""

import pytest

from monitor.domain.persons.nicknames import other_forms


@pytest.mark.parametrize(
    ("given", "other"),
    [("robert", "bob"), ("bob", "robert"), ("elizabeth", "liz"), ("jack", "john")],
)
def test_both_ways_are_known(given: str, other: str) -> None:
    """Rosters have one, profiles the other."""
    assert other in other_forms(given)


def test_other_names_have_none() -> None:
    """And nicknames of one name are not each other's."""
    assert other_forms("adaeze") == ()
    assert "bob" not in other_forms("rob")
