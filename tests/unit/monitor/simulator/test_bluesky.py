"""Tests of the simulated Bluesky, against the SDK's models of the real one."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from atproto import models

from monitor.simulator.bluesky import Bluesky
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.staging import shipped_worlds
from monitor.simulator.world import SimAccount, World

BASE = "http://127.0.0.1:1"


def ask(world: World, method: str, **query: Sequence[str]) -> Answer:
    """Ask a platform with `world` for `method`."""
    path = f"/xrpc/app.bsky.{method}"
    request = Request(method="GET", path=path, query=query, base_url=BASE, now=1000)
    return Bluesky(world).answer(request)


def body(answer: Answer) -> Any:
    """Return the JSON of an answer."""
    return json.loads(answer.body)


def crowd(count: int) -> World:
    """Return a world of `count` accounts."""
    return World(
        SimAccount(did=f"did:plc:{n}", handle=f"a{n}.example") for n in range(count)
    )


def test_searches_have_the_wire_format() -> None:
    """The SDK's model of searchActors takes the answer."""
    answer = body(ask(shipped_worlds().bluesky, "actor.searchActors", q=["riverside"]))
    found = models.AppBskyActorSearchActors.Response(**answer)
    assert found.actors[0].handle == "riversidefamily.example"


def test_profiles_have_the_wire_format() -> None:
    """The SDK's model of getProfiles takes the answer."""
    dids = [account.did for account in shipped_worlds().bluesky.visible()]
    answer = body(ask(shipped_worlds().bluesky, "actor.getProfiles", actors=dids))
    profiles = models.AppBskyActorGetProfiles.Response(**answer).profiles
    assert [profile.did for profile in profiles] == dids
    assert profiles[0].followers_count == 2140


def test_pages_follow_each_other() -> None:
    """The cursor leads through all accounts and is missing at the end."""
    first = body(ask(crowd(3), "actor.searchActors", q=["a"], limit=["2"]))
    cursor = first["cursor"]
    last = body(ask(crowd(3), "actor.searchActors", q=["a"], cursor=[cursor]))
    assert [len(first["actors"]), len(last["actors"])] == [2, 1]
    assert "cursor" not in last


def test_rate_limits_are_told() -> None:
    """Every answer has the four headers, the reset as an epoch."""
    assert ask(crowd(0), "actor.searchActors", q=["a"]).headers == {
        "RateLimit-Limit": "3000",
        "RateLimit-Remaining": "2999",
        "RateLimit-Reset": "1200",
        "RateLimit-Policy": "3000;w=300",
    }


@pytest.mark.parametrize(
    ("method", "query", "status"),
    [
        ("actor.searchActors", {"q": ["a"], "limit": ["101"]}, 400),
        ("actor.searchActors", {"q": ["a"], "cursor": ["x"]}, 400),
        ("actor.getProfiles", {"actors": ["did:plc:1"] * 26}, 400),
        ("actor.getProfiles", {}, 400),
        ("feed.searchPosts", {"q": ["a"]}, 403),
        ("feed.unheardOf", {}, 404),
    ],
)
def test_bad_requests_are_refused(
    method: str, query: dict[str, list[str]], status: int
) -> None:
    """As the real platform refuses them."""
    assert ask(crowd(1), method, **query).status == status


def test_an_account_that_is_gone_is_only_found() -> None:
    """Search indexes are behind."""
    world = World([SimAccount(did="did:plc:a", handle="a.example", gone=True)])
    assert body(ask(world, "actor.searchActors", q=["a"]))["actors"]
    asked = ask(world, "actor.getProfiles", actors=["did:plc:a"])
    assert body(asked)["profiles"] == []


def test_avatars_are_pictures() -> None:
    """A profile's avatar leads to a JPEG; equal seeds to equal pictures."""
    world = World(
        SimAccount(did=f"did:plc:{n}", handle=f"a{n}.example", avatar="logo")
        for n in range(2)
    )
    answer = body(ask(world, "actor.searchActors", q=["example"]))
    urls = [actor["avatar"] for actor in answer["actors"]]
    requests = [
        Request(method="GET", path=u.removeprefix(BASE), query={}, base_url=BASE, now=0)
        for u in urls
    ]
    pictures = [Bluesky(world).answer(request).body for request in requests]
    assert pictures[0].startswith(b"\xff\xd8\xff")
    assert pictures[0] == pictures[1]


def test_a_banner_is_a_picture_of_its_own() -> None:
    """Only the whole profile tells of it."""
    made = SimAccount(did="did:plc:1", handle="a.example", avatar="logo", banner="wide")
    world = World([made])
    (profile,) = body(ask(world, "actor.getProfiles", actors=[made.did]))["profiles"]
    pictures = [
        Bluesky(world).answer(
            Request(
                method="GET",
                path=profile[name].removeprefix(BASE),
                query={},
                base_url=BASE,
                now=0,
            )
        )
        for name in ("avatar", "banner")
    ]

    assert all(one.body.startswith(b"\xff\xd8\xff") for one in pictures)
    assert pictures[0].body != pictures[1].body
