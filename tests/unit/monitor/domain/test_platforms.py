"""The table of what platforms allow."""

from collections import Counter

import pytest

from monitor.domain.platform_access import Access, PlatformAccess
from monitor.domain.platforms import (
    FORMER_NAMES,
    PLATFORM_ACCESS,
    PLATFORMS,
)


def test_each_row_is_there_once() -> None:
    """One row for each platform and capability."""
    rows = Counter((row.platform, row.capability) for row in PLATFORM_ACCESS)

    assert rows.most_common(1)[0][1] == 1


@pytest.mark.parametrize("row", PLATFORM_ACCESS, ids=lambda row: row.platform)
def test_a_row_is_complete(row: PlatformAccess) -> None:
    """It has a reason, and tells where to apply for what must be applied for."""
    bound = row.access in {Access.APPROVAL, Access.PAID}

    assert row.platform == row.platform.lower()
    assert row.reason
    assert row.apply_at or not bound


def test_former_names_lead_to_platforms() -> None:
    """What people still say is known by its word."""
    assert set(FORMER_NAMES.values()) <= PLATFORMS
    assert PLATFORMS.isdisjoint(FORMER_NAMES)


WORTH_SEEING = {
    "bluesky": "accounts mentions own",
    "x": "accounts mentions own",
    "reddit": "accounts mentions own",
    "mastodon": "accounts mentions own",
    "youtube": "accounts mentions own",
    "facebook": "accounts mentions own reviews",
    "instagram": "accounts mentions own",
    "threads": "mentions",
    "telegram": "accounts mentions",
    "linkedin": "accounts own",
    "tiktok": "accounts own",
    "google": "accounts own reviews",
    "yelp": "reviews",
    "trustpilot": "reviews",
    "healthgrades": "reviews",
    "zocdoc": "reviews",
    "ratemds": "reviews",
    "vitals": "reviews",
    "webmd": "reviews",
    "appstore": "accounts reviews",
    "googleplay": "accounts reviews",
    "domains": "accounts",
    "news": "mentions",
    "hackernews": "mentions",
}
"""Platforms on which a practice is harmed or spoken of, with what there is to see."""


@pytest.mark.parametrize("platform", WORTH_SEEING)
def test_all_that_is_worth_seeing_has_a_row(platform: str) -> None:
    """What has none would not be told as not watched."""
    rows = {row.capability for row in PLATFORM_ACCESS if row.platform == platform}

    assert rows >= set(WORTH_SEEING[platform].split())
