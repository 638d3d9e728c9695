"""Drafts: what accounts and platforms tell of them."""

from random import Random
from statistics import median

import pytest

from benchmarks.impersonation.drafts import (
    LONGEST,
    NOW,
    Draft,
    likely,
    platform_for,
    slug,
    spread,
)
from monitor.domain.time import DAY


def test_what_is_not_told_is_none() -> None:
    """A missing age or count is no nought."""
    seen = Draft(handle="a").observation

    assert (seen.created_at, seen.followers, seen.verified) == (None, None, None)


def test_age_is_counted_back_from_now() -> None:
    """Days become the moment of creation."""
    assert Draft(handle="a", days=3).observation.created_at == NOW - 3 * DAY


def test_a_platform_has_room_for_the_handle() -> None:
    """Twenty letters are too many for X."""
    drawn = {platform_for(Random(seed), "a" * 20) for seed in range(99)}

    assert drawn == set(LONGEST) - {"x"}


def test_no_platform_has_room_for_any_handle() -> None:
    """One is drawn all the same."""
    assert platform_for(Random(1), "a" * 99) in LONGEST


@pytest.mark.parametrize("avatar", [True, False])
def test_only_who_has_a_picture_shows_one(*, avatar: bool) -> None:
    """Which one is not told."""
    account = Draft(handle="a", avatar=avatar).account

    assert (account.avatar_id is not None) is avatar


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_what_is_likely_comes_so_often(share: float) -> None:
    """The share of a thousand draws."""
    chance = Random(1)
    came = sum(likely(chance, share) for _ in range(1000))

    assert came / 1000 == pytest.approx(share, abs=0.05)


def test_numbers_are_spread_around_their_middle() -> None:
    """Half of a thousand draws lie below it, and they differ widely."""
    chance = Random(1)
    drawn = [spread(chance, 400, 1.0) for _ in range(1000)]

    assert median(drawn) == pytest.approx(400, rel=0.2)
    assert max(drawn) > 10 * min(drawn)


def test_a_slug_has_letters_and_digits() -> None:
    """Small, without signs."""
    assert slug("St. Anna's 2nd") == "stannas2nd"
