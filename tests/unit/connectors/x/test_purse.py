"""Tests of who may spend how much of a month's budget."""

import pytest

from connectors.x.purse import limit_for


@pytest.mark.parametrize(
    ("purpose", "limit", "may"),
    [
        ("own", 20_000_000, 20_000_000),
        ("mentions", 20_000_000, 18_000_000),
        ("accounts", 20_000_000, 18_000_000),
        ("mentions", 9, 9),
        ("mentions", 0, 0),
    ],
)
def test_a_tenth_is_kept_for_own_accounts(purpose: str, limit: int, may: int) -> None:
    """Nothing else may take it."""
    assert limit_for(purpose, limit) == may
