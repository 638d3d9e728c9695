"""Tests of the Bluesky connector on recorded responses of the real platform."""

from collections.abc import Iterator

import httpx
import pytest
from pydantic import SecretStr

from connectors.bluesky import BlueskyOptions, build
from monitor.domain.records import Account, Post, content_digest
from monitor.domain.sources import Capability, Query
from monitor.ports.connector import Connector, ConnectorContext
from monitor.simulator.server import serve
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


def test_every_recorded_post_is_read() -> None:
    """Each has its text, and its links as they lead, not as they are shown."""
    replay = Replay(RECORDED)
    with serve(replay.answer) as base_url:
        options = BlueskyOptions(
            name="bluesky",
            base_url=base_url,
            handle="riverside.example",
            app_password=SecretStr("x"),
        )
        bluesky = build(options, ConnectorContext(clock=FakeClock()))
        queries = [
            Query(capability=Capability.MENTIONS, text="redistricting"),
            Query(capability=Capability.OWN, text=replay.owner),
        ]
        items = [item for query in queries for item in bluesky.poll(query, {}).items]
    read = [s for item in items for s in bluesky.parse(item)]
    posts = {s.identity.native_id: s.content for s in read}
    contents = [content for content in posts.values() if isinstance(content, Post)]
    assert replay.posts <= set(posts)
    assert len(contents) == len(replay.posts)
    links = [url for content in contents for url in content.links]
    assert len(links) > 10
    assert not [url for url in links if url.endswith(("...", "…"))]


def test_avatars_are_served_by_the_replay(connector: Connector) -> None:
    """Pictures lead to the replay itself, not to the platform."""
    (sighting,) = connector.parse(connector.poll(QUERY, {}).items[0])
    assert sighting.observation.avatar_url is not None
    picture = httpx.get(sighting.observation.avatar_url, trust_env=False)
    assert picture.content.startswith(b"\x89PNG")
    assert isinstance(sighting.content, Account)
    assert str(sighting.content.avatar_id).startswith("bafkrei")
