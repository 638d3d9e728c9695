"""Tests for monitor.detectors.kit.context."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.context import context_signals, harms_in
from monitor.detectors.kit.profile import profile_of
from monitor.domain.findings import Signal
from monitor.domain.records import Account, Observation
from monitor.domain.severity import Harm
from monitor.domain.subjects import unstored
from monitor.domain.time import DAY, from_iso
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import (
    FAKE,
    GENERIC,
    RIVER,
    WATCHED,
    WATCHLIST,
    account,
)


def signals(found: Account) -> tuple[Signal, ...]:
    """Return the signals of wording, links and places."""
    profile = profile_of(unstored(found), WATCHLIST.vocabulary)
    return context_signals(profile, WATCHED)


SPEAKS_FOR = {
    "desk_words": account("riversidefambilling"),
    "support_words": account(name="Riverside Help"),
    "claims_official": account(name="Riverside Official"),
    "asks_for_data": account(bio="Send your SSN"),
    "lure": account(bio="You are owed a refund"),
    "offers": account(bio="Braces and supplements for $50, shipping overnight"),
    "contact_channel": account(bio="Ask on Telegram"),
    "risky_link": account(links=("https://wa.me/123",)),
    "lookalike_link": account(links=("https://riverside-family.example",)),
    "short_link": account(links=("https://bit.ly/x",)),
    "place": account(bio="Doctors of Austin, TX"),
}
SPEAKS_AGAINST = {
    "self_declared": account(bio="Parody"),
    "community": account("riversidenurses"),
    "own_link": account(links=("https://www.riversidefamily.example/",)),
    "other_site": account(links=("https://acme.example",)),
    "place": account(bio="Toledo, OH"),
}


@pytest.mark.parametrize("name", SPEAKS_FOR)
def test_what_fakes_do_raises_the_score(name: str) -> None:
    """Each is a signal of its own and the only one."""
    (signal,) = signals(SPEAKS_FOR[name])

    assert (signal.name, signal.contribution > 0) == (name, True)


@pytest.mark.parametrize("name", SPEAKS_AGAINST)
def test_what_innocents_do_lowers_the_score(name: str) -> None:
    """Each is a signal of its own and the only one."""
    (signal,) = signals(SPEAKS_AGAINST[name])

    assert (signal.name, signal.contribution < 0) == (name, True)


@pytest.mark.parametrize(
    "bio", ["Dana Smith, MD", "Riverside Family Clinic, TX", "Somewhere nice"]
)
def test_what_is_no_other_place_does_not_lower(bio: str) -> None:
    """Credentials and the practice's own name are no places elsewhere."""
    assert not [s for s in signals(account(bio=bio)) if s.contribution < 0]


def test_a_plain_account_has_no_signal() -> None:
    """What is missing speaks neither for nor against."""
    assert signals(account("riverside", "Riverside")) == ()


def test_harms_follow_from_signals() -> None:
    """Severity knows what the signals know."""
    harms = harms_in(signals(FAKE))

    assert harms == {Harm.ASKS_FOR_DATA, Harm.POSES_AS_DESK}


def test_words_of_the_practice_own_name_are_no_role() -> None:
    """A practice that is called so isn't posing as it."""
    named = replace(RIVER, aliases=("Riverside Family Support",))
    watchlist = compile_watchlist([named])
    found = account(name="Riverside Family Support")
    profile = profile_of(unstored(found), watchlist.vocabulary)

    assert not context_signals(profile, watchlist.watched[0])


def test_a_site_with_a_generic_name_is_no_lookalike() -> None:
    """Many hospitals have memorialhospital in their address."""
    watchlist = compile_watchlist([GENERIC])
    found = account(links=("https://memorialhospital.example",))
    profile = profile_of(unstored(found), watchlist.vocabulary)
    signals = context_signals(profile, watchlist.watched[0])

    assert [signal.name for signal in signals] == ["other_site"]


def test_a_site_named_alike_elsewhere_is_its_own() -> None:
    """The same name in another city has a site of that name."""
    found = account(bio="Toledo, OH", links=("https://riverside-family.example",))

    assert [signal.name for signal in signals(found)] == ["other_site", "place"]


def test_a_site_of_another_trade_is_no_lookalike() -> None:
    """It is named like the practice by chance."""
    found = account(links=("https://riversidefamily-pizza.example",))

    assert [signal.name for signal in signals(found)] == ["other_site"]


@pytest.mark.parametrize(
    "bio",
    [
        "Nurse at a clinic. Write me on Telegram.",
        "Physician at a clinic. https://wa.me/1",
        "Alumni: send your SSN",
    ],
)
def test_staff_who_lead_readers_away_are_no_community(bio: str) -> None:
    """Who asks for data or money isn't excused by saying to be one of them."""
    assert "community" not in {signal.name for signal in signals(account(bio=bio))}


def test_a_desk_that_leads_home_speaks_for_no_fake() -> None:
    """Practices have desks; that it is one is still told."""
    found = account("riversidejobs", links=("https://riversidefamily.example/jobs",))
    (desk,) = (s for s in signals(found) if s.name == "desk_words")

    assert desk.contribution == 0.0


BORN = from_iso("2015-01-31")
OLD = Observation(followers=4_000, created_at=BORN)


def names(found: Account) -> set[str]:
    """Return the names of the signals of an old account with many followers."""
    subject = unstored(found, OLD, seen_at=BORN + 4_000 * DAY)
    profile = profile_of(subject, WATCHLIST.vocabulary)
    return {s.name for s in context_signals(profile, WATCHED)}


def test_who_stands_for_years_and_tries_nothing_is_established() -> None:
    """A namesake that names no place does."""
    site = ("https://riversidefamily.test",)

    assert "established" in names(account("riverside", "Riverside", "DM us", site))


@pytest.mark.parametrize(
    "found",
    [
        account(bio="Ask on Telegram"),
        account(bio="Official page"),
        account(links=("https://riversidefamily-pay.example",)),
        account("riversidebilling"),
        account(bio="Braces and supplements for $50"),
        account(links=("https://riversidefamily.example",)),
        account(links=("https://wa.me/1",)),
    ],
)
def test_who_tries_something_is_not_established(found: Account) -> None:
    """Aged accounts with readers are sold to those."""
    assert "established" not in names(found)


@pytest.mark.parametrize(
    ("phone", "links", "established"),
    [
        ("512-555-0123", ("https://acme.test",), True),
        ("512-555-0123", (), False),
        ("866-555-0123", ("https://acme.test",), False),
    ],
)
def test_a_business_with_a_site_has_a_number(
    phone: str, links: tuple[str, ...], *, established: bool
) -> None:
    """Who has no site or is called for free wants to be called."""
    street = replace(RIVER.locations[0], phone="+1 512 555 0100")
    watchlist = compile_watchlist([replace(RIVER, locations=(street,))])
    found = account("riverside", "Riverside", f"Call {phone}", links)
    old = unstored(found, OLD, seen_at=BORN + 4_000 * DAY)
    profile = profile_of(old, watchlist.vocabulary)
    signals = context_signals(profile, watchlist.watched[0])

    assert ("established" in {signal.name for signal in signals}) is established


@pytest.mark.parametrize(
    ("bio", "established"),
    [("Austin", False), ("In Marfa, Texas", True), ("All over Texas", True)],
)
def test_no_other_of_that_name_has_stood_for_years_in_the_same_city(
    bio: str, *, established: bool
) -> None:
    """It would be the practice itself, or its fake; a state has room for two."""
    found = account("riversidefam", "Riverside Family Clinic", bio)
    old = unstored(found, OLD, seen_at=BORN + 4_000 * DAY)
    signals = context_signals(profile_of(old, WATCHLIST.vocabulary), WATCHED)

    assert ("established" in {signal.name for signal in signals}) is established


def test_official_alumni_claim_to_be_nobody_else() -> None:
    """The claim is of the alumni, as name and bio say."""
    alumni = account("", "Official Riverside Alumni", "Former residents")

    assert "claims_official" not in {signal.name for signal in signals(alumni)}


def test_private_messages_say_less_than_messengers() -> None:
    """Small practices want them too."""
    private, app = (
        next(s for s in signals(account(bio=bio)) if s.name == "contact_channel")
        for bio in ("DM us to book", "Ask on Telegram")
    )

    assert 0 < private.contribution < app.contribution


@pytest.mark.parametrize(
    ("name", "bio", "desk"),
    [
        ("Riverside Records", "Lo-fi beats", False),
        ("Riverside Rx", "Compounding for pets", False),
        ("Riverside Clinic Records", "", True),
        ("Riverside Records", "Charts of Riverside Family Clinic", True),
        ("Riverside Billing", "", True),
        ("Riverside Records Billing", "", True),
    ],
)
def test_bands_and_pharmacies_are_no_desks(name: str, bio: str, desk: bool) -> None:
    """Unless a clinic is named, or another word of a desk."""
    found = {signal.name for signal in signals(account(name=name, bio=bio))}

    assert ("desk_words" in found) is desk


@pytest.mark.parametrize(
    ("name", "desk"),
    [("Riverside Family Clinic Jobs", True), ("Riverside Town Jobs", False)],
)
def test_the_jobs_of_one_practice_are_a_desk_s(name: str, desk: bool) -> None:
    """As of a department that hires, which fakes pose as."""
    found = {signal.name for signal in signals(account(name=name))}

    assert ("desk_words" in found) is desk


@pytest.mark.parametrize(
    ("name", "bio", "other"),
    [
        ("Riverside Lanterns", "Paper lights, made by hand", True),
        ("Riverside Lanterns", "Paper lights", False),
        ("Riverside Lanterns", "Ask us on Telegram about lights", False),
        ("Riverside Lanterns", "DM us about paper lights", False),
        ("Riverside Lanterns", "Lights for every patient room", False),
        ("Riverside Clinic", "Paper lights, made by hand", False),
        ("Riverside Dental", "Paper lights, made by hand", False),
        ("Riverside Family Clinic", "Here for you in Austin", False),
        (
            "Riverside Lanterns",
            "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u0647\u0646\u0627",
            False,
        ),
    ],
)
def test_who_speaks_of_nothing_medical_is_another(
    name: str, bio: str, other: bool
) -> None:
    """Of a bio that says anything, in letters that are known, and wants nothing."""
    found = {signal.name for signal in signals(account(name=name, bio=bio))}

    assert ("other_subject" in found) is other
