"""How old an account is and how many follow it."""

import pytest

from monitor.detectors.kit.profile import profile_of
from monitor.detectors.kit.standing import standing_signals
from monitor.domain.findings import Signal
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from monitor.domain.time import DAY
from tests.unit.monitor.detectors.cast import WATCHLIST, account

SEEN = 20_000 * DAY


def standing(
    days: float | None = None, followers: int | None = None
) -> tuple[Signal, ...]:
    """Return the signals of an account of that age with those followers."""
    created_at = None if days is None else int(SEEN - days * DAY)
    observed = Observation(created_at=created_at, followers=followers)
    profile = profile_of(
        unstored(account(), observed, seen_at=SEEN), WATCHLIST.vocabulary
    )
    return tuple(standing_signals(profile))


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
