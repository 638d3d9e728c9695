"""Tests for monitor.detectors.kit.links."""

from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.links import (
    LinkKind,
    country_of,
    kind_of,
    link_signals,
)
from monitor.detectors.kit.profile import profile_of
from monitor.domain.findings import Signal
from monitor.domain.records import Account
from monitor.domain.subjects import unstored
from monitor.domain.text.addresses import hosts_of
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import RIVER, account

OWN = ("river.example",)


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("river.example", LinkKind.OWN),
        ("portal.river.example", LinkKind.OWN),
        ("notriver.example", LinkKind.OTHER),
        ("river.example.evil.example", LinkKind.OTHER),
        ("wa.me", LinkKind.RISKY),
        ("forms.gle", LinkKind.RISKY),
        ("bit.ly", LinkKind.SHORTENER),
    ],
)
def test_hosts_are_told_apart(host: str, kind: LinkKind) -> None:
    """Only the domain itself and what is under it is the practice's own."""
    assert kind_of(host, OWN) is kind


@pytest.mark.parametrize("link", ["", "http://[::1", "//", "https://", "\ud800"])
def test_broken_links_do_no_harm(link: str) -> None:
    """What no browser follows has no host that matters."""
    assert kind_of("".join(hosts_of([link])), OWN) is LinkKind.OTHER


def signals(found: Account, practice: Practice = RIVER) -> list[Signal]:
    """Return what the links of an account say."""
    watchlist = compile_watchlist([practice])
    profile = profile_of(unstored(found), watchlist.vocabulary)
    (watched,) = watchlist.watched
    return list(link_signals(profile, watched, elsewhere=False))


@pytest.mark.parametrize(
    ("link", "odds"),
    [
        ("riverside-family.example", log_odds.LOOKALIKE_LINK),
        ("riversidefamily.test", log_odds.LOOKALIKE_LINK),
        ("riversidefamly.test", log_odds.LOOKALIKE_LINK),
        ("riversidefamily.wixsite.com", log_odds.LOOKALIKE_LINK),
        ("riversidefamily-billing.example", log_odds.LOOKALIKE_DESK),
        ("riversidefamily.example.login.test", log_odds.LOOKALIKE_DESK),
        ("riversidefamily.zq.test", log_odds.LOOKALIKE_LINK),
    ],
)
def test_lookalikes_are_found_in_every_part(link: str, odds: float) -> None:
    """The practice's domain within another is no accident, nor is a desk's word."""
    (signal,) = signals(account(links=(link,)))

    assert (signal.name, signal.contribution) == ("lookalike_link", odds)


@pytest.mark.parametrize(
    "link",
    ["riversidefamily-results.test", "riverside-family-clinic-cancer.test",
     "getriversidefamily.test", "my-riversidefamilyclinic-results.test"],
)  # fmt: skip
def test_the_whole_name_set_apart_is_a_lookalike(link: str) -> None:
    """Whatever the word beside it."""
    (signal,) = signals(account(links=(link,)))

    assert signal.contribution == log_odds.LOOKALIKE_LINK


def test_a_site_with_the_whole_name_within_is_neutral() -> None:
    """It may be anybody's, but nothing speaks for that."""
    assert signals(account(links=("riversidefamilyxyz.test",))) == []


@pytest.mark.parametrize("link", ["riversideresults.test", "riversidefamilyelko.test"])
def test_a_word_that_no_fake_adds_is_of_another_site(link: str) -> None:
    """As namesakes add their town, which may be in no list."""
    (signal,) = signals(account(links=(link,)))
    assert signal.name == "other_site"


def test_a_site_under_a_cheap_ending_excuses_nobody() -> None:
    """Fakes register there, and so it says nothing for its being another's."""
    assert signals(account(links=("acme-trial.click",))) == []
    (signal,) = signals(account(links=("acme-trial.example",)))
    assert signal.name == "other_site"


@pytest.mark.parametrize(
    ("bio", "odds"),
    [("Caring for you.", log_odds.HOME), ("Message us to book.", log_odds.OWN_LINK)],
)
def test_who_leads_home_alone_is_believed_more(bio: str, odds: float) -> None:
    """It may be an account that nobody registered; who wants messages may not."""
    home = account(bio=bio, links=("https://riversidefamily.example/",))
    (signal,) = signals(home)

    assert (signal.name, signal.contribution) == ("own_link", odds)


@pytest.mark.parametrize(
    ("name", "odds"),
    [
        ("Riverside Family Pharmacy", log_odds.LOOKALIKE_LINK),
        ("Riverside Family", log_odds.LOOKALIKE_DESK),
    ],
)
def test_drugs_are_a_pharmacy_s_trade(name: str, odds: float) -> None:
    """To others they are bait."""
    (signal,) = signals(account(name=name, links=("riversidefamilyrx.test",)))

    assert signal.contribution == odds


def test_a_common_name_with_a_desk_is_a_lookalike() -> None:
    """The account has that name too; without a desk it may be anybody's."""
    common = Practice(id=PracticeId("c"), name="Memorial Hospital")
    (desk,) = signals(account(links=("memorialhospital-billing.test",)), common)
    (bare,) = signals(account(links=("memorialhospitals.test",)), common)

    assert (desk.name, bare.name) == ("lookalike_link", "other_site")


def test_a_site_may_be_own_where_none_is_configured() -> None:
    """A missing signal is missing."""
    bare = replace(RIVER, domains=())

    assert signals(account(links=("riversidefamilyclinic.test",)), bare) == []
    (signal,) = signals(account(links=("riversidefamilyclinic-pay.test",)), bare)
    assert signal.name == "lookalike_link"


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("t.me/river", "a messenger"),
        ("tally.so/r/1", "a form builder"),
        ("wetransfer.com", "a file share"),
        ("cash.app/$river", "a payment"),
    ],
)
def test_risky_links_tell_their_kind(link: str, kind: str) -> None:
    """The sentence names the kind of service, not the address."""
    (signal,) = signals(account(links=(link,)))

    assert (signal.name, signal.why) == ("risky_link", f"It links to {kind}.")


def test_a_payment_name_is_risky_too() -> None:
    """It needs no link."""
    (signal,) = signals(account(bio="Zelle: 214 555 0123"))

    assert signal.name == "risky_link"


@pytest.mark.parametrize("link", ["linktr.ee/river", "facebook.com/river"])
def test_pages_of_links_say_nothing(link: str) -> None:
    """Everybody has one."""
    assert signals(account(links=(link,))) == []


@pytest.mark.parametrize(
    ("host", "country"),
    [("river.co.uk", "united kingdom"), ("river.ca", "canada"), ("river.com", None)],
)
def test_endings_stand_for_countries(host: str, country: str | None) -> None:
    """Where anyone may have them, they stand for none."""
    assert country_of(host) == country


def test_a_site_of_a_rare_word_of_the_name_is_no_other_s() -> None:
    """Of who speaks of the practice: a fake's "oakhaven-recall"."""
    oakhaven = replace(RIVER, name="Oakhaven Family Clinic")
    link = ("https://oakhaven-recall.example",)
    fake = account(bio="Oakhaven Family Clinic calls you back", links=link)
    (other,) = signals(account(bio="Hiking in the hills", links=link), oakhaven)

    assert other.name == "other_site"
    assert not signals(fake, oakhaven)


@pytest.mark.parametrize(
    ("name", "host"),
    [("Oakhaven", "acme.example"), ("Park", "park-lanterns.example")],
)
def test_a_site_that_does_not_tell_the_practice_is_another_s(
    name: str, host: str
) -> None:
    """Who speaks of the practice may be a shop beside it; parks are everywhere."""
    practice = replace(RIVER, name=f"{name} Family Clinic")
    shop = account(bio=f"Beside {name} Family Clinic", links=(f"https://{host}",))
    (site,) = signals(shop, practice)

    assert site.name == "other_site"
