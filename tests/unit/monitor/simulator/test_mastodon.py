"""Tests of the simulated Mastodon instance."""

import json
from typing import Any

import pytest

from connectors.mastodon.statuses import status_sightings
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.mastodon import TOKEN, Mastodon
from monitor.simulator.mastodon_entities import status_entity, username_of
from monitor.simulator.mastodon_world import (
    MastodonWorld,
    SimStatus,
)
from monitor.simulator.world import SimAccount, World

BASE = "http://127.0.0.1:1"
ANN = SimAccount(
    did="did:plc:a",
    handle="ann-b.example",
    description="See https://a.example/x <3",
    avatar="seed",
    created_at="2024-05-06T07:08:09.123Z",
)


def instance(*texts: str, hashtag_feeds: str = "public") -> Mastodon:
    """Return an instance with statuses of one account, ids from 1."""
    statuses = [
        SimStatus(id=number, author=ANN.did, text=text)
        for number, text in enumerate(texts, 1)
    ]
    return Mastodon(MastodonWorld(World([ANN]), statuses), hashtag_feeds)


def get(platform: Mastodon, path: str, token: str = "", **query: str) -> Answer:
    """Return the answer to a request."""
    request = Request(
        method="GET",
        path=path,
        query={name: [value] for name, value in query.items()},
        base_url=BASE,
        now=1000,
        headers={"authorization": f"Bearer {token}"} if token else {},
    )
    return platform.answer(request)


def read(answer: Answer) -> Any:
    """Return what an answer holds."""
    return json.loads(answer.body)


def ids(answer: Answer) -> list[str]:
    """Return the ids of the statuses in an answer."""
    return [status["id"] for status in read(answer)]


def test_accounts_are_found() -> None:
    """With the members that the real one writes."""
    (found,) = read(get(instance(), "/api/v2/search", q="ann"))["accounts"]
    assert found["acct"] == found["username"] == username_of(ANN) == "ann_b"
    assert found["created_at"] == "2024-05-06T00:00:00.000Z"
    assert found["avatar_static"].startswith(BASE)
    assert '<a href="https://a.example/x"' in found["note"]
    assert "&lt;3" in found["note"]


@pytest.mark.parametrize("parameter", ["offset", "resolve"])
def test_strangers_may_not_ask_for_more(parameter: str) -> None:
    """Neither for further pages nor for what others know."""
    asked = {"q": "ann", parameter: "1"}
    assert get(instance(), "/api/v2/search", **asked).status == 401
    assert get(instance(), "/api/v2/search", TOKEN, **asked).status == 200


def test_a_wrong_token_is_refused() -> None:
    """Whatever is asked."""
    assert get(instance(), "/api/v2/search", "wrong", q="ann").status == 401


def test_a_hashtag_has_pages() -> None:
    """The newest first, also in the page right after an id."""
    platform = instance(*["x #Austin"] * 5, "other")
    path = "/api/v1/timelines/tag/austin"
    assert ids(get(platform, path, limit="2")) == ["5", "4"]
    assert ids(get(platform, path, limit="2", min_id="1")) == ["3", "2"]
    links = get(platform, path, limit="2").headers["Link"]
    assert f'<{BASE}{path}?min_id=5>; rel="prev"' in links


@pytest.mark.parametrize(
    ("feeds", "status"), [("public", 200), ("authenticated", 401), ("disabled", 200)]
)
def test_hashtags_may_be_closed(feeds: str, status: int) -> None:
    """With 401 or with an empty list, and the instance says so."""
    platform = instance("x #austin", hashtag_feeds=feeds)
    answer = get(platform, "/api/v1/timelines/tag/austin")
    assert answer.status == status
    assert (read(answer) == []) == (feeds == "disabled")
    told = read(get(platform, "/api/v2/instance/"))["configuration"]
    assert told["timelines_access"]["hashtag_feeds"]["local"] == feeds


def test_accounts_are_looked_up() -> None:
    """With or without their host; then their statuses can be asked for."""
    platform = instance("one", "two")
    found = get(platform, "/api/v1/accounts/lookup", acct="ann_b@social.example")
    written = f"/api/v1/accounts/{read(found)['id']}/statuses"
    assert ids(get(platform, written)) == ["2", "1"]
    assert get(platform, "/api/v1/accounts/lookup", acct="x").status == 404


def test_answers_stand_below_a_status() -> None:
    """Those to answers after them; strangers are shown some of many."""
    answers = [(2, 1), (3, 1), (4, 2), (5, 9)]
    world = MastodonWorld(World([ANN]))
    world.add(
        SimStatus(id=number, author=ANN.did, text="x", answers=answered)
        for number, answered in [(1, None), *answers]
    )
    platform, path = Mastodon(world), "/api/v1/statuses/1/context"
    below = read(get(platform, path))["descendants"]
    assert [status["id"] for status in below] == ["2", "4", "3"]
    assert [status["replies_count"] for status in below] == [1, 0, 0]
    assert get(platform, "/api/v1/statuses/7/context").status == 404

    world.add(
        SimStatus(id=n, author=ANN.did, text="x", answers=1) for n in range(10, 70)
    )
    assert len(read(get(platform, path))["descendants"]) == 60
    assert len(read(get(platform, path, TOKEN))["descendants"]) == 63


def test_pictures_are_served() -> None:
    """Where the account says."""
    (found,) = read(get(instance(), "/api/v2/search", q="ann"))["accounts"]
    path = found["avatar"].removeprefix(BASE)
    assert get(instance(), path).body.startswith(b"\xff\xd8")
    assert get(instance(), path.replace("/109", "/1")).status == 404


def test_answers_tell_the_limit() -> None:
    """As headers, the reset as a time."""
    headers = get(instance(), "/api/v2/instance").headers
    assert headers["X-RateLimit-Remaining"] == "299"
    assert headers["X-RateLimit-Reset"] == "1970-01-01T00:20:00.123456Z"


def test_other_paths_are_unknown() -> None:
    """With the error as it is written."""
    answer = get(instance(), "/api/v1/other")
    assert (answer.status, read(answer)) == (404, {"error": "Record not found"})


def test_statuses_appear_as_time_passes() -> None:
    """Counted in searches; those of unknown authors never."""
    world = MastodonWorld(World([ANN]))
    world.add([SimStatus(id=1, author=ANN.did, text="x", after=1)])
    world.add([SimStatus(id=2, author="did:plc:nobody", text="y")])
    assert world.visible() == []
    world.accounts.advance()
    assert [status.id for status, _ in world.visible()] == [1]


def test_images_are_attached() -> None:
    """With what their author says of them."""
    images = (("https://a.example/1.jpg", "The ward"),)
    status = SimStatus(id=1, author=ANN.did, text="x", images=images)
    sighting = status_sightings(status_entity(status, ANN, BASE))[0]

    assert sighting.observation.image_urls == ("https://a.example/1.jpg",)
