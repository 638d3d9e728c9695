"""The main job on what Reddit answered, through the real SDK."""

import json
from collections.abc import Iterator

import pytest

from monitor.domain.time import HOUR
from monitor.simulator.server import serve
from tests.command import Wardwatch
from tests.servers.reddit_replay import RECORDED, Replay

pytestmark = [
    pytest.mark.system,
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


@pytest.fixture
def replay(wardwatch: Wardwatch, sqlite_url: str) -> Iterator[Replay]:
    """The recorded platform, with a practice in the recorded communities."""
    replay = Replay(RECORDED)
    communities = sorted({page.split("/")[1] for page in replay.communities})
    practice = {
        "id": "a",
        "name": "Riverside Family Clinic",
        "watch": {"areas": {"subreddits": communities}},
    }
    with serve(replay.answer) as base_url:
        wardwatch.configure(
            sqlite_url,
            {
                "name": "reddit",
                "type": "reddit",
                "base_url": base_url,
                "client_id": "id",
                "client_secret": "x",
                "user_agent": "linux:example.wardwatch:1 (by /u/example)",
            },
            practice=json.dumps(practice),
        )
        yield replay


def test_two_cycles(wardwatch: Wardwatch, replay: Replay) -> None:
    """Everything recorded is stored, nothing parked; then nothing is new."""
    posts = {
        thing["data"]["name"]
        for page in replay.communities
        for thing in replay.things(page)
    }
    first = wardwatch("run", "--once", "--json").json["connectors"]["reddit"]
    wardwatch.clock.advance(HOUR)
    second = wardwatch("run", "--once", "--json").json["connectors"]["reddit"]

    assert (first["error"], second["error"]) == (None, None)
    assert first["stored"] == len(posts) + len(replay.users)
    assert (first["parked"], second["parked"]) == (0, 0)
    assert second["stored"] == 0
    assert second["fetched"] > 0
