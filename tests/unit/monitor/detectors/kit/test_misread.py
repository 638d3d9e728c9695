"""Tests for monitor.detectors.kit.misread."""

import pytest

from monitor.detectors.kit.misread import without_misreadings
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.subjects import unstored
from monitor.domain.text.affixes import Affix
from monitor.domain.text.trades import TRADES
from monitor.domain.watch import Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import account

PLOVER = Practice(id=PracticeId("plover"), name="Aldis Plover Healthcare")
WATCHLIST = compile_watchlist([PLOVER])


def read(handle: str) -> Profile:
    """Return the profile of `handle` without misreadings."""
    profile = profile_of(unstored(account(handle)), WATCHLIST.vocabulary)
    return without_misreadings(profile, WATCHLIST.watched[0])


@pytest.mark.parametrize("handle", ["aldis.lover.healthcare", "aldisploverhealthcafe"])
def test_a_slip_makes_no_lovers_and_no_shop(handle: str) -> None:
    """It is read as what it misspells."""
    profile = read(handle)

    assert profile.affixes == frozenset()
    assert TRADES.isdisjoint(profile.words)


@pytest.mark.parametrize(
    "handle", ["aldis.plover.healthcare.fans", "aldisploverhealthcarfans"]
)
def test_words_beside_the_name_stay(handle: str) -> None:
    """They were added, and not by a slip."""
    assert read(handle).affixes


def test_what_is_not_misread_is_the_same_profile() -> None:
    """So that what was read of its texts is not read again."""
    profile = profile_of(
        unstored(account("aldisploverhealthcarefans")), WATCHLIST.vocabulary
    )

    assert profile.affixes
    assert without_misreadings(profile, WATCHLIST.watched[0]) is profile


@pytest.mark.parametrize(
    ("handle", "affixes"),
    [
        ("unioncountyhosp", set()),
        ("union_hospital_chapelton", set()),
        ("unioncountyhospitalunion", {Affix.COMMUNITY}),
        ("unioncountyhospitalhelp", {Affix.SUPPORT}),
        ("theunioncountyhospitalofchapel", set()),
    ],
)
def test_its_own_words_set_nobody_apart(handle: str, affixes: set[Affix]) -> None:
    """Those of its name and town, once each, and where a long name was cut off."""
    practice = Practice(
        id=PracticeId("union"),
        name="Union County Hospital",
        aliases=("The Union County Hospital of Chapelton",),
        locations=(Location(id="main", city="Chapelton"),),
    )
    watchlist = compile_watchlist([practice])
    profile = profile_of(unstored(account(handle)), watchlist.vocabulary)

    assert without_misreadings(profile, watchlist.watched[0]).affixes == affixes
