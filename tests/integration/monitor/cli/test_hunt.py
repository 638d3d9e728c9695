"""Tests of `wardwatch hunt`."""

from tests.command import Wardwatch


def test_a_claim_must_be_known(wardwatch: Wardwatch) -> None:
    """A wrong id finds nothing, which must not look like nothing being there."""
    wardwatch.configure("sqlite:///wardwatch.db")
    ran = wardwatch("hunt", "--claim", "moon-cures-gout")

    assert ran.code == 2
    assert "no claim has the id 'moon-cures-gout'" in ran.err


def test_nothing_kept_is_nothing_found(wardwatch: Wardwatch, database_url: str) -> None:
    """And needs no model."""
    wardwatch.configure(database_url)
    wardwatch("db upgrade")
    ran = wardwatch("hunt", "--claim", "raw-milk-cures")

    assert (ran.code, ran.out) == (0, "0 new texts in 0 cases\n")
