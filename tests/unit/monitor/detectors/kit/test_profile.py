"""Tests for monitor.detectors.kit.profile."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.records import Account
from monitor.domain.subjects import unstored
from monitor.domain.text.affixes import Affix
from monitor.domain.text.folding import Step
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import FAKE, RIVER, WATCHED, WATCHLIST, account


def profile(found: Account) -> Profile:
    """Return `found` read."""
    return profile_of(unstored(found), WATCHLIST.vocabulary)


@pytest.mark.parametrize(
    ("handle", "tricks"),
    [
        ("riversidefam", ()),
        ("River.Side_Fam", ()),
        ("r1versidefam", (Step.LEET,)),
        ("riversldefam", (Step.PAIRS,)),
        ("riv\u0435rsidefam", (Step.LOOKALIKES,)),
        ("riv\u200bersidefam", (Step.INVISIBLE,)),
        ("rivresidefam", ()),
        ("oakw00d", ()),
    ],
)
def test_disguises_are_told(handle: str, tricks: tuple[Step, ...]) -> None:
    """Only what hides the practice's own name is a disguise."""
    spelling = profile(account(handle)).handle

    assert spelling is not None
    assert spelling.disguises(WATCHED) == tricks


def test_a_trade_mark_sign_is_no_disguise() -> None:
    """NFKC changes it, but the name is spelled out."""
    spelling = profile(account(name="Riverside Family Clinic\u2122")).name

    assert spelling is not None
    assert spelling.disguises(WATCHED) == ()


@pytest.mark.parametrize("handle", ["river24", "river_24", "24_river", "river"])
def test_numbers_of_the_own_handle_are_no_disguise(handle: str) -> None:
    """Nobody needs to write them for its name."""
    own = replace(RIVER, accounts=(Handle(platform="x", handle=handle),))
    (watched,) = compile_watchlist([own]).watched
    spelling = profile(account(name="Riverside Family Clinic")).name

    assert spelling is not None
    assert spelling.disguises(watched) == ()


def test_what_is_missing_is_none() -> None:
    """An empty name is no name."""
    found = profile(account("\U0001f600"))

    assert (found.handle, found.name, found.spellings) == (None, None, ())


def test_a_profile_is_read_once() -> None:
    """Words around the name, hosts and what it says are there to be asked."""
    found = profile(FAKE)

    assert Affix.DESK in found.affixes
    assert found.hosts == ("riversidefamily-billing.example",)
    assert found.said.splitlines()[0] == "riverside family clinic billing"


@pytest.mark.parametrize("others", [0, 10_000])
def test_few_names_and_many_are_looked_up_alike(others: int) -> None:
    """Whichever is more, names or stretches, is not gone through."""
    names = {"janeokafor": 1} | {f"other{number}": 2 for number in range(others)}

    assert profile(account("dr.jane.okafor")).known_in(names) == [1]
    assert profile(account("riverside")).known_in(names) == []


@pytest.mark.parametrize(
    ("handle", "other"), [("riversidelanterns", True), ("riversideclinic", False)]
)
def test_a_handle_may_speak_of_medicine(handle: str, *, other: bool) -> None:
    """Its words are written together, and a clinic may say nothing more of it."""
    found = account(handle, bio="Paper lights, made by hand")

    assert profile(found).has_another_subject is other
