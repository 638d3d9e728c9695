"""Tests of the Bluesky connector with the real SDK on the simulated platform."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from connectors.bluesky import BlueskyOptions, build
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadItem,
    BadQuery,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, Query
from monitor.domain.time import SECOND
from monitor.ports.connector import Connector, ConnectorContext, Page
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import START, FakeClock


class TickingClock:
    """A clock that runs, for what really takes time."""

    def now(self) -> int:
        """Return a fixed time."""
        return START

    def monotonic(self) -> float:
        """Return the seconds since some start."""
        return time.monotonic()


QUERY = Query(capability=Capability.ACCOUNTS, text="riverside clinic")


@dataclass
class Platform:
    """The simulated platform and a connector that reads it."""

    simulation: Simulation
    base_url: str

    def connector(self, context: ConnectorContext | None = None) -> Connector:
        """Return a connector to the platform."""
        options = BlueskyOptions(name="bluesky", base_url=self.base_url)
        return build(options, context or ConnectorContext(clock=FakeClock()))

    def add(self, count: int, **fields: object) -> None:
        """Add accounts that the query finds."""
        self.simulation.worlds.bluesky.add(account(n, **fields) for n in range(count))

    def poll(self) -> Page:
        """Return the first page."""
        return self.connector().poll(QUERY, {})


def account(number: int, **fields: object) -> SimAccount:
    """Return an account that the query finds."""
    return SimAccount(
        did=f"did:plc:{number:024}",
        handle=f"riverside{number}.example",
        display_name="Riverside Clinic",
        **fields,  # type: ignore[arg-type]  # builders take any field
    )


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform that nobody is on yet."""
    simulation = Simulation(Worlds())
    with serve(simulation.answer) as base_url:
        yield Platform(simulation, base_url)


def run(connector: Connector) -> list[Sighting]:
    """Return everything that one run of the source shows."""
    page = connector.poll(QUERY, {})
    sightings = [s for item in page.items for s in connector.parse(item)]
    while page.more:
        page = connector.poll(QUERY, page.cursor)
        sightings += [s for item in page.items for s in connector.parse(item)]
    return sightings


def test_all_pages_are_read(platform: Platform) -> None:
    """120 accounts are two pages and six requests for profiles."""
    platform.add(120, followers=7)
    sightings = run(platform.connector())
    assert len({s.identity for s in sightings}) == 120
    assert {s.observation.followers for s in sightings} == {7}
    assert platform.simulation.asked("getProfiles") == 5


def test_every_response_is_kept(platform: Platform) -> None:
    """Status, headers, body and time of both requests."""
    platform.add(1)
    search, profiles = platform.poll().responses
    assert search.url.endswith("searchActors?limit=100&q=riverside+clinic")
    assert (search.status, search.fetched_at) == (200, START)
    assert search.headers["ratelimit-limit"] == "3000"
    assert json.loads(profiles.body)["profiles"][0]["did"] == f"did:plc:{0:024}"


def test_items_are_as_the_platform_wrote_them(platform: Platform) -> None:
    """They are cut from the stored response, not written by the SDK's models."""
    platform.add(1, overrides={"unheardOf": {"a": 1}})
    page = platform.poll()
    assert page.items[0].body in page.responses[-1].body
    assert b"unheardOf" in page.items[0].body


@pytest.mark.parametrize(
    "odd",
    [
        {"handle": 7},
        {"followersCount": "many"},
        {"labels": "none"},
        {"displayName": "\ud800"},
        {"createdAt": None},
        {"verification": []},
    ],
)
def test_an_odd_account_does_not_fail_its_page(
    platform: Platform, odd: dict[str, object]
) -> None:
    """The SDK's models refuse such a page as a whole; here all 3 are read."""
    platform.add(2)
    platform.simulation.worlds.bluesky.add([account(9, overrides=odd)])
    assert len(run(platform.connector())) == 3


def test_an_account_without_a_did_is_refused_alone(platform: Platform) -> None:
    """It is one item that cannot be parsed, beside one that can."""
    platform.add(1)
    platform.simulation.worlds.bluesky.add([account(9, overrides={"did": None})])
    connector = platform.connector()
    good, bad = connector.poll(QUERY, {}).items
    assert connector.parse(good)
    with pytest.raises(BadItem):
        connector.parse(bad)


def test_accounts_that_vanish_are_skipped(platform: Platform) -> None:
    """Found by the search, but without a profile a moment later."""
    platform.add(1)
    platform.simulation.worlds.bluesky.add([account(9, gone=True)])
    assert len(platform.poll().items) == 1


def test_a_refused_batch_is_halved(platform: Platform) -> None:
    """One request for 20 profiles is refused; all are still read."""
    platform.add(20)
    platform.simulation.strike(
        Fault(kind=FaultKind.BAD_REQUEST, times=1, path="getProfiles")
    )
    assert len(platform.poll().items) == 20


def test_an_empty_answer_is_an_empty_page(platform: Platform) -> None:
    """Nobody found, nothing to ask for."""
    page = platform.poll()
    assert (page.items, page.more) == ((), False)
    assert platform.simulation.asked("getProfiles") == 0


def test_a_repeated_cursor_ends_the_run(platform: Platform) -> None:
    """The platform answers every cursor with the same page."""
    platform.add(3)
    platform.simulation.strike(Fault(kind=FaultKind.REPEATED_CURSOR))
    assert len({s.identity for s in run(platform.connector())}) == 3
    assert platform.simulation.asked("searchActors") == 2


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (FaultKind.RATE_LIMITED, RateLimited),
        (FaultKind.UNAUTHORIZED, AuthRejected),
        (FaultKind.FORBIDDEN, AccessNotGranted),
        (FaultKind.BAD_REQUEST, BadQuery),
        (FaultKind.SERVER_ERROR, Unavailable),
        (FaultKind.HTML, Unavailable),
        (FaultKind.TRUNCATED, Unavailable),
        (FaultKind.BROKEN, Unavailable),
        (FaultKind.REDIRECT, Unavailable),
    ],
)
def test_faults_become_errors(
    platform: Platform, kind: FaultKind, error: type[WardwatchError]
) -> None:
    """Each is asked once: neither the SDK nor we try again."""
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(WardwatchError) as raised:
        platform.poll()
    assert type(raised.value) is error
    assert platform.simulation.asked("") == 1


def test_a_rate_limit_says_until_when(platform: Platform) -> None:
    """The platform's reset is a floor, by the platform's clock."""
    platform.simulation.strike(Fault(kind=FaultKind.RATE_LIMITED, retry_after=90))
    with pytest.raises(RateLimited) as raised:
        platform.poll()
    assert raised.value.retry_at == START + 90 * SECOND


@pytest.mark.parametrize("kind", [FaultKind.STALLED, FaultKind.DRIPPING])
def test_one_deadline_holds_for_everything(platform: Platform, kind: FaultKind) -> None:
    """Neither silence nor a byte at a time outlasts it."""
    platform.add(5)
    platform.simulation.strike(Fault(kind=kind))
    context = ConnectorContext(clock=TickingClock(), timeout=0.2)
    before = context.clock.monotonic()
    with pytest.raises(Unavailable, match="in time"):
        platform.connector(context).poll(QUERY, {})
    assert context.clock.monotonic() - before < 10


def test_nobody_listening_is_unavailable() -> None:
    """A refused connection is a matter of time."""
    with serve(Simulation(Worlds()).answer) as base_url:
        closed = base_url
    with pytest.raises(Unavailable):
        Platform(Simulation(Worlds()), closed).poll()


def test_proxies_of_the_environment_are_not_used(
    platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a shell exports must not see what a practice searches for."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    assert platform.poll().responses


def test_lookalikes_are_found_by_name(platform: Platform) -> None:
    """However low search ranks them; those that nobody has are left out."""
    fakes = {"riversidefamhelp.bsky.social", "rlversidefam.bsky.social"}
    platform.simulation.worlds.bluesky.add(
        SimAccount(did=f"did:plc:{number}", handle=handle)
        for number, handle in enumerate([*sorted(fakes), "cats.bsky.social"])
    )
    asked = Query(capability=Capability.ACCOUNTS, text="handles like riversidefam")
    connector = platform.connector()
    page = connector.poll(asked, {})
    found = [seen for item in page.items for seen in connector.parse(item)]

    assert {getattr(seen.content, "handle", "") for seen in found} == fakes
    assert len(page.responses) <= 4
