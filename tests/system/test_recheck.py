"""What an author deletes on Reddit is destroyed here, through the real SDK."""

import json
from pathlib import Path

import pytest

from monitor.domain.time import DAY
from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET
from monitor.simulator.reddit_world import RedditWorld, SimThing
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from tests.command import Wardwatch

pytestmark = pytest.mark.system

PRACTICE = {
    "id": "a",
    "name": "Riverside Family Clinic",
    "watch": {"areas": {"subreddits": ["austin"]}},
}
DAYS = 3
"""Until it is settled: raw responses, which hold it as well, live for a day."""


def kept(folder: Path, canary: str) -> bool:
    """Return whether any file of the database holds `canary`."""
    return any(canary.encode() in file.read_bytes() for file in folder.glob("*.db*"))


def test_a_deleted_post_is_destroyed(
    wardwatch: Wardwatch, sqlite_url: str, tmp_path: Path
) -> None:
    """To the last byte; its neighbour stays."""
    world = RedditWorld(
        things=[SimThing(id="1a", text="canary-1"), SimThing(id="2b", text="canary-2")]
    )
    with serve(Simulation(Worlds(reddit=world)).answer) as base_url:
        reddit = {
            "name": "reddit",
            "type": "reddit",
            "base_url": base_url,
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "user_agent": "linux:example.wardwatch:1 (by /u/example)",
        }
        wardwatch.configure(sqlite_url, reddit, practice=json.dumps(PRACTICE))
        wardwatch("run", "--once")
        before = [kept(tmp_path, "canary-1"), kept(tmp_path, "canary-2")]
        world.delete("t3_1a")
        for _ in range(DAYS):
            wardwatch.clock.advance(DAY)
            wardwatch("run", "--once")
        after = [kept(tmp_path, "canary-1"), kept(tmp_path, "canary-2")]

    assert before == [True, True]
    assert after == [False, True]
