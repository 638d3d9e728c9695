"""Tests of frozen sets of which very many are empty."""

from monitor.domain.sets import set_of


def test_a_set_has_what_it_is_made_of() -> None:
    """Each once."""
    assert set_of(["b", "a", "b"]) == frozenset({"a", "b"})


def test_all_empty_sets_are_one() -> None:
    """So that many of them take no memory."""
    first = set_of(list[str]())
    second = set_of(iter(set[str]()))

    assert first is second
    assert first == frozenset()
