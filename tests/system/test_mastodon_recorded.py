"""The main job on what real Mastodon instances answered."""

import json

import pytest

from monitor.simulator.server import serve
from tests.command import Wardwatch
from tests.servers.mastodon_replay import RECORDED, Replay

pytestmark = [
    pytest.mark.system,
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]

PRACTICE = {
    "id": "a",
    "name": "Riverside Family Clinic",
    "watch": {"areas": {"hashtags": ["austin"]}},
}


def test_one_cycle(wardwatch: Wardwatch, database_url: str) -> None:
    """Every recorded account and status is stored; then nothing is new."""
    replay = Replay(RECORDED)
    with serve(replay.answer) as base_url:
        wardwatch.configure(
            database_url,
            {"name": "social", "type": "mastodon", "base_url": base_url},
            practice=json.dumps(PRACTICE),
        )
        first, second = (wardwatch("run", "--once", "--json") for _ in range(2))

    told = first.json["connectors"]["social"]
    assert (told["error"], told["parked"]) == (None, 0)
    assert told["stored"] >= len(replay.accounts) + len(replay.statuses)
    again = second.json["connectors"]["social"]
    assert (again["stored"], again["parked"], again["error"]) == (0, 0, None)
