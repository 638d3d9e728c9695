"""The main job on what X answered, through the real SDK."""

import json

import pytest

from monitor.domain.time import HOUR
from monitor.simulator.server import serve
from tests.command import Wardwatch
from tests.servers.x_replay import RECORDED, Replay

pytestmark = [
    pytest.mark.system,
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]


def test_two_cycles(wardwatch: Wardwatch, database_url: str) -> None:
    """Everything recorded is stored, nothing parked; then nothing is new."""
    replay = Replay(RECORDED)
    practice = {
        "id": "a",
        "name": "Riverside Family Clinic",
        "accounts": [{"platform": "x", "handle": u["username"]} for u in replay.users],
    }
    with serve(replay.answer) as base_url:
        wardwatch.configure(
            database_url,
            {"name": "x", "type": "x", "base_url": base_url, "bearer_token": "b"},
            practice=json.dumps(practice),
        )
        first = wardwatch("run", "--once", "--json").json["connectors"]["x"]
        wardwatch.clock.advance(HOUR)
        second = wardwatch("run", "--once", "--json").json["connectors"]["x"]

    assert (first["error"], second["error"]) == (None, None)
    assert first["stored"] == len(replay.posts) + len(replay.users)
    assert (first["parked"], second["parked"]) == (0, 0)
    assert second["stored"] == 0
    assert second["fetched"] > 0
