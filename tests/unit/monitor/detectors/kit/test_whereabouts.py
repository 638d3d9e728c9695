"""Where accounts say that they are."""

from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.whereabouts import Where, where_is, whereabouts_signals
from monitor.domain.records import Account
from monitor.domain.subjects import unstored
from monitor.domain.watch import Handle
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import OAK, RIVER, account

AUSTIN = replace(
    RIVER.locations[0], street="500 N. Oak Avenue", phone="+1 512 555 0100"
)
WATCHLIST = compile_watchlist([replace(RIVER, locations=(AUSTIN,)), OAK])
NOWHERE, WATCHED = WATCHLIST.watched


def profile(found: Account) -> Profile:
    """Return an account read."""
    return profile_of(unstored(found), WATCHLIST.vocabulary)


@pytest.mark.parametrize(
    ("found", "where"),
    [
        (account(bio="Serving Austin and Dallas"), Where.HOME),
        (account(bio="proudly in austin"), Where.HOME),
        (account(bio="All over Texas"), Where.STATE),
        (account(bio="In Marfa, Texas since 1988"), Where.STATE),
        (account("riversideaustin"), Where.HOME),
        (account(bio="Round Rock, TX"), Where.NEAR),
        (account(bio="In Waco since 1950"), Where.NEAR),
        (account(bio="Austin, MN"), Where.ELSEWHERE),
        (account(name="Riverside Family Clinic (Toledo)"), Where.ELSEWHERE),
        (account(name="Toledo's Riverside Family Clinic"), Where.ELSEWHERE),
        (account("riversidefam_oh"), Where.ELSEWHERE),
        (account("riversidefamilyclinicoh"), Where.ELSEWHERE),
        (account("riversidetoledo"), Where.ELSEWHERE),
        (account(bio="\U0001f4cd 43604"), Where.ELSEWHERE),
        (account(bio="Family doctors in Manchester, UK"), Where.ELSEWHERE),
        (account(bio="Call 419-555-0123"), Where.HINTED),
        (account(links=("https://riverside-toledo.example",)), Where.HINTED),
        (account(links=("https://riverside.co.uk",)), Where.HINTED),
        (account(bio="Dr. Jordan Seattle now accepting patients"), Where.HINTED),
        (account(name="Dr. Ellis Monroe"), Where.UNKNOWN),
        (account(bio="Austin beds open. Fly to our home in Ohio"), Where.UNKNOWN),
        (account(bio="Austin, MN and all over Minnesota"), Where.ELSEWHERE),
        (account(bio="Austin and Rochester, MN"), Where.ELSEWHERE),
        (account(bio="Austin \u2013 Minnesota"), Where.ELSEWHERE),
        (account(bio="Dental practice in Austin, UK"), Where.ELSEWHERE),
        (account(bio="\u0130\u0130\u0130 Austin, MN"), Where.ELSEWHERE),
        (account(bio="500 Lake Dr Toledo OH 43604"), Where.ELSEWHERE),
        (account(bio="Sisters of St. Joseph"), Where.UNKNOWN),
        (account(bio="We love Ohio people"), Where.HINTED),
        (account(bio="Primary care for Ohio families"), Where.ELSEWHERE),
        (account(bio="Toledo | Dentist"), Where.ELSEWHERE),
        (account(bio="\U0001f4cd Dartmouth, MA"), Where.ELSEWHERE),
        (account(bio="\U0001f4cd Sorrel Falls"), Where.HINTED),
        (account(bio="We proudly serve Sorrel Falls."), Where.HINTED),
        (account(bio="\U0001f4cd Maple Street"), Where.UNKNOWN),
        (account(bio="As seen in the New York Times"), Where.UNKNOWN),
        (account(bio="WhatsApp 419-555-0123"), Where.UNKNOWN),
        (account(bio="Call 800-555-0123"), Where.UNKNOWN),
        (account(bio="512-555-0100 is now 419-555-0123"), Where.UNKNOWN),
        (account("riversidefamilyclinicmd"), Where.UNKNOWN),
        (account(bio="Riverside Family Clinic"), Where.UNKNOWN),
    ],
)
def test_places_are_compared(found: Account, where: Where) -> None:
    """The practice's own city wins over others."""
    assert where_is(profile(found), WATCHED) is where


def test_a_town_s_first_word_is_no_other_town() -> None:
    """Lists know Hialeah, not Hialeah Gardens; handles are cut there."""
    gardens = replace(AUSTIN, city="Hialeah Gardens", state="FL")
    (watched,) = compile_watchlist([replace(RIVER, locations=(gardens,))]).watched

    assert where_is(profile(account("river_hialeahgardens")), watched) is Where.HOME
    assert where_is(profile(account("river_hialeah")), watched) is Where.HOME
    assert where_is(profile(account("river_orlando")), watched) is Where.NEAR


@pytest.mark.parametrize(
    ("city", "state", "bio"),
    [
        ("Coeur d'Alene", "ID", "Family doctors in Coeur d'Alene, ID"),
        ("Coeur d\u2019Alene", "ID", "Coeur d'Alene beds open. Our home is in Ohio"),
        ("O'Fallon", "MO", "Family doctors in O\u2019Fallon, MO"),
        ("Lee's Summit", "MO", "Family doctors in Lee\u2019s Summit, Missouri"),
        ("Lee's Summit", "MO", "Family doctors in Lees Summit"),
        ("Ca\u00f1on City", "CO", "Family doctors in Ca\u00f1on City, CO"),
        ("Ca\u00f1on City", "CO", "Ca\u00f1on City beds open. Our home is in Ohio"),
        ("Marfa", "TX", "Marfa's finest doctors. All over Texas"),
    ],
)
def test_a_city_with_an_apostrophe_or_an_accent_is_home(
    city: str, state: str, bio: str
) -> None:
    """With neither, too, and where it owns what follows."""
    there = replace(AUSTIN, city=city, state=state)
    (watched,) = compile_watchlist([replace(RIVER, locations=(there,))]).watched
    home = Where.UNKNOWN if "Ohio" in bio else Where.HOME

    assert where_is(profile(account(bio=bio)), watched) is home


@pytest.mark.parametrize(
    ("handle", "where"),
    [
        ("toledo.riverside.care", Where.UNKNOWN),
        ("riversidewaco", Where.UNKNOWN),
        ("riverside.san.antonio", Where.UNKNOWN),
        ("riversidedallas", Where.NEAR),
        ("riversideaustin", Where.HOME),
    ],
)
def test_a_handle_may_have_the_city_of_a_domain(handle: str, where: Where) -> None:
    """Practices in suburbs are called after the city, and so are their copies."""
    called = replace(
        RIVER,
        locations=(AUSTIN,),
        domains=("riversidetoledo.example", "riverside-san-antonio.example"),
        accounts=(Handle(platform="x", handle="Riverside_Waco_Care"),),
    )
    (watched,) = compile_watchlist([called]).watched

    assert where_is(profile(account(handle)), watched) is where


def test_a_city_that_is_in_the_name_is_not_named_by_it() -> None:
    """The Riverside Clinic of another state speaks of itself."""
    riverside = replace(AUSTIN, city="Riverside", state="CA")
    (watched,) = compile_watchlist([replace(RIVER, locations=(riverside,))]).watched
    namesake = account(bio="Riverside Family Clinic, caring for Ohio families")

    assert where_is(profile(namesake), watched) is Where.ELSEWHERE


@pytest.mark.parametrize(
    ("bio", "where"),
    [
        ("Call 419-555-0123", Where.HINTED),
        ("800-555-0100 is now 419-555-0123", Where.UNKNOWN),
    ],
)
def test_a_number_beside_the_practice_s_is_anywhere(bio: str, where: Where) -> None:
    """Who gives both wants to be called, wherever the practice's own rings."""
    free = replace(AUSTIN, phone="+1 800 555 0100")
    (watched,) = compile_watchlist([replace(RIVER, locations=(free,))]).watched

    assert where_is(profile(account(bio=bio)), watched) is where


def test_a_practice_of_no_place_has_none_elsewhere() -> None:
    """What isn't known can't differ."""
    assert where_is(profile(account(bio="Toledo, OH")), NOWHERE) is Where.UNKNOWN


@pytest.mark.parametrize(
    ("bio", "where", "name", "value"),
    [
        ("500 North Oak Ave", Where.UNKNOWN, "address", 1.0),
        ("12 Main St", Where.UNKNOWN, "address", 0.0),
        ("(512) 555-0100", Where.UNKNOWN, "phone", 1.0),
        ("(512) 555-0199", Where.UNKNOWN, "phone", 0.0),
        ("Not (512) 555-0100 but 419-555-0123", Where.UNKNOWN, "phone", 0.0),
        ("512-555-0100, fax 512-555-0101", Where.UNKNOWN, "phone", 1.0),
        ("512-555-0100. Poison: 1-800-222-1222", Where.UNKNOWN, "phone", 1.0),
    ],
)
def test_streets_and_numbers_are_compared(
    bio: str, where: Where, name: str, value: float
) -> None:
    """The practice's own are told from others."""
    (signal,) = whereabouts_signals(profile(account(bio=bio)), WATCHED, where)

    assert (signal.name, signal.value) == (name, value)


@pytest.mark.parametrize(
    ("bio", "odds"),
    [
        ("Send your SSN. Toledo, OH", log_odds.HINTED_PLACE),
        ("Claim your refund. Toledo, OH", log_odds.HINTED_PLACE),
        ("Have your SSN ready when you call. Toledo, OH", log_odds.OTHER_PLACE),
        ("Send your insurance card. Toledo, OH", log_odds.OTHER_PLACE),
    ],
)
def test_scams_elsewhere_are_no_namesakes(bio: str, odds: float) -> None:
    """Small practices ask for cards, none for secrets."""
    found = profile(account(bio=bio))
    (place,) = whereabouts_signals(found, WATCHED, where_is(found, WATCHED))

    assert place.contribution == odds


@pytest.mark.parametrize("bio", ["12 Main St", "(419) 555-0199"])
def test_who_is_elsewhere_has_its_own(bio: str) -> None:
    """Its street and number say no more than its place."""
    found = whereabouts_signals(profile(account(bio=bio)), WATCHED, Where.ELSEWHERE)

    assert [signal.name for signal in found] == ["place"]


def test_who_is_elsewhere_may_have_a_number_beside_the_practice_s() -> None:
    """It has its own there, and replaces none."""
    read = profile(account(bio="Toledo: 419-555-0123. Not (512) 555-0100"))
    found = whereabouts_signals(read, WATCHED, Where.ELSEWHERE)

    assert [s.value for s in found if s.name == "phone"] == [1.0]


@pytest.mark.parametrize("bio", ["12 Main St", "(512) 555-0199"])
def test_what_is_not_configured_is_not_compared(bio: str) -> None:
    """A missing signal is missing."""
    found = whereabouts_signals(profile(account(bio=bio)), NOWHERE, Where.UNKNOWN)

    assert list(found) == []


@pytest.mark.parametrize(
    ("bio", "told"),
    [
        ("Since 1963. (713) 555-0199", False),
        ("Text us (713) 555-0199", True),
        ("Since 1963. (800) 555-0199", True),
    ],
)
def test_a_plain_number_of_another_town_is_no_sign(bio: str, *, told: bool) -> None:
    """Fakes have one of nowhere, or want to be called."""
    found = whereabouts_signals(profile(account(bio=bio)), WATCHED, Where.UNKNOWN)

    assert [signal.name for signal in found] == ["phone"] * told


@pytest.mark.parametrize(
    ("site", "where"),
    [
        ("riversidefamilyclinicoh.test", Where.HINTED),
        ("riversidefamilyclinic-oh.test", Where.HINTED),
        ("riversidefamilyclinictx.test", Where.UNKNOWN),
        ("lakesidefamilyclinicoh.test", Where.UNKNOWN),
    ],
)
def test_a_state_after_the_name_of_a_site_is_its_place(site: str, where: Where) -> None:
    """As after a handle, joined or not; after another name it may be a word."""
    assert where_is(profile(account(links=(site,))), WATCHED) is where
