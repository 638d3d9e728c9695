"""How old an account is and how many follow it."""

import pytest

from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.standing import standing_of, standing_signals
from monitor.domain.findings import Signal
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from monitor.domain.time import DAY
from tests.unit.monitor.detectors.cast import WATCHLIST, account

SEEN = 20_000 * DAY


def read(observed: Observation) -> Profile:
    """Return an account of which that was seen."""
    subject = unstored(account(), observed, seen_at=SEEN)
    return profile_of(subject, WATCHLIST.vocabulary)


def aged(days: float | None = None, followers: int | None = None) -> Profile:
    """Return an account of that age with those followers."""
    created_at = None if days is None else int(SEEN - days * DAY)
    return read(Observation(created_at=created_at, followers=followers))


def standing(
    days: float | None = None, followers: int | None = None
) -> tuple[Signal, ...]:
    """Return the signals of an account of that age with those followers."""
    return tuple(standing_signals(aged(days, followers)))


def test_few_followers_raise_and_many_lower() -> None:
    """By less than any other signal."""
    (few,), (many,) = standing(followers=3), standing(followers=10**400)

    assert 1 > few.contribution > 0 > many.contribution > -1


@pytest.mark.parametrize(
    ("days", "odds"), [(0, 0.7), (20, 0.7), (363, 0.0), (1097, -0.4), (9000, -0.8)]
)
def test_the_older_the_less_likely_a_fake(days: float, odds: float) -> None:
    """Fakes are removed before they grow old."""
    (signal,) = standing(days)

    assert signal.name == "account_age"
    assert signal.contribution == pytest.approx(odds, abs=0.01)


def test_a_clock_that_is_a_little_ahead_makes_it_new() -> None:
    """Some platforms tell days only, in their own zone."""
    (signal,) = standing(-0.9)

    assert signal.value == 0.0


@pytest.mark.parametrize("days", [None, -1.1])
def test_an_unknown_or_impossible_age_is_missing(days: float | None) -> None:
    """What can't be measured is no zero."""
    assert standing(days) == ()


def test_without_a_moment_there_is_no_age() -> None:
    """Detectors have no clock."""
    observed = Observation(created_at=SEEN)
    profile = profile_of(unstored(account(), observed), WATCHLIST.vocabulary)

    assert not list(standing_signals(profile))


def test_following_many_and_few_back_raises() -> None:
    """Fakes follow patients to be seen."""
    _, many = standing_signals(read(Observation(followers=9, following=4_000)))
    _, few = standing_signals(read(Observation(followers=900, following=400)))

    assert (many.name, few.name) == ("following", "following")
    assert many.contribution > few.contribution == 0


@pytest.mark.parametrize("following", [None, 0, 99])
def test_following_few_says_nothing(following: int | None) -> None:
    """New accounts of people have few followers as well."""
    observed = Observation(followers=0, following=following)

    assert [s.name for s in standing_signals(read(observed))] == ["audience"]


def test_few_posts_raise_and_many_lower() -> None:
    """By little."""
    (none,) = standing_signals(read(Observation(posts=0)))
    (many,) = standing_signals(read(Observation(posts=10**400)))

    assert none.name == "posting"
    assert 1 > none.contribution > 0 > many.contribution > -1


@pytest.mark.parametrize(
    ("handle", "bio", "stands"),
    [
        ("kim.w48213", "", False),
        ("riverside", "", True),
        ("riverside1962", "", True),
        ("riverside1868", "", True),
        ("riverside1268", "", False),
        ("riverside43604", "Doctors in Toledo, OH", True),
        ("riverside90210", "Doctors in Toledo, OH", False),
        ("riverside436041", "Doctors in Toledo, OH", False),
    ],
)
def test_numbered_handles_have_no_standing(
    handle: str, bio: str, *, stands: bool
) -> None:
    """Bought accounts keep theirs; years and one's own ZIP code are chosen."""
    old = Observation(created_at=int(SEEN - 3000 * DAY), followers=5000)
    subject = unstored(account(handle, bio=bio), old, seen_at=SEEN)

    assert bool(standing_of(profile_of(subject, WATCHLIST.vocabulary))) is stands


@pytest.mark.parametrize(
    ("days", "followers", "standing"),
    [(3000, 5000, 1.0), (3000, 10, 0.0), (10, 5000, 0.0), (None, 5000, 0.0)],
)
def test_standing_is_the_lesser_of_age_and_readers(
    days: int | None, followers: int, standing: float
) -> None:
    """Both can be bought, and what isn't told counts nothing."""
    assert standing_of(aged(days, followers)) == standing
