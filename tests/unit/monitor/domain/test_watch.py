"""Tests of the watchlist."""

from dataclasses import replace

import pytest

from monitor.domain.watch import Practice, PracticeId, WatchTerms


def clinic(*terms: str) -> Practice:
    """A practice with an alias and these watch terms."""
    return Practice(
        id=PracticeId("riverside"),
        name="Riverside Family Clinic",
        aliases=("Riverside Clinic",),
        watch=WatchTerms(terms=terms),
    )


def test_names_begin_with_the_name() -> None:
    """Aliases follow."""
    assert clinic().names == ("Riverside Family Clinic", "Riverside Clinic")


def test_terms_are_searched_if_there_are_any() -> None:
    """They replace the names, which may be too common to search for."""
    assert clinic("@riversidefam").search_terms == ("@riversidefam",)


def test_without_terms_the_names_are_searched() -> None:
    """A practice that has only a name is watched as well."""
    assert clinic().search_terms == clinic().names


def test_texts_may_call_it_by_name_whatever_is_searched() -> None:
    """A feed or an import is not searched."""
    assert clinic("@riversidefam").mention_terms == (
        "Riverside Family Clinic",
        "Riverside Clinic",
        "@riversidefam",
    )


@pytest.mark.parametrize("alias", ["Mercy", "hospitals", "RFC"])
def test_terms_replace_names_that_many_have(alias: str) -> None:
    """That is what they were written for."""
    common = replace(clinic("@riversidefam"), aliases=(alias,))

    assert alias not in common.mention_terms


def test_without_terms_even_common_names_count() -> None:
    """There is nothing else."""
    assert replace(clinic(), name="Mercy").mention_terms == (
        "Mercy",
        "Riverside Clinic",
    )
