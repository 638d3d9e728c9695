"""Tests of the Reddit connector on recorded responses of the real platform."""

import json
from collections.abc import Iterator

import pytest

from connectors.reddit.things import sightings_of
from monitor.domain.records import Account, Post, content_digest
from monitor.domain.sources import Capability, Query
from monitor.ports.connector import Connector
from tests.integration.connectors.reddit.platform import (
    MENTIONS,
    USERS,
    connector_at,
    ids,
    pages,
    seen,
)
from tests.servers.reddit_replay import RECORDED, Replay, serve_recorded

pytestmark = [
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


@pytest.fixture
def connector() -> Iterator[Connector]:
    """A connector to the replayed platform."""
    with serve_recorded() as base_url:
        yield connector_at(base_url)


@pytest.fixture(scope="module")
def replay() -> Replay:
    """What was recorded."""
    return Replay(RECORDED)


def community(page: str) -> Query:
    """Return the query for a page of a community."""
    return Query(capability=Capability.MENTIONS, text=page)


def test_every_recorded_post_is_read(connector: Connector, replay: Replay) -> None:
    """Each submission and comment is one sighting with its fields."""
    assert len(replay.communities) >= 3
    for page in replay.communities:
        found = {
            sighting.identity.native_id: sighting.content
            for sighting in seen(connector, pages(connector, community(page)))
        }
        recorded = {
            thing["data"]["name"]: thing["data"] for thing in replay.things(page)
        }
        assert found.keys() == recorded.keys()
        for name, content in found.items():
            told = recorded[name]
            assert isinstance(content, Post)
            assert content.text == told.get("body", told.get("selftext"))[:10_000]
            assert content.title == told.get("title", "")
            assert content.author_name == told["author"]


def test_every_recorded_user_is_read(connector: Connector, replay: Replay) -> None:
    """By the search and by name."""
    assert replay.users
    found = {
        sighting.content.handle
        for sighting in seen(connector, pages(connector, USERS))
        if isinstance(sighting.content, Account)
    }
    assert found == {*replay.users}
    for name in replay.users:
        query = Query(capability=Capability.OWN, text=f"u/{name}")
        own = ids(connector, pages(connector, query))
        assert own == [f"t2_{replay.user(name)['data']['id']}"]


def test_every_recorded_thing_is_understood(replay: Replay) -> None:
    """Of all years, in listings that are not polled too."""
    found = [thing for thing in replay.all_things() if thing["kind"] != "t5"]
    assert len(found) > 500
    for thing in found:
        (sighting,) = sightings_of(json.dumps(thing).encode())
        assert sighting.identity.native_id == thing["data"]["name"]
        assert isinstance(sighting.content, Post)
        assert sighting.content.published_at is not None
        assert sighting.content.author_id == thing["data"].get("author_fullname")


def test_a_second_run_shows_nothing_new(connector: Connector, replay: Replay) -> None:
    """It ends after one page, and equal content has equal digests."""
    for query in [MENTIONS, *map(community, replay.communities)]:
        first = pages(connector, query)
        second = pages(connector, query, {**first[-1].cursor})
        assert len(second) == 1
        assert second[0].gaps == ()
        digests = [
            [content_digest(sighting.content) for sighting in seen(connector, read)]
            for read in (first, second)
        ]
        assert digests[0] == digests[1] != []
