"""Tests for monitor.detectors.kit.likeness."""

import pytest

from monitor.detectors.kit.likeness import likeness_signals
from monitor.detectors.kit.profile import profile_of
from monitor.domain.findings import Signal
from monitor.domain.records import Account
from monitor.domain.subjects import unstored
from monitor.domain.watch import Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import GENERIC, WATCHED, WATCHLIST, account


def signals(found: Account) -> dict[str, Signal]:
    """Return the signals of resemblance with Riverside Family Clinic by name."""
    profile = profile_of(unstored(found), WATCHLIST.vocabulary)
    return {signal.name: signal for signal in likeness_signals(profile, WATCHED)}


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (account(), set()),
        (account("riversidefam"), {"handle_similarity"}),
        (account(name="Riverside Clinic"), {"name_similarity"}),
        (account(bio="Hello"), {"bio_similarity"}),
        (account("r1versidefam"), {"handle_similarity", "disguise"}),
    ],
)
def test_only_what_is_there_is_measured(found: Account, names: set[str]) -> None:
    """What is missing gives no signal, never a zero."""
    assert signals(found).keys() == names


def test_the_sentence_names_the_form() -> None:
    """People see what it was compared with."""
    why = signals(account("riversidefam"))["handle_similarity"].why

    assert why == "The handle is the same as “riversidefam”."


def test_the_sentence_tells_the_trick() -> None:
    """People see how the eye was deceived."""
    why = signals(account("r1versidefam"))["disguise"].why

    assert "digits and signs in place of letters" in why


MEYER = Practice(
    id=PracticeId("meyer"),
    name="Cox Medical Centers Meyer Orthopedic",
    locations=(Location(id="main", city="Springfield", state="MO"),),
)
SAGUARO = Practice(
    id=PracticeId("saguaro"),
    name="Saguaro Laser Dermatology Associates",
    locations=(Location(id="main", city="Mesa", state="AZ"),),
)


@pytest.mark.parametrize(
    ("practice", "found", "told"),
    [
        (MEYER, account("CoxMeyerBraces"), True),
        (MEYER, account(name="Meyer Braces and Letters", bio="Springfield, MO"), True),
        (MEYER, account(name="Cox Braces and Letters"), False),
        (SAGUARO, account(name="Saguaro Handmade Soap", bio="Bisbee, AZ"), False),
        (SAGUARO, account(name="Saguaro Braces, Notes and Letters", bio="Mesa"), True),
    ],
)
def test_telling_words_of_the_name_tell_the_practice(
    practice: Practice, found: Account, *, told: bool
) -> None:
    """Two that nobody else has, or one with its city; its city alone tells nothing."""
    watchlist = compile_watchlist([practice])
    profile = profile_of(unstored(found), watchlist.vocabulary)

    names = {s.name for s in likeness_signals(profile, watchlist.watched[0])}

    assert ("name_part" in names) is told


def test_who_resembles_the_whole_name_needs_no_part_of_it() -> None:
    """It would count twice."""
    assert "name_part" not in signals(account("riversidefam", bio="Austin, TX"))


def test_a_bio_that_names_the_practice_speaks_for_it() -> None:
    """By name or by domain."""
    named = signals(account(bio="See riversidefamily.example"))["bio_similarity"]

    assert (named.value, named.contribution > 0) == (1.0, True)


def test_generic_names_count_less() -> None:
    """Memorial Hospital is the name of many."""
    watchlist = compile_watchlist([GENERIC])
    found = account(name="Memorial Hospital")
    profile = profile_of(unstored(found), watchlist.vocabulary)
    (signal,) = likeness_signals(profile, watchlist.watched[0])

    assert signal.value == 1.0
    assert signal.contribution < 1.5
