"""Tests of the watchlist."""

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
