"""Tests for monitor.domain.watchlist."""

from dataclasses import replace

from monitor.domain.watch import Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist

RIVER = Practice(id=PracticeId("river"), name="Riverside Family Clinic")
OAK = Practice(id=PracticeId("oak"), name="Oakwood Pediatrics")


def test_order_does_not_matter() -> None:
    """The same practices make the same watchlist."""
    assert compile_watchlist([RIVER, OAK]) == compile_watchlist([OAK, RIVER])


def test_every_change_changes_the_digest() -> None:
    """Detection is keyed by the digest, so nothing may be missing from it."""
    moved = replace(RIVER, locations=(Location(id="main", city="Austin"),))

    assert compile_watchlist([moved]).digest != compile_watchlist([RIVER]).digest


def test_practices_are_found_by_id() -> None:
    """What is no longer watched is None."""
    watchlist = compile_watchlist([OAK, RIVER])

    assert watchlist.get(RIVER.id) == RIVER
    assert watchlist.get(PracticeId("gone")) is None


def test_every_practice_is_compiled() -> None:
    """The compiled practices stand in the same order."""
    watchlist = compile_watchlist([RIVER, OAK])

    assert [w.practice for w in watchlist.watched] == list(watchlist.practices)


def test_nobody_watched_is_a_watchlist() -> None:
    """A configuration without practices is valid."""
    assert compile_watchlist([]).watched == ()
