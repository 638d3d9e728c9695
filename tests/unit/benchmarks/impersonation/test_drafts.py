"""Drafts: what accounts and platforms tell of them."""

from random import Random

from benchmarks.impersonation.drafts import LONGEST, NOW, Draft, platform_for, slug
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


def test_a_slug_has_letters_and_digits() -> None:
    """Small, without signs."""
    assert slug("St. Anna's 2nd") == "stannas2nd"
