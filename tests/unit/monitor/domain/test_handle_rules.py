"""Which handles the platforms allow."""

import pytest

from monitor.domain.handle_rules import RULES


@pytest.mark.parametrize(
    ("platform", "handle", "allowed"),
    [
        ("x", "river_fam", True),
        ("x", "riv", False),
        ("x", "river-fam", False),
        ("x", "riversidefamilyx", False),
        ("bluesky", "river-fam", True),
        ("bluesky", "river_fam", False),
        ("bluesky", "-river", False),
        ("mastodon", "river.fam", True),
        ("mastodon", "river.", False),
        ("reddit", "river-fam_", True),
        ("reddit", "river.fam", False),
    ],
)
def test_platforms_allow_their_own_signs(
    platform: str, handle: str, *, allowed: bool
) -> None:
    """And lengths."""
    assert bool(RULES[platform].allowed.fullmatch(handle)) is allowed
