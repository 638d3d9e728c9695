"""Names of other trades."""

from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.trade import trade_signal
from monitor.domain.evidence import Picture
from monitor.domain.prints import Print
from monitor.domain.records import Observation
from monitor.domain.severity import Harm
from monitor.domain.subjects import unstored
from monitor.domain.watch import Practice
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import RIVER, WATCHED, WATCHLIST, account

LOGO = Picture(media_type="image/png", width=9, height=9, prints=("0" * 64,))


def profile(name: str, avatar: Picture | None = None, bio: str = "") -> Profile:
    """Return an account of that name."""
    content = account(name=name, bio=bio)
    return profile_of(
        unstored(content, Observation(), avatar=avatar), WATCHLIST.vocabulary
    )


@pytest.mark.parametrize(
    "name", ["Riverside Animal Clinic", "Riverside Pizza", "Riverside Schools"]
)
def test_another_trade_speaks_against_a_fake(name: str) -> None:
    """A vet is no clinic for people."""
    (signal,) = trade_signal(profile(name), WATCHED)

    assert (signal.name, signal.contribution < 0) == ("other_trade", True)


def test_who_asks_for_data_is_no_church() -> None:
    """Nor is who sells as surely a shop."""
    church = profile("Riverside Family Clinic Parish")
    (signal,) = trade_signal(church, WATCHED, {Harm.RISKY_LINK})

    assert signal.contribution == log_odds.TRADE_MEANT
    assert trade_signal(church, WATCHED, {Harm.ASKS_FOR_DATA}) == ()


@pytest.mark.parametrize("word", ["Animal Hospital", "Pets", "Veterinarians", "Bakery"])
def test_a_vet_is_no_other_trade_to_a_vet(word: str) -> None:
    """Its names mean the same; a bakery's doesn't."""
    (vet,) = compile_watchlist([replace(RIVER, name="Riverside Vet Clinic")]).watched

    assert bool(trade_signal(profile(f"Riverside {word}"), vet)) == (word == "Bakery")


@pytest.mark.parametrize("name", ["Riverside Family Clinic", "Riverside Billing", ""])
def test_practices_and_their_desks_have_none(name: str) -> None:
    """There is nothing to tell."""
    assert trade_signal(profile(name), WATCHED) == ()


@pytest.mark.parametrize(
    "changed",
    [
        replace(RIVER, name="Riverside Market Clinic"),
        replace(RIVER, locations=(replace(RIVER.locations[0], city="Market Hill"),)),
    ],
)
def test_the_practice_own_words_are_no_other_trade(changed: Practice) -> None:
    """It may be called so, or be in a city that is."""
    (watched,) = compile_watchlist([changed]).watched

    assert trade_signal(profile("Riverside Clinic Market"), watched) == ()


def test_it_says_nothing_of_those_who_show_the_logo() -> None:
    """A name explains a name, not a logo."""
    owner = replace(WATCHED, logos=(Print(0),))

    assert trade_signal(profile("Riverside Pizza", LOGO), owner) == ()


def test_who_speaks_of_the_practice_means_it() -> None:
    """A school of the same name doesn't."""
    school = profile("Riverside School Forms")
    forms = profile("Riverside School Forms", bio="For Riverside Family Clinic. $30")
    (alone,), (meant,) = (trade_signal(one, WATCHED) for one in (school, forms))

    assert alone.contribution < meant.contribution < 0
