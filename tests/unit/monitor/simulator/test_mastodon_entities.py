"""Tests for monitor.simulator.mastodon_entities."""

import json

import pytest

from connectors.mastodon.accounts import account_sightings
from monitor.domain.json_text import object_in
from monitor.simulator.mastodon_entities import account_entity
from monitor.simulator.world import SimAccount

SITE = "https://riverside.example"


@pytest.mark.parametrize(("links_back", "proven"), [(True, (SITE,)), (False, ())])
def test_a_website_is_verified_where_it_links_back(
    proven: tuple[str, ...], *, links_back: bool
) -> None:
    """And the header that everybody has is no banner."""
    made = SimAccount(
        did="did:1", handle="riverside", website=SITE, links_back=links_back
    )
    entity = json.dumps(account_entity(made, "http://127.0.0.1:1")).encode()
    (sighting,) = account_sightings(object_in(entity))

    assert sighting.observation.proven_links == proven
    assert sighting.observation.banner_url is None
