"""Departments: who leads to the practice's own site alone, and for how long."""

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.departments import department_signal
from monitor.detectors.kit.links import leads_home
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from monitor.domain.time import DAY
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import account
from tests.unit.monitor.detectors.crowd import HARBOR

WATCHLIST = compile_watchlist([HARBOR])
(WATCHED,) = WATCHLIST.watched
SEEN = 20_000 * DAY
HOME = "https://harborpointclinic.example/kids"


def profile(
    bio: str = "",
    days: int = 1500,
    followers: int | None = 500,
    links: tuple[str, ...] = (HOME,),
) -> Profile:
    """Return a department's account, with something changed."""
    observed = Observation(created_at=SEEN - days * DAY, followers=followers)
    content = account("kids", bio=bio, links=links)
    return profile_of(unstored(content, observed, seen_at=SEEN), WATCHLIST.vocabulary)


def standing(found: Profile) -> float | None:
    """Return how much `found` stands as one of the practice's own, if at all."""
    return next((s.value for s in department_signal(found, WATCHED)), None)


def test_an_old_account_with_readers_that_leads_home_stands() -> None:
    """It weighs as much as any signal against a fake."""
    (signal,) = department_signal(profile("Call (814) 555-0100."), WATCHED)

    assert signal.value == 1.0
    assert signal.contribution < -5


@pytest.mark.parametrize(
    "found",
    [
        profile(days=100),
        profile(followers=20),
        profile(followers=None),
        profile(links=()),
        profile(links=(HOME, "https://other.example")),
        profile("Also at hp-desk.example"),
        profile("Send your card number."),
        profile("Message us."),
        profile("Claim your refund today."),
        profile("Call 1-888-555-0199"),
        profile("+1 (888) 555 0199"),
    ],
)
def test_who_is_new_unread_or_leads_elsewhere_does_not(found: Profile) -> None:
    """Each of these is what fakes do."""
    assert standing(found) is None


def test_it_grows_with_age_and_readers() -> None:
    """The lesser of both counts."""
    young, unread = standing(profile(days=365)), standing(profile(followers=100))

    assert young is not None
    assert unread is not None
    assert 0 < young < 1
    assert 0 < unread < 1


def test_digits_of_an_address_are_no_phone_number() -> None:
    """X's shortened links have them."""
    assert leads_home(profile("https://t.co/0123456789"), WATCHED)


@pytest.mark.parametrize(
    ("handle", "name", "odds"),
    [
        ("harborpointclinic", "Harbor Point Family Clinic", log_odds.COPY_OF_HOME),
        ("harborpointhelp", "Harbor Point Clinic Support", log_odds.COPY_OF_HOME),
        ("harborpointkids", "Harbor Point Pediatrics", log_odds.DEPARTMENT),
    ],
)
def test_a_department_adds_a_word(handle: str, name: str, odds: float) -> None:
    """Under the bare name, or as its help desk, it may be a copy."""
    content = account(handle, name, links=(HOME,))
    observed = Observation(created_at=SEEN - 1500 * DAY, followers=500)
    subject = unstored(content, observed, seen_at=SEEN)
    (signal,) = department_signal(profile_of(subject, WATCHLIST.vocabulary), WATCHED)

    assert signal.contribution == odds
