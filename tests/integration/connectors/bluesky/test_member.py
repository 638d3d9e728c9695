"""Tests of searching for posts with the real SDK on the simulated platform."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pydantic import SecretStr

from connectors.bluesky import BlueskyOptions, build
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadItem,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Post, RecordKind, Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.ports.connector import Connector, ConnectorContext, Page
from monitor.simulator.bluesky_posts import SimPost
from monitor.simulator.bluesky_sessions import APP_PASSWORD, HANDLE, LOGIN_LIMIT
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount, World
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import FakeClock

POSTS = Query(capability=Capability.MENTIONS, text="riverside clinic")
OWN = Query(capability=Capability.OWN, text="riverside.example")
ACCOUNT = SimAccount(did="did:plc:riverside", handle="riverside.example")
CREATE, REFRESH, SEARCH = "createSession", "refreshSession", "searchPosts"


@dataclass
class Platform:
    """The simulated platform, whose requests can be looked at, and its member."""

    simulation: Simulation
    base_url: str
    requests: list[Request]

    def connector(self, app_password: str = APP_PASSWORD) -> Connector:
        """Return a connector with a login."""
        options = BlueskyOptions(
            name="bluesky",
            base_url=self.base_url,
            handle=HANDLE,
            app_password=SecretStr(app_password),
        )
        return build(options, ConnectorContext(clock=FakeClock()))

    def post(self, *minutes: int, after: int = 0) -> None:
        """Publish a post that the query finds at each of `minutes` of a day."""
        self.simulation.bluesky.posts.add(
            SimPost(
                author=ACCOUNT.did,
                key=f"3{minute}",
                text=f"Riverside Clinic, {minute}",
                created_at=f"2026-02-28T{minute // 60:02}:{minute % 60:02}:00.000Z",
                after=after,
            )
            for minute in minutes
        )


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform with one account and no posts."""
    simulation = Simulation(Worlds(bluesky=World([ACCOUNT])))
    requests: list[Request] = []

    def answer(request: Request) -> Answer:
        requests.append(request)
        return simulation.answer(request)

    with serve(answer) as base_url:
        yield Platform(simulation, base_url, requests)


def run(
    connector: Connector, query: Query, cursor: dict[str, JSONValue] | None = None
) -> tuple[list[Sighting], Page]:
    """Return everything that a run shows, and its last page."""
    page = connector.poll(query, cursor or {})
    sightings = [s for item in page.items for s in connector.parse(item)]
    while page.more:
        page = connector.poll(query, page.cursor)
        sightings += [s for item in page.items for s in connector.parse(item)]
    return sightings, page


def texts(sightings: list[Sighting]) -> set[str]:
    """Return the texts of the posts among `sightings`."""
    return {s.content.text for s in sightings if isinstance(s.content, Post)}


def cursor_of(page: Page) -> dict[str, JSONValue]:
    """Return the cursor that a page left."""
    return {**page.cursor}


def test_posts_are_found(platform: Platform) -> None:
    """With their authors, as a phrase, the newest first."""
    platform.post(1, 2)
    sightings, _ = run(platform.connector(), POSTS)
    kinds = [sighting.identity.kind for sighting in sightings]
    assert kinds == [RecordKind.ACCOUNT, RecordKind.POST, RecordKind.POST]
    asked = next(r for r in platform.requests if r.path.endswith(SEARCH))
    assert asked.first("q") == '"riverside clinic"'
    assert asked.first("sort") == "latest"


def test_one_login_serves_all_polls(platform: Platform) -> None:
    """Logins are few a day."""
    connector = platform.connector()
    for _ in range(5):
        connector.poll(POSTS, {})
    assert platform.simulation.asked(CREATE) == 1


def test_an_expired_token_is_renewed(platform: Platform) -> None:
    """By the token that is for that, without another login."""
    platform.post(1)
    connector = platform.connector()
    connector.poll(POSTS, {})
    platform.simulation.bluesky.sessions.expire()
    assert connector.poll(POSTS, {}).items
    asked = platform.simulation.asked
    assert (asked(CREATE), asked(REFRESH)) == (1, 1)


def test_a_revoked_token_is_replaced(platform: Platform) -> None:
    """By one new login."""
    platform.post(1)
    connector = platform.connector()
    connector.poll(POSTS, {})
    platform.simulation.bluesky.sessions.revoke()
    assert connector.poll(POSTS, {}).items
    asked = platform.simulation.asked
    assert (asked(CREATE), asked(REFRESH)) == (2, 1)


def test_a_wrong_password_is_tried_once(platform: Platform) -> None:
    """However many sources ask; accounts are still searched for."""
    connector = platform.connector("hunter2")
    for _ in range(3):
        with pytest.raises(AuthRejected, match="check `handle` and `app_password`"):
            connector.poll(POSTS, {})
    assert platform.simulation.asked(CREATE) == 1
    accounts = Query(capability=Capability.ACCOUNTS, text="riverside")
    assert connector.poll(accounts, {}).items


def test_an_account_that_was_taken_down_cannot_log_in(platform: Platform) -> None:
    """A person has to use another one."""
    platform.simulation.bluesky.sessions.taken_down = True
    with pytest.raises(AuthRejected):
        platform.connector().poll(POSTS, {})


def test_logins_have_a_limit_of_their_own(platform: Platform) -> None:
    """It says until when."""
    for _ in range(LOGIN_LIMIT):
        platform.connector().poll(POSTS, {})
    with pytest.raises(RateLimited) as raised:
        platform.connector().poll(POSTS, {})
    assert raised.value.retry_at is not None


def test_tokens_go_to_the_host_of_the_login_alone(platform: Platform) -> None:
    """Not where the DID document says, nor with what the public may ask."""
    platform.post(1)
    platform.simulation.bluesky.sessions.home = "http://127.0.0.1:9"
    run(platform.connector(), POSTS)
    bearing = [r.path for r in platform.requests if "authorization" in r.headers]
    assert bearing == [f"/xrpc/app.bsky.feed.{SEARCH}"]


def test_tokens_and_passwords_are_not_kept(platform: Platform) -> None:
    """Not in the responses that are stored, not in errors."""
    connector = platform.connector()
    connector.poll(POSTS, {})
    platform.simulation.bluesky.sessions.expire()
    kept = connector.poll(POSTS, {}).responses
    assert kept
    assert not [r for r in kept if b"Jwt" in r.body or "session" in r.url.lower()]
    assert APP_PASSWORD not in f"{connector!r}{vars(connector)!r}"


def test_a_host_refuses_strangers_with_html(platform: Platform) -> None:
    """As the public host does; also some networks, whatever their token."""
    fault = Fault(kind=FaultKind.FORBIDDEN, path=SEARCH)
    platform.simulation.strike(fault)
    with pytest.raises(AccessNotGranted):
        platform.connector().poll(POSTS, {})


def test_without_a_login_there_is_no_post_search(platform: Platform) -> None:
    """Sources of an earlier configuration say why."""
    options = BlueskyOptions(name="bluesky", base_url=platform.base_url)
    connector = build(options, ConnectorContext(clock=FakeClock()))
    with pytest.raises(AccessNotGranted, match="set `handle` and `app_password`"):
        connector.poll(POSTS, {})


def test_what_is_new_is_read_to_its_end(platform: Platform) -> None:
    """250 posts since the last run are three pages."""
    platform.post(1)
    connector = platform.connector()
    _, first = run(connector, POSTS)
    platform.post(*range(2, 252))
    sightings, last = run(connector, POSTS, cursor_of(first))
    assert len(texts(sightings)) == 251
    assert last.gaps == ()


def test_a_post_that_is_indexed_late_is_found(platform: Platform) -> None:
    """It is sorted in below what was read already."""
    platform.post(600)
    platform.post(500, after=1)
    connector = platform.connector()
    _, first = run(connector, POSTS)
    platform.simulation.worlds.bluesky.advance()
    sightings, _ = run(connector, POSTS, cursor_of(first))
    assert "Riverside Clinic, 500" in texts(sightings)


def test_what_a_run_cannot_read_is_a_gap(platform: Platform) -> None:
    """More than a thousand new posts."""
    platform.post(1)
    connector = platform.connector()
    _, first = run(connector, POSTS)
    platform.post(*range(2, 1_300))
    _, last = run(connector, POSTS, cursor_of(first))
    (gap,) = last.gaps
    assert gap.after is not None
    assert gap.before is not None
    assert gap.after < gap.before


def test_a_repeated_cursor_ends_the_run(platform: Platform) -> None:
    """The platform answers every cursor with the same page."""
    platform.post(1)
    connector = platform.connector()
    _, first = run(connector, POSTS)
    platform.post(2, 3)
    platform.simulation.strike(Fault(kind=FaultKind.REPEATED_CURSOR, path=SEARCH))
    sightings, _ = run(connector, POSTS, cursor_of(first))
    assert len(texts(sightings)) == 3
    assert platform.simulation.asked(SEARCH) == 3


def test_an_odd_post_does_not_fail_its_page(platform: Platform) -> None:
    """The SDK's models refuse such a page as a whole."""
    odd: list[dict[str, object]] = [
        {"record": 7, "indexedAt": []},
        {"uri": None},
        {},
    ]
    platform.simulation.bluesky.posts.add(
        SimPost(author=ACCOUNT.did, key=f"3{n}", text=POSTS.text, overrides=overrides)
        for n, overrides in enumerate(odd)
    )
    connector = platform.connector()
    items = [item for item in connector.poll(POSTS, {}).items if item.form == "post"]
    assert [bool(item.locator) for item in items] == [True, False, True]
    assert connector.parse(items[0])
    with pytest.raises(BadItem):
        connector.parse(items[1])


def test_an_own_account_needs_no_login(platform: Platform) -> None:
    """Its profile and what it posts are public."""
    platform.post(1, 2)
    options = BlueskyOptions(name="bluesky", base_url=platform.base_url)
    connector = build(options, ConnectorContext(clock=FakeClock()))
    sightings, _ = run(connector, OWN)
    assert sightings[0].identity.native_id == ACCOUNT.did
    assert len(texts(sightings)) == 2
    assert platform.simulation.asked(CREATE) == 0


def test_an_own_account_is_read_back_to_the_last_run(platform: Platform) -> None:
    """Feeds are paged by time."""
    platform.post(1)
    _, first = run(platform.connector(), OWN)
    platform.post(*range(2, 252))
    sightings, last = run(platform.connector(), OWN, cursor_of(first))
    assert len(texts(sightings)) == 251
    assert last.gaps == ()


def test_an_own_account_that_is_gone_is_told(platform: Platform) -> None:
    """Renamed, deactivated or taken down."""
    query = Query(capability=Capability.OWN, text="nobody.example")
    with pytest.raises(Gone, match="check `accounts`"):
        platform.connector().poll(query, {})


def test_an_own_account_does_not_wait_for_its_feed(platform: Platform) -> None:
    """It is read all the same, and what is missing is told."""
    feed = Fault(kind=FaultKind.FORBIDDEN, path="getAuthorFeed")
    platform.simulation.strike(feed)
    connector = platform.connector()
    page = connector.poll(OWN, {})
    (found,) = [s for item in page.items for s in connector.parse(item)]
    assert found.identity.native_id == ACCOUNT.did
    assert "getAuthorFeed" in page.problem


def test_accounts_are_read_without_profiles(platform: Platform) -> None:
    """As the search shows them, and what is missing is told."""
    profiles = Fault(kind=FaultKind.FORBIDDEN, path="getProfiles")
    platform.simulation.strike(profiles)
    connector = platform.connector()
    query = Query(capability=Capability.ACCOUNTS, text="riverside")
    page = connector.poll(query, {})
    (found,) = [s for item in page.items for s in connector.parse(item)]
    assert found.identity.native_id == ACCOUNT.did
    assert "getProfiles" in page.problem


@pytest.mark.parametrize("query", [POSTS, OWN])
@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (FaultKind.RATE_LIMITED, RateLimited),
        (FaultKind.SERVER_ERROR, Unavailable),
        (FaultKind.HTML, Unavailable),
        (FaultKind.TRUNCATED, Unavailable),
        (FaultKind.BROKEN, Unavailable),
        (FaultKind.REDIRECT, Unavailable),
    ],
)
def test_faults_become_errors(
    platform: Platform, query: Query, kind: FaultKind, error: type[WardwatchError]
) -> None:
    """Each is met once: nobody tries again."""
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(WardwatchError) as raised:
        platform.connector().poll(query, {})
    assert type(raised.value) is error
    assert platform.simulation.asked("") == 1


def test_a_query_that_is_refused_needs_a_person(platform: Platform) -> None:
    """The login is not to blame."""
    platform.simulation.strike(Fault(kind=FaultKind.BAD_REQUEST, path=SEARCH))
    with pytest.raises(BadQuery):
        platform.connector().poll(POSTS, {})
