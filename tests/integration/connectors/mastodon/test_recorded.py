"""Tests of the Mastodon connector on recorded responses of real instances."""

from collections.abc import Iterator

import pytest

from connectors.mastodon import MastodonOptions, build
from monitor.domain.records import Account, Identity, Post, RecordKind, Sighting
from monitor.domain.sources import Capability, Query
from monitor.ports.connector import Connector, ConnectorContext
from tests.fakes.runtime import FakeClock
from tests.servers.mastodon_replay import RECORDED, Replay, serve_recorded

pytestmark = [
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


@pytest.fixture(scope="module")
def replay() -> Replay:
    """What is recorded."""
    return Replay(RECORDED)


@pytest.fixture
def connector() -> Iterator[Connector]:
    """A connector to the replayed instance."""
    with serve_recorded() as base_url:
        options = MastodonOptions(name="mastodon", base_url=base_url)
        yield build(options, ConnectorContext(clock=FakeClock()))


def seen(connector: Connector, capability: Capability, text: str) -> list[Sighting]:
    """Return what one page shows; nothing on it is refused."""
    page = connector.poll(Query(capability=capability, text=text), {})
    return [s for item in page.items for s in connector.parse(item)]


def identities(sightings: list[Sighting], kind: RecordKind) -> set[str]:
    """Return the native ids of the records of one kind."""
    return {s.identity.native_id for s in sightings if s.identity.kind is kind}


def test_every_recorded_account_is_read(connector: Connector, replay: Replay) -> None:
    """Each account of the recordings is one sighting with its fields."""
    sightings = seen(connector, Capability.ACCOUNTS, "x")
    assert identities(sightings, RecordKind.ACCOUNT) == set(replay.accounts)
    for sighting in sightings:
        account = replay.accounts[sighting.identity.native_id]
        assert isinstance(sighting.content, Account)
        assert sighting.content.display_name == account["display_name"]
        assert sighting.content.handle.startswith(account["acct"])
        assert sighting.observation.followers == account["followers_count"]
        assert len(sighting.content.bio.splitlines()) >= len(account["fields"])


def test_every_recorded_status_is_read(connector: Connector, replay: Replay) -> None:
    """With its author."""
    sightings = seen(connector, Capability.MENTIONS, "x")
    assert identities(sightings, RecordKind.POST) == set(replay.statuses)
    authors = {status["account"]["uri"] for status in replay.statuses.values()}
    assert identities(sightings, RecordKind.ACCOUNT) == authors
    posts = [s.content for s in sightings if isinstance(s.content, Post)]
    assert all(post.text and "<" not in post.text for post in posts)
    assert all(post.author_id in authors and post.published_at for post in posts)


def test_ways_of_finding_an_account_agree(connector: Connector, replay: Replay) -> None:
    """The author of a status has the content that a search of its account shows."""
    searched = {s.identity: s for s in seen(connector, Capability.ACCOUNTS, "x")}
    listed = {s.identity: s for s in seen(connector, Capability.MENTIONS, "x")}
    both: set[Identity] = searched.keys() & listed.keys()
    assert both
    for identity in both:
        assert searched[identity].content == listed[identity].content


def test_recorded_accounts_are_looked_up(connector: Connector, replay: Replay) -> None:
    """With the statuses that are recorded of them."""
    author = next(iter(replay.statuses.values()))["account"]
    sightings = seen(connector, Capability.OWN, author["acct"])
    assert author["uri"] in identities(sightings, RecordKind.ACCOUNT)
