"""What the practice itself wrote is checked within one poll, whoever wrote it."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET
from monitor.simulator.reddit_world import RedditWorld, SimThing
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from tests.command import FILES, Wardwatch

pytestmark = pytest.mark.system

CONFIRMS = "Sorry about your long wait on Tuesday. CANARY"
SAFE = "Thank you for your feedback. Please call our office."
PRACTICE = {
    "id": "riverside",
    "name": "Riverside Family Clinic",
    "accounts": [{"platform": "reddit", "handle": "riversidefam"}],
    "locations": [{"id": "main", "city": "Austin"}],
    "watch": {"areas": {"subreddits": ["austin"]}},
}


def reply(external_id: str, text: str, **fields: str) -> dict[str, str]:
    """A row with an answer to a review."""
    return {
        "kind": "reply",
        "platform": "healthgrades",
        "external_id": external_id,
        "location": "main",
        "text": text,
        **fields,
    }


def cases(wardwatch: Wardwatch) -> Sequence[Any]:
    """Return the cases that were opened, by what is listed."""
    listed: Sequence[Any] = wardwatch("cases list", "--json").json["cases"]
    return listed


def test_an_owners_reply_to_a_review_is_checked(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """As an export has it; those of other places are not ours."""
    wardwatch.configure(database_url, FILES, practice=json.dumps(PRACTICE))
    rows = [
        reply("1", CONFIRMS),
        reply("2", SAFE),
        reply("3", CONFIRMS, location="elsewhere"),
    ]
    wardwatch.drop("replies.jsonl", rows)
    told = wardwatch("run", "--once", "--json")
    (case,) = cases(wardwatch)

    assert (case["kind"], case["severity"]) == ("phi_exposure", "high")
    assert "CANARY" not in told.out + told.err + json.dumps(case)


def test_an_own_comment_below_a_post_is_checked(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """Within one poll, through the real SDK; a stranger's like it is not."""
    things = [
        SimThing(id="1a", title="Which clinic?", text="Riverside Family Clinic?"),
        comment("2b", CONFIRMS, author="riversidefam"),
        comment("3c", CONFIRMS, author="stranger"),
        comment("4d", SAFE, author="riversidefam"),
    ]
    with serve(
        Simulation(Worlds(reddit=RedditWorld(things=things))).answer
    ) as base_url:
        reddit = {
            "name": "reddit",
            "type": "reddit",
            "base_url": base_url,
            "client_id": CLIENT_ID,
            "client_secret": CLIENT_SECRET,
            "user_agent": "linux:example.wardwatch:1 (by /u/example)",
        }
        wardwatch.configure(database_url, reddit, practice=json.dumps(PRACTICE))
        wardwatch("run", "--once")

    found = [case for case in cases(wardwatch) if case["kind"] == "phi_exposure"]
    assert len(found) == 1


def comment(name: str, text: str, author: str) -> SimThing:
    """A comment below the post."""
    return SimThing(id=name, text=text, author=author, answers="t3_1a", thread="t3_1a")
