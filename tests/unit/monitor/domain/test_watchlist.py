"""Tests for monitor.domain.watchlist."""

from dataclasses import replace

from monitor.domain.prints import Print
from monitor.domain.watch import Handle, Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist, with_prints
from tests.builders import claim

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


def test_the_digest_changes_with_a_logo() -> None:
    """Its bytes stand for it."""
    first, second = (compile_watchlist([replace(RIVER, logos=(x,))]) for x in "ab")

    assert first.digest != second.digest


def test_prints_go_to_the_practices_that_have_the_logo() -> None:
    """All variants of all its logos."""
    owner = replace(RIVER, logos=("a", "b"))
    watchlist = compile_watchlist([OAK, owner], {"a": ["01"], "b": ["02", "03"]})

    assert [w.logos for w in watchlist.watched] == [(), (Print(1), Print(2), Print(3))]


def test_prints_may_come_later() -> None:
    """What was compiled without them is the same then, its index too."""
    both = [OAK, replace(RIVER, logos=("a",), pictures=("b",))]
    prints, pictures = {"a": ["01"]}, {"b": ["02"]}
    later = with_prints(compile_watchlist(both), prints, pictures)

    assert later == compile_watchlist(both, prints, pictures=pictures)
    assert later.logos.near([Print(1)], most=0) == {1}


def test_a_shown_logo_finds_its_practice() -> None:
    """By its place among those that are watched."""
    owner = replace(RIVER, logos=("a",))
    watchlist = compile_watchlist([OAK, owner], {"a": ["01"]})

    assert watchlist.logos.near([Print(3)], most=1) == {1}


def test_claims_change_the_digest() -> None:
    """Texts are read again when the claims change."""
    known = compile_watchlist([RIVER], claims=[claim()])

    assert known.digest != compile_watchlist([RIVER]).digest
    assert known.claims == (claim(),)


def test_the_digest_changes_when_a_registration_ends() -> None:
    """What was judged before may be judged otherwise now."""
    fans = Handle(platform="x", handle="riversidefans", until=10)
    found = compile_watchlist([replace(RIVER, suppressed=(fans,))])

    assert found.digest_at(9) == found.digest
    assert found.digest_at(10) != found.digest
