"""Tests for monitor.domain.whose.origins."""

from dataclasses import replace

import pytest

from monitor.domain.sources import Capability, Query
from monitor.domain.whose.origins import origin_of
from tests.builders import plan


@pytest.mark.parametrize(
    ("platform", "asked", "origin"),
    [
        ("reddit", "r/Austin/new", "r/austin"),
        ("reddit", "r/Austin/search?q=clinic", "r/austin"),
        ("reddit", "riverside clinic", ""),
        ("mastodon", "Austin", "#austin"),
        ("bluesky", "#Austin", "#austin"),
        ("bluesky", "Riverside", ""),
        ("news", "https://www.Paper.example/rss?x=1", "paper.example"),
        ("news", "http://[::1", ""),
        ("import", "/srv/exports", ""),
    ],
)
def test_places_that_are_read_have_a_name(
    platform: str, asked: str, origin: str
) -> None:
    """Searches find texts of anywhere."""
    query = Query(capability=Capability.MENTIONS, text=asked)

    assert origin_of(replace(plan(platform=platform), query=query)) == origin


@pytest.mark.parametrize("capability", [Capability.OWN, Capability.REVIEWS])
def test_pages_and_listings_are_no_places(capability: Capability) -> None:
    """They are the practice's."""
    query = Query(capability=capability, text="r/austin")

    assert origin_of(replace(plan(), query=query)) == ""
