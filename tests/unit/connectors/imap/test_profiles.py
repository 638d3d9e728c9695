"""Tests of the table of sites."""

from pathlib import Path

import pytest

from connectors.imap.options import ImapOptions
from connectors.imap.profiles import PROFILES, Profile
from monitor.domain.platform_access import Access
from monitor.domain.platforms import PLATFORM_ACCESS
from monitor.domain.sources import Capability

ROOT = Path(__file__).parents[4]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda one: one.site)
def test_what_is_read_is_known_to_be_open(profile: Profile) -> None:
    """Coverage and `init` tell people so."""
    rows = {(row.platform, row.capability): row for row in PLATFORM_ACCESS}
    row = rows[profile.site, Capability.REVIEWS]
    assert row.access is Access.OPEN
    assert "`imap`" in row.reason


def test_the_manual_names_all_senders_and_options() -> None:
    """Whoever sets it up needs to know them."""
    text = (ROOT / "docs/imap.md").read_text(encoding="utf-8")
    rows = {line for line in text.splitlines() if line.startswith("| `")}
    for profile in PROFILES.values():
        [row] = [row for row in rows if row.startswith(f"| `{profile.site}` ")]
        assert all(f"`{sender}`" in row for sender in profile.senders)
    options = ImapOptions.model_fields.keys() - {"name"}
    assert all(any(f"`{option}`" in row for row in rows) for option in options)


def test_google_is_believed_by_address_alone() -> None:
    """Its domain also sends, well signed, what anybody writes."""
    assert all("@" in sender for sender in PROFILES["google"].senders)


@pytest.mark.parametrize(
    ("site", "line", "tells"),
    [
        ("google", "Kayla left a review for Riverside Clinic", True),
        ("google", "You have a new review", True),
        ("google", "Your performance report: 3 reviews", False),
        ("yelp", "Kayla just reviewed Riverside Clinic", True),
        ("yelp", "Answer your reviews today", False),
        ("facebook", "Kayla doesn\u2019t recommend Riverside Clinic", True),
        ("facebook", "Kayla commented on your post", False),
        ("healthgrades", "A new 5-star rating for Dr. Smith", True),
        ("zocdoc", "New booking", False),
    ],
)
def test_cues(site: str, line: str, tells: bool) -> None:
    """Of one review, not of reviews as such."""
    assert bool(PROFILES[site].cue.search(line)) is tells
