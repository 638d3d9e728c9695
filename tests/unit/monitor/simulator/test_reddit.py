"""Tests of the simulated Reddit's wire format."""

import base64
import json
from typing import Any

import pytest

from monitor.simulator.exchange import Answer, Request
from monitor.simulator.reddit import (
    CLIENT_ID,
    CLIENT_SECRET,
    RATE_LIMIT,
    TOKEN,
    Reddit,
    is_reddit,
)
from monitor.simulator.reddit_world import RedditWorld, SimThing, SimUser

BASIC = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()


def request(path: str, authorization: str = "", **query: str) -> Request:
    """Return a request."""
    return Request(
        method="GET",
        path=path,
        query={name: [value] for name, value in query.items()},
        base_url="http://127.0.0.1:1",
        now=1_772_000_030,
        body=b"grant_type=client_credentials",
        headers={"authorization": authorization},
    )


def ask(reddit: Reddit, path: str, **query: str) -> Answer:
    """Return the answer to a request with a token."""
    told = json.loads(reddit.answer(request(TOKEN, f"Basic {BASIC}")).body)
    return reddit.answer(request(path, f"bearer {told['access_token']}", **query))


def names(answer: Answer) -> list[str]:
    """Return the fullnames in a listing."""
    children: list[dict[str, Any]] = json.loads(answer.body)["data"]["children"]
    return [child["data"]["name"] for child in children]


@pytest.fixture
def reddit() -> Reddit:
    """A community with five submissions, one a minute."""
    posts = [SimThing(id=str(n), created_utc=n * 60) for n in range(5)]
    return Reddit(RedditWorld(things=posts))


def test_things_are_found_by_name(reddit: Reddit) -> None:
    """Those that were taken away too, without text and author."""
    reddit.world.delete("t3_1")
    answer = ask(reddit, "/api/info", id="t3_1,t3_3,t3_77")
    assert names(answer) == ["t3_1", "t3_3"]
    taken = json.loads(answer.body)["data"]["children"][0]["data"]
    assert (taken["author"], taken["selftext"]) == ("[deleted]", "[deleted]")


def test_a_token_is_needed(reddit: Reddit) -> None:
    """Wrong credentials get none, and revoked ones are refused."""
    assert reddit.answer(request(TOKEN, "Basic x")).status == 401
    assert reddit.answer(request("/r/austin/new", "bearer x")).status == 401
    assert ask(reddit, "/r/austin/new").status == 200


def test_listings_page_in_both_directions(reddit: Reddit) -> None:
    """`after` leads to older items, `before` to newer ones."""
    first = ask(reddit, "/r/austin/new", limit="2")
    assert names(first) == ["t3_4", "t3_3"]
    assert json.loads(first.body)["data"]["after"] == "t3_3"
    assert names(ask(reddit, "/r/austin/new", after="t3_3")) == ["t3_2", "t3_1", "t3_0"]
    assert names(ask(reddit, "/r/austin/new", before="t3_3")) == ["t3_4"]


def test_before_a_deleted_item_there_is_nothing(reddit: Reddit) -> None:
    """For ever, as on the real platform."""
    reddit.world.delete("t3_3")
    assert names(ask(reddit, "/r/austin/new", before="t3_3")) == []


def test_requests_are_counted(reddit: Reddit) -> None:
    """The headers tell used, left and seconds to the reset."""
    headers = ask(reddit, "/r/austin/new").headers
    assert headers["x-ratelimit-remaining"] == f"{RATE_LIMIT - 1}.0"
    assert headers["x-ratelimit-used"] == "1"
    assert 0 < int(headers["x-ratelimit-reset"]) <= 600


def test_closed_and_missing_communities(reddit: Reddit) -> None:
    """With their reasons; a missing one leads to the search."""
    reddit.world.closed.update(a="private", b="banned")
    reddit.world.missing.add("c")
    answers = [ask(reddit, f"/r/{name}/new") for name in "abc"]
    assert [answer.status for answer in answers] == [403, 404, 302]
    assert json.loads(answers[0].body)["reason"] == "private"
    assert "/subreddits/search" in answers[2].headers["Location"]


def test_users_have_profiles_or_are_suspended(reddit: Reddit) -> None:
    """Of a suspended one, only that is told."""
    reddit.world.join([SimUser(id="a", name="Ann", suspended=True)])
    reddit.world.join([SimUser(id="b", name="Bob", avatar="x")])
    ann = json.loads(ask(reddit, "/user/ann/about/").body)["data"]
    bob = json.loads(ask(reddit, "/user/bob/about/").body)["data"]
    assert "id" not in ann
    assert bob["subreddit"]["is_default_icon"] is False
    path = bob["icon_img"].removeprefix("http://127.0.0.1:1").partition("?")[0]
    assert reddit.answer(request(path)).body.startswith(b"\xff\xd8")
    assert ask(reddit, "/user/nobody/about/").status == 404


def test_its_paths_are_its_own() -> None:
    """Other platforms' requests go elsewhere."""
    assert is_reddit(request("/r/all/search/"))
    assert not is_reddit(request("/xrpc/app.bsky.actor.getProfiles"))
