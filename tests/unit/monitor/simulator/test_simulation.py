"""Tests of the simulation's switches."""

import json
from dataclasses import replace

import pytest

from monitor.simulator.exchange import Pace, Request
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount, World
from monitor.simulator.worlds import Worlds


def request(path: str, method: str = "GET", body: bytes = b"", **query: str) -> Request:
    """Return a request."""
    values = {name: [value] for name, value in query.items()}
    return Request(
        method=method, path=path, query=values, base_url="http://x", now=0, body=body
    )


SEARCH = request("/xrpc/app.bsky.actor.searchActors", q="a")


def simulation() -> Simulation:
    """Return a simulation with one account."""
    return Simulation(
        Worlds(bluesky=World([SimAccount(did="did:plc:a", handle="a.example")]))
    )


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (FaultKind.RATE_LIMITED, 429),
        (FaultKind.UNAUTHORIZED, 401),
        (FaultKind.FORBIDDEN, 403),
        (FaultKind.BAD_REQUEST, 400),
        (FaultKind.SERVER_ERROR, 502),
        (FaultKind.HTML, 200),
        (FaultKind.REDIRECT, 302),
    ],
)
def test_faults_change_the_status(kind: FaultKind, status: int) -> None:
    """Each is what a real platform or its gateway answers."""
    struck = simulation()
    struck.strike(Fault(kind=kind))
    assert struck.answer(SEARCH).status == status


PLATFORMS = {
    "bluesky": SEARCH,
    "mastodon": request("/api/v2/search", q="a"),
    "reddit": request("/users/search/", q="a"),
    "x": request("/2/tweets/search/recent", query='"a"'),
    "hackernews": request("/api/v1/search_by_date", query="a"),
    "feeds": request("/rss/search", q="a"),
}


@pytest.mark.parametrize("asked", PLATFORMS.values(), ids=PLATFORMS)
@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (FaultKind.RATE_LIMITED, 429),
        (FaultKind.UNAUTHORIZED, 401),
        (FaultKind.FORBIDDEN, 403),
        (FaultKind.BAD_REQUEST, 400),
    ],
)
def test_every_platform_refuses(asked: Request, kind: FaultKind, status: int) -> None:
    """With the status that all share."""
    struck = simulation()
    struck.strike(Fault(kind=kind))
    assert struck.answer(asked).status == status


@pytest.mark.parametrize(
    ("platform", "headers", "body"),
    [
        ("bluesky", {"RateLimit-Reset": "90"}, b"RateLimitExceeded"),
        (
            "mastodon",
            {"X-RateLimit-Reset": "1970-01-01T00:01:30.123456Z"},
            b'{"error": "Too many requests"}',
        ),
        ("reddit", {"x-ratelimit-reset": "90"}, b'"error": 429'),
        ("x", {"x-rate-limit-reset": "90"}, b'"title": "Too Many Requests"'),
        ("hackernews", {"Retry-After": "90"}, b'"status": 429'),
        ("feeds", {"Retry-After": "90"}, b"<html>"),
    ],
)
def test_a_rate_limit_is_told_in_the_platforms_words(
    platform: str, headers: dict[str, str], body: bytes
) -> None:
    """With its own headers, as the clock of the server has it."""
    struck = simulation()
    struck.strike(Fault(kind=FaultKind.RATE_LIMITED, retry_after=90))
    answer = struck.answer(PLATFORMS[platform])
    assert headers.items() <= answer.headers.items()
    assert body in answer.body


@pytest.mark.parametrize(
    ("kind", "pace"),
    [
        (FaultKind.STALLED, Pace.STALLED),
        (FaultKind.DRIPPING, Pace.DRIPPING),
        (FaultKind.SLOW, Pace.SLOW),
        (FaultKind.BROKEN, Pace.BROKEN),
    ],
)
def test_faults_change_the_pace(kind: FaultKind, pace: Pace) -> None:
    """The answer is right, but does not arrive."""
    struck = simulation()
    struck.strike(Fault(kind=kind))
    assert struck.answer(SEARCH).pace is pace


def test_a_truncated_answer_is_no_json() -> None:
    """It ends in the middle."""
    struck = simulation()
    struck.strike(Fault(kind=FaultKind.TRUNCATED))
    with pytest.raises(ValueError, match=r"."):
        json.loads(struck.answer(SEARCH).body)


def test_a_fault_strikes_as_often_as_told() -> None:
    """And only the paths that it is for."""
    struck = simulation()
    fault = Fault(kind=FaultKind.SERVER_ERROR, times=1, path="searchActors")
    struck.strike(fault)
    profiles = request("/xrpc/app.bsky.actor.getProfiles", actors="did:plc:a")
    answers = [struck.answer(r).status for r in (profiles, SEARCH, SEARCH)]
    assert answers == [200, 502, 200]


def test_a_fault_may_come_and_go() -> None:
    """It strikes each second request here."""
    struck = simulation()
    struck.strike(Fault(kind=FaultKind.SERVER_ERROR, every=2))
    assert [struck.answer(SEARCH).status for _ in range(4)] == [200, 502, 200, 502]


def test_other_processes_have_the_switches_too() -> None:
    """Orders are JSON; what happened so far is told."""
    ordered = simulation()
    order = {
        "advance": 3,
        "accounts": [{"did": "did:plc:b", "handle": "b.example"}],
        "fault": {"kind": "server_error"},
    }
    told = ordered.answer(request("/control", "POST", json.dumps(order).encode()))
    assert json.loads(told.body) == {"searches": 3, "visible": 2, "asked": {}}
    assert ordered.answer(SEARCH).status == 502
    ordered.answer(request("/control", "POST", b'{"fault": null}'))
    assert ordered.answer(SEARCH).status == 200


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("/xrpc/app.bsky.actor.searchActors", "RateLimit-Remaining"),
        ("/api/v2/search", "X-RateLimit-Remaining"),
        ("/2/users/search", "x-rate-limit-remaining"),
    ],
)
def test_rate_limits_begin_anew(path: str, header: str) -> None:
    """In the next window, so that a long demo does not end with none left."""
    simulated = simulation()
    told = [
        int(simulated.answer(replace(request(path, q="a"), now=now)).headers[header])
        for now in (0, 1, 1_000_000)
    ]
    assert told[0] > told[1]
    assert told[2] == told[0]
