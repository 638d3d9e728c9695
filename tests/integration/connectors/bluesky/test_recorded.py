"""Tests of the Bluesky connector on recorded responses of the real platform."""

from collections.abc import Iterator

import httpx
import pytest

from connectors.bluesky import BlueskyOptions, build
from monitor.domain.records import Account, content_digest
from monitor.domain.sources import Capability, Query
from monitor.ports.connector import Connector, ConnectorContext
from tests.fakes.runtime import FakeClock
from tests.servers.bluesky_replay import RECORDED, Replay, serve_recorded

pytestmark = [
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]

QUERY = Query(capability=Capability.ACCOUNTS, text="political science")


@pytest.fixture
def connector() -> Iterator[Connector]:
    """A connector to the replayed platform."""
    with serve_recorded() as base_url:
        options = BlueskyOptions(name="bluesky", base_url=base_url)
        yield build(options, ConnectorContext(clock=FakeClock()))


def test_every_recorded_account_is_read(connector: Connector) -> None:
    """Each account of the recordings is one sighting with its fields."""
    items = connector.poll(QUERY, {}).items
    sightings = [s for item in items for s in connector.parse(item)]
    recorded = Replay(RECORDED).profiles
    assert {s.identity.native_id for s in sightings} == set(recorded)
    for sighting in sightings:
        profile = recorded[sighting.identity.native_id]
        assert isinstance(sighting.content, Account)
        assert sighting.content.display_name == profile["displayName"]
        assert sighting.content.handle == profile["handle"]


def test_a_second_run_shows_the_same(connector: Connector) -> None:
    """Equal content has equal digests, so nothing new is stored."""

    def digests() -> list[str]:
        items = connector.poll(QUERY, {}).items
        return [content_digest(s.content) for i in items for s in connector.parse(i)]

    assert digests() == digests()


def test_avatars_are_served_by_the_replay(connector: Connector) -> None:
    """Pictures lead to the replay itself, not to the platform."""
    (sighting,) = connector.parse(connector.poll(QUERY, {}).items[0])
    assert sighting.observation.avatar_url is not None
    picture = httpx.get(sighting.observation.avatar_url, trust_env=False)
    assert picture.content.startswith(b"\x89PNG")
    assert isinstance(sighting.content, Account)
    assert str(sighting.content.avatar_id).startswith("bafkrei")
