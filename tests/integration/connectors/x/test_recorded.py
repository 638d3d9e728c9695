"""Tests of the X connector on recorded responses of the real platform."""

import html
from collections.abc import Iterator

import pytest

from connectors.x import X
from connectors.x.entities import post_sightings, user_sightings, with_author
from monitor.domain.records import Account, Post, content_digest
from monitor.domain.sources import Capability, Query
from tests.integration.connectors.x.platform import (
    MENTIONS,
    USERS,
    connector_at,
    ids,
    pages,
    seen,
)
from tests.servers.x_replay import RECORDED, Replay, serve_recorded
from tests.unit.connectors.x.wire import raw

pytestmark = [
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


@pytest.fixture
def connector() -> Iterator[X]:
    """A connector to the replayed platform."""
    with serve_recorded() as base_url:
        yield connector_at(base_url)


@pytest.fixture(scope="module")
def replay() -> Replay:
    """What was recorded."""
    return Replay(RECORDED)


def test_every_recorded_post_is_read(connector: X, replay: Replay) -> None:
    """Once, though the recorded page names another that is the same again."""
    read = pages(connector, MENTIONS)
    found = {s.identity.native_id: s.content for s in seen(connector, read)}
    assert found.keys() == {post["id"] for post in replay.posts}
    for post in replay.posts:
        content = found[post["id"]]
        assert isinstance(content, Post)
        assert content.text == html.unescape(post["text"])


def test_every_recorded_user_is_read(connector: X, replay: Replay) -> None:
    """By the search and by name."""
    named = {user["id"]: user["username"] for user in replay.users}
    own = Query(
        capability=Capability.OWN, text=",".join(sorted(named.values())).lower()
    )
    for query in (USERS, own):
        found = {
            s.identity.native_id: s.content.handle
            for s in seen(connector, pages(connector, query))
            if isinstance(s.content, Account)
        }
        assert found == named
    assert pages(connector, own)[0].problem == ""


def test_every_recorded_row_is_understood(replay: Replay) -> None:
    """Of all years, from paths that are not polled too."""
    read = 0
    for kind, row in replay.rows():
        if kind == "users":
            (sighting,) = user_sightings(raw(row))
        else:
            (sighting,) = post_sightings(with_author(raw(row), None))
        assert sighting.identity.native_id == row["id"]
        read += 1
    assert read > 30


def test_a_second_run_shows_nothing_new(connector: X) -> None:
    """The search has long moved on; what it still shows is the same."""
    first = pages(connector, MENTIONS)
    second = pages(connector, MENTIONS, first[-1].cursor)
    assert {*ids(connector, first)} == {*ids(connector, second)}
    digests = [
        {content_digest(sighting.content) for sighting in seen(connector, read)}
        for read in (first, second)
    ]
    assert digests[0] == digests[1] != set()
