"""What a practice can have watched."""

import pytest

from monitor.cli.outlook import outlook

TITLES = ("What can be seen today", "What later versions see", "What needs", "What no")


@pytest.mark.parametrize(
    ("version", "line", "section"),
    [
        ("0.1.0", "bluesky, lookalikes", 0),
        ("0.1.0", "mastodon, lookalikes", 1),
        ("0.2.0", "mastodon, lookalikes", 0),
        ("0.10.0", "hackernews, mentions", 0),
        ("0.9.0", "telegram, lookalikes", 1),
        ("0.1.0", "reddit, mentions", 2),
        ("0.2.0", "google, reviews", 1),
        ("0.3.0", "google, reviews", 0),
        ("0.1.0", "linkedin, lookalikes", 3),
    ],
)
def test_a_platform_stands_where_it_belongs(
    version: str, line: str, section: int
) -> None:
    """Versions are compared as numbers."""
    parts = outlook(version).split("\n\n")

    assert parts[section].startswith(TITLES[section])
    assert f"  {line}: " in parts[section]


def test_second_hand_facts_are_marked() -> None:
    """Nobody is to rely on a price that was only heard of."""
    [line] = [line for line in outlook("0.1.0").splitlines() if "  trustpilot" in line]

    assert line.endswith("(not verified)")


def test_sites_of_one_kind_share_a_line() -> None:
    """Several review sites have the same reason."""
    assert "  ratemds, vitals, webmd, reviews: " in outlook("0.1.0")
    assert "  healthgrades, zocdoc, reviews: " in outlook("0.1.0")
