"""The table of what platforms allow."""

from collections import Counter

import pytest

from monitor.domain.platforms import (
    FORMER_NAMES,
    PLATFORM_ACCESS,
    PLATFORMS,
    Access,
    PlatformAccess,
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
