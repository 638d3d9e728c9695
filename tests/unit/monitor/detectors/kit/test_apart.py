"""Tests for monitor.detectors.kit.apart."""

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.apart import apart_signal, may_show_logo
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.subjects import unstored
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST, account
from tests.unit.monitor.detectors.crowd import HARBOR


def profile(bio: str, name: str = "", handle: str = "") -> Profile:
    """Return an account read that says `bio`."""
    found = account(handle, name, bio)
    return profile_of(unstored(found), WATCHLIST.vocabulary)


@pytest.mark.parametrize(
    ("bio", "odds"),
    [
        ("Parody", log_odds.DECLARED),
        ("Parody. https://paypal.me/x", -4.0),
        ("Not affiliated with anyone. Message us", -4.0),
        ("Patient stories", log_odds.COMMUNITY),
        ("Patient stories. Text us", -3.0),
        ("Patient stories. Buy the book for $20", -3.0),
        ("Patient stories on insurance and results, for you", log_odds.COMMUNITY),
        ("Local 512. Text us to join", log_odds.COMMUNITY),
    ],
)
def test_who_solicits_gets_less(bio: str, odds: float) -> None:
    """Fakes write disclaimers too, and honest groups invite to join."""
    (signal,) = apart_signal(profile(bio), WATCHED)

    assert signal.contribution == odds


@pytest.mark.parametrize(
    "bio", ["Refunds: claim your cash now", "A God-fearing widower"]
)
def test_nobody_who_lures_is_let_off(bio: str) -> None:
    """A fake doctor says where he works, and courts his readers."""
    assert not list(apart_signal(profile(f"Surgeon at a hospital. {bio}"), WATCHED))


def test_a_name_that_says_so_counts_in_full() -> None:
    """It is shown with everything that the account posts."""
    labelled = profile("Tips: https://paypal.me/x", name="Riverside (parody)")
    (signal,) = apart_signal(labelled, WATCHED)

    assert signal.contribution == log_odds.DECLARED


@pytest.mark.parametrize("bio", ["Parody", "Patient stories", "Nurse at a clinic"])
def test_nobody_who_asks_for_data_is_let_off(bio: str) -> None:
    """Whatever else is said."""
    asking = profile(f"{bio}. Send us your SSN")

    assert not list(apart_signal(asking, WATCHED))
    assert not may_show_logo(asking, WATCHED)


@pytest.mark.parametrize(
    ("bio", "may"),
    [("Parody", True), ("Patient stories", True), ("Plain", False),
     ("Parody. Venmo us", False), ("Local 512. Text us to join", True),
     ("Patient stories. Text us to join", False)],
)  # fmt: skip
def test_who_leads_away_may_not_show_the_logo(bio: str, *, may: bool) -> None:
    """With it, readers take the account for the practice."""
    assert may_show_logo(profile(bio), WATCHED) is may


def test_news_of_its_own_says_less_than_news_about_it() -> None:
    """Practices bring news as well, and so does who copies their bio."""
    (own,) = apart_signal(profile("News and updates from us"), WATCHED)
    (about,) = apart_signal(profile("News about clinics"), WATCHED)

    assert about.contribution < own.contribution < 0
    assert not list(apart_signal(profile("Official page. News from us"), WATCHED))


def test_a_name_and_a_bio_that_agree_count_more() -> None:
    """Nobody takes the alumni for the practice."""
    (both,) = apart_signal(profile("Former residents", "Riverside Alumni"), WATCHED)

    assert both.contribution == log_odds.COMMUNITY_TWICE


@pytest.mark.parametrize(
    ("handle", "name", "told"),
    [
        ("rn.riverside", "", True),
        ("", "Nurse Riverside", True),
        ("riverside.rn", "", False),
        ("nursery_riverside", "", False),
    ],
)
def test_nurses_begin_their_names_so(handle: str, name: str, *, told: bool) -> None:
    """A clinic has its credentials behind its name, if any."""
    found = apart_signal(profile("", name, handle), WATCHED)

    assert [signal.name for signal in found] == ["community"] * told


def test_teams_begin_their_names_so() -> None:
    """Behind the name the word may be of a help desk."""
    (team,) = apart_signal(profile("Racing for kids", "Team Riverside"), WATCHED)

    assert team.contribution == log_odds.TEAM
    assert not list(apart_signal(profile("Racing", "Riverside Team"), WATCHED))


@pytest.mark.parametrize("bio", ["", "Your health partner in Austin TX"])
def test_who_is_called_a_team_and_speaks_of_none_is_no_team(bio: str) -> None:
    """The word says nothing of a practice's account."""
    assert not list(apart_signal(profile(bio, "Team Riverside"), WATCHED))


@pytest.mark.parametrize(
    ("name", "bio", "odds"),
    [
        ("Riverside Bowling League", "", log_odds.COMMUNITY),
        ("Riverside Crew", "Choir of the clinic", log_odds.COMMUNITY),
        ("Riverside Crew", "See our charity team", log_odds.MENTIONS_TEAM),
    ],
)
def test_who_is_a_team_says_more_than_who_mentions_one(
    name: str, bio: str, odds: float
) -> None:
    """It is one by its name, or as it says."""
    (signal,) = apart_signal(profile(bio, name), WATCHED)

    assert (signal.name, signal.contribution) == ("community", odds)


@pytest.mark.parametrize(
    "bio",
    ["Ask about our walking club", "Proud sponsor of the hospital\u2019s 10K race",
     "Meet us at the half marathon!", "Physicals for your hockey team"],
)  # fmt: skip
def test_sports_clear_nobody_under_the_whole_name(bio: str) -> None:
    """Practices sponsor and treat teams, and who copies their bio says so too."""
    copied = profile(bio, "Riverside Family Clinic", "riversidefamilyclinic_care")

    assert not list(apart_signal(copied, WATCHED))


def test_alumni_may_use_forms() -> None:
    """Reunions do, and fakes of one kind lead to messengers instead."""
    bio = "Former residents. RSVP: https://forms.gle/x"
    (form,) = apart_signal(profile(bio, "Riverside Alumni"), WATCHED)
    (app,) = apart_signal(profile(f"{bio}. Telegram", "Riverside Alumni"), WATCHED)

    assert form.contribution == log_odds.COMMUNITY_TWICE
    assert app.contribution > form.contribution


def test_jobs_are_listed_by_boards() -> None:
    """Until they lead to a messenger."""
    board = profile("Open positions near you.", handle="riversidejobs")
    scam = profile("Apply on Telegram.", handle="riversidejobs")

    assert [signal.name for signal in apart_signal(board, WATCHED)] == ["community"]
    assert list(apart_signal(scam, WATCHED)) == []


@pytest.mark.parametrize(
    ("name", "bio"),
    [
        ("Riverside Clinic Families", "You may be owed a refund"),
        ("Riverside Clinic Nurse Line", "Our nurse line is free"),
        ("Riverside Clinic Residents", "See riversideclinic-portal.example"),
        ("Riverside Clinic Staff Billing", ""),
    ],
)
def test_who_poses_as_the_practice_speaks_as_no_other(name: str, bio: str) -> None:
    """A refund, a desk or a site of one is what fakes offer to families."""
    assert not list(apart_signal(profile(bio, name), WATCHED))


@pytest.mark.parametrize(
    "site",
    ["riverside-parents.example", "families.example",
     "portal.riversidefamily.example"],
)  # fmt: skip
def test_a_site_of_its_own_poses_as_nobody(site: str) -> None:
    """Unless it is called as the practice is."""
    (signal,) = apart_signal(profile(f"See {site}", "Riverside Families"), WATCHED)

    assert signal.contribution == log_odds.COMMUNITY


def test_a_site_of_the_practice_name_takes_something_off() -> None:
    """A group calls its site a group's."""
    (signal,) = apart_signal(
        profile("See riverside-kids.example", "Riverside Families"), WATCHED
    )

    assert signal.contribution == log_odds.COMMUNITY + log_odds.APART_SOLICITING


def test_official_alumni_are_alumni() -> None:
    """Without a word of it in the bio the claim takes something off."""
    alumni = profile("Official page. Former residents", "Riverside Alumni")
    claims = profile("Official page", "Riverside Alumni")
    (twice,), (once,) = (apart_signal(who, WATCHED) for who in (alumni, claims))

    assert twice.contribution == log_odds.COMMUNITY_TWICE
    assert once.contribution == log_odds.COMMUNITY + log_odds.APART_SOLICITING


def test_under_the_bare_name_a_bio_says_little() -> None:
    """It may be copied, and the logo counts."""
    bare = profile("Survivors", "Riverside Family Clinic", "riversidefamilyclinic")
    (signal,) = apart_signal(bare, WATCHED)

    assert signal.contribution == log_odds.COMMUNITY_BARE
    assert not may_show_logo(bare, WATCHED)


def test_staff_by_name_may_take_tips() -> None:
    """Who only says so in the bio may not: fakes do."""
    tips = "Tips: https://venmo.com/u/amy"
    (named,) = apart_signal(profile(tips, "Amy | Nurse @ Riverside"), WATCHED)

    assert named.contribution == log_odds.COMMUNITY + log_odds.APART_SOLICITING
    assert not list(apart_signal(profile(f"Nurse at Riverside. {tips}"), WATCHED))


@pytest.mark.parametrize(
    ("name", "bio", "told"),
    [
        ("Dr. Miriam Castellan", "Fee $50", False),
        ("Dr. Miriam Castellan", "https://bit.ly/x", False),
        ("Lena", "https://bit.ly/x", True),
        ("Dr. Miriam Castellan", "Views mine", True),
    ],
)
def test_clinicians_who_charge_may_be_fakes(name: str, bio: str, *, told: bool) -> None:
    """Others have a page of links behind a shortener."""
    (watched,) = compile_watchlist([HARBOR]).watched
    read = profile(f"Surgeon at Harbor Point. {bio}", name)

    assert bool(list(apart_signal(read, watched))) is told


def test_houses_speak_for_themselves() -> None:
    """Until they want money: fakes collect donations too."""
    guild = profile("Pink coats since 1951.", handle="riversidefamilyguild")
    fund = profile("https://paypal.me/x", handle="riversidefamilyguild")

    (signal,) = apart_signal(guild, WATCHED)
    assert (signal.name, signal.contribution) == ("community", log_odds.HOUSE)
    assert list(apart_signal(fund, WATCHED)) == []


@pytest.mark.parametrize(
    ("handle", "house"),
    [
        ("riversidefamilyclinicguild", True),
        ("riversidefamlyclinicguild", False),
        ("riversidefamlyclinic_jobs", False),
        ("riversidfamguild", True),
    ],
)
def test_a_house_knows_how_the_practice_is_spelled(handle: str, house: bool) -> None:
    """Who misspells all of a long name is none, nor a board."""
    assert bool(list(apart_signal(profile("", handle=handle), WATCHED))) is house


def test_a_copied_bio_that_endorses_nothing_excuses_nobody() -> None:
    """Practices write so of what they pass on; under another name it is staff."""
    bio = "RTs are not endorsements"
    copy = profile(bio, name="Riverside Family Clinic")
    nurse = profile(bio, name="Ann Wu")

    assert not list(apart_signal(copy, WATCHED))
    assert [signal.name for signal in apart_signal(nurse, WATCHED)] == ["community"]


def test_patients_of_a_practice_are_a_community() -> None:
    """By their name alone."""
    (signal,) = apart_signal(profile("", "Patients of Riverside Clinic"), WATCHED)

    assert (signal.name, signal.contribution) == ("community", log_odds.COMMUNITY)


@pytest.mark.parametrize(
    ("name", "board"),
    [("Riverside Town Jobs", True), ("Riverside Family Clinic Jobs", False)],
)
def test_boards_have_the_jobs_of_a_town(name: str, board: bool) -> None:
    """Those of one practice alone are its own, or a fake's."""
    assert bool(list(apart_signal(profile("", name), WATCHED))) is board


@pytest.mark.parametrize(
    ("name", "house"),
    [
        ("Riverside Family Clinic Foundation", True),
        ("Riverside Family Clinic Foundation Refunds", False),
    ],
)
def test_a_house_has_no_desk(name: str, house: bool) -> None:
    """A foundation neither bills nor refunds."""
    assert bool(list(apart_signal(profile("", name), WATCHED))) is house
