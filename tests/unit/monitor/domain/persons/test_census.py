"""Shares of names in the census."""

from monitor.domain.persons.census import (
    OTHER_FAMILY,
    OTHER_GIVEN,
    common_families,
    common_givens,
    family_shares,
    given_shares,
    initial_shares,
)


def test_the_commonest_are_as_the_census_counted_them() -> None:
    """Of 100,000 people 1,006 are called Smith."""
    assert common_families()[0] == ("smith", 0.01006)
    assert (len(common_families()), len(common_givens())) == (1000, 600)


def test_names_are_found_by_their_skeletons() -> None:
    """As they are compared."""
    assert family_shares()["smlth"] == 0.01006
    assert given_shares()["james"] > given_shares()["allce"]


def test_what_is_listed_is_commoner_than_the_rest() -> None:
    """The lists are cut where the others begin."""
    assert min(family_shares().values()) > OTHER_FAMILY
    assert min(given_shares().values()) > OTHER_GIVEN


def test_initials_are_shared_by_all_names_with_them() -> None:
    """More are called something with J than with Q."""
    assert initial_shares()["j"] > 0.1
    assert sum(initial_shares().values()) < 1
