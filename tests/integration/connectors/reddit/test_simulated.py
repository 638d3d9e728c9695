"""Tests of the Reddit connector with the real SDK on the simulated platform."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from praw.config import Config

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Account, Identity, Post, RecordKind
from monitor.domain.sources import Capability, Query
from monitor.domain.time import MINUTE, SECOND
from monitor.ports.connector import ConnectorContext
from monitor.ports.rechecks import Rechecking
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.reddit import TOKEN
from monitor.simulator.reddit_world import SimThing, SimUser
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from monitor.storage.gate import StoredGate
from monitor.storage.store import SqlStore
from tests.fakes.runtime import START, FakeClock
from tests.integration.connectors.reddit.platform import (
    COMMENTS,
    MENTIONS,
    OWN,
    SUBMISSIONS,
    USERS,
    Platform,
    TickingClock,
    connector_at,
    ids,
    pages,
    seen,
    things,
)

QUERIES = [MENTIONS, COMMENTS, SUBMISSIONS, USERS, OWN]


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform where nobody has written yet."""
    simulation = Simulation(Worlds())
    with serve(simulation.answer) as base_url:
        yield Platform(simulation, base_url)


def test_submissions_are_searched(platform: Platform) -> None:
    """By phrase, everywhere, the newest first."""
    platform.world.add(things(0, 3))
    platform.world.add([SimThing(id="zz", title="Clinic at Riverside")])
    connector = platform.connector()
    assert ids(connector, pages(connector, MENTIONS)) == ["t3_2", "t3_1", "t3_0"]


def test_communities_are_read(platform: Platform) -> None:
    """Submissions and comments, each as a source of its own."""
    platform.world.add(things(0, 2))
    platform.world.add(things(5, 6, answers="t3_0", thread="t3_0", text="Same"))
    connector = platform.connector()
    assert ids(connector, pages(connector, SUBMISSIONS)) == ["t3_1", "t3_0"]
    (comment,) = seen(connector, pages(connector, COMMENTS))
    assert isinstance(comment.content, Post)
    assert (comment.content.text, comment.content.thread_id) == ("Same", "t3_0")


def test_users_are_found_with_their_profiles(platform: Platform) -> None:
    """Up to three pages of them; who is suspended shows nothing."""
    users = [SimUser(id=f"u{n}", name=f"riverside{n}", bio="Pay") for n in range(350)]
    platform.world.join([SimUser(id="x", name="riverside", suspended=True), *users])
    connector = platform.connector()
    found = [s.content for s in seen(connector, pages(connector, USERS))]
    assert len(found) == 299
    assert all(isinstance(c, Account) and c.bio == "Pay" for c in found)


def test_lookalikes_are_found_by_name(platform: Platform) -> None:
    """Names that nobody has, or had until Reddit suspended them, are no errors."""
    fake = SimUser(id="f", name="riversidefamhelp")
    gone = SimUser(id="g", name="riversidefam_help", suspended=True)
    platform.world.join([fake, gone, SimUser(id="c", name="cats")])
    connector = platform.connector()
    asked = Query(capability=Capability.ACCOUNTS, text="handles like riversidefam")
    assert ids(connector, pages(connector, asked)) == ["t2_f"]


def test_an_own_account_is_looked_up(platform: Platform) -> None:
    """By its name, whatever its case."""
    platform.world.join([SimUser(id="r1", name="Riverside")])
    connector = platform.connector()
    assert ids(connector, pages(connector, OWN)) == ["t2_r1"]


def test_an_own_account_that_is_gone_is_told(platform: Platform) -> None:
    """Deleted and shadow-banned ones are not found; suspended ones say so."""
    with pytest.raises(Gone):
        platform.connector().poll(OWN, {})
    platform.world.join([SimUser(id="r1", name="riverside", suspended=True)])
    with pytest.raises(Gone, match="suspended"):
        platform.connector().poll(OWN, {})


def test_new_items_are_read_to_known_ground(platform: Platform) -> None:
    """250 items since the last run are three pages; nothing is missing."""
    platform.world.add(things(0, 10))
    connector = platform.connector()
    (first,) = pages(connector, SUBMISSIONS)
    platform.world.add(things(100, 350))
    read = pages(connector, SUBMISSIONS, {**first.cursor})
    assert len(read) == 3
    assert {f"t3_{n:x}" for n in range(100, 350)} <= {*ids(connector, read)}
    assert [gap for page in read for gap in page.gaps] == []


def test_deleted_items_do_not_stop_a_source(platform: Platform) -> None:
    """`before` such an item gives nothing for ever; it is never sent."""
    platform.world.add(things(0, 3))
    connector = platform.connector()
    (first,) = pages(connector, SUBMISSIONS)
    platform.world.delete("t3_2", "t3_1")
    platform.world.add(things(7, 8))
    (second,) = pages(connector, SUBMISSIONS, {**first.cursor})
    assert ids(connector, [second]) == ["t3_7", "t3_0"]
    assert all("before" not in response.url for response in second.responses)


def test_late_items_are_seen(platform: Platform) -> None:
    """One that is listed behind known ones."""
    platform.world.add(things(10, 12))
    connector = platform.connector()
    (first,) = pages(connector, SUBMISSIONS)
    platform.world.add(things(5, 6))
    assert "t3_5" in ids(connector, pages(connector, SUBMISSIONS, {**first.cursor}))


def test_removed_items_lose_their_content(platform: Platform) -> None:
    """Neither text nor author is kept."""
    platform.world.add(things(0, 1, text="Secret", removed=True))
    connector = platform.connector()
    (sighting,) = seen(connector, pages(connector, SUBMISSIONS))
    assert isinstance(sighting.content, Post)
    assert "Secret" not in repr(sighting.content)
    assert (sighting.content.author_name, sighting.content.title) == ("", "")


def test_what_is_gone_is_told(platform: Platform) -> None:
    """Taken away by its author or by moderators.

    What is left out of the answer, and what has an id of somebody else's, stays.
    """
    platform.world.add(things(0, 3))
    platform.world.add(things(3, 4, removed=True))
    platform.world.add(things(4, 5, answers="t3_0", thread="t3_0", text="Same"))
    platform.world.delete("t3_1")
    connector = platform.connector()
    asked = [
        identity(n)
        for n in ("t3_0", "t3_1", "t3_2", "t3_3", "t1_4", "t3_99", "export:1")
    ]
    assert isinstance(connector, Rechecking)
    gone = connector.taken_away(asked)
    assert [post.native_id for post in gone] == ["t3_1", "t3_3"]
    assert platform.simulation.asked("/api/info/") == 1


def test_an_empty_answer_takes_nothing_away(platform: Platform) -> None:
    """It says nothing of what was asked; and imports alone are not asked for."""
    connector = platform.connector()
    assert isinstance(connector, Rechecking)
    assert connector.taken_away([identity("export:1")]) == ()
    assert platform.simulation.asked("/api/info/") == 0
    assert connector.taken_away([identity("t3_0")]) == []


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (FaultKind.HTML, Unavailable),
        (FaultKind.TRUNCATED, Unavailable),
        (FaultKind.SERVER_ERROR, Unavailable),
        (FaultKind.RATE_LIMITED, RateLimited),
    ],
)
def test_no_answer_is_not_taken_for_gone(
    platform: Platform, kind: FaultKind, error: type[WardwatchError]
) -> None:
    """Else a bad minute of the platform would destroy evidence."""
    connector = platform.connector()
    assert isinstance(connector, Rechecking)
    platform.simulation.strike(Fault(kind=kind, path="/api/info/"))
    with pytest.raises(error):
        connector.taken_away([identity("t3_0")])


def identity(fullname: str) -> Identity:
    """Return the identity of a thing."""
    return Identity(platform="reddit", kind=RecordKind.POST, native_id=fullname)


def test_items_are_as_reddit_wrote_them(platform: Platform) -> None:
    """Cut from the stored response, one by one; one odd item fails no page."""
    platform.world.add(things(0, 1, overrides={"unheardOf": {"a": 1}}))
    platform.world.add(things(1, 2, overrides={"title": "\ud800", "author": 7}))
    page = platform.connector().poll(SUBMISSIONS, {})
    assert len(page.items) == 2
    assert all(item.body in page.responses[-1].body for item in page.items)
    assert b"unheardOf" in page.items[1].body


def test_no_token_is_kept(platform: Platform) -> None:
    """Neither in a response nor in a header."""
    page = platform.connector().poll(SUBMISSIONS, {})
    (response,) = page.responses
    assert "raw_json=1" in response.url
    assert "access_token" not in repr(page)
    assert response.fetched_at == START


def test_one_token_serves_many_polls(platform: Platform) -> None:
    """It is asked for once."""
    connector = platform.connector()
    for query in (MENTIONS, COMMENTS, SUBMISSIONS):
        connector.poll(query, {})
    assert platform.simulation.asked(TOKEN) == 1


def test_a_token_that_ran_out_is_replaced(platform: Platform) -> None:
    """The poll that meets it fails for now; the next gets a new one."""
    connector = platform.connector()
    connector.poll(SUBMISSIONS, {})
    platform.reddit.revoke()
    with pytest.raises(Unavailable, match="token"):
        connector.poll(SUBMISSIONS, {})
    assert connector.poll(SUBMISSIONS, {}).more is False


def test_refused_credentials_need_a_person(platform: Platform) -> None:
    """Told without them."""
    with pytest.raises(AuthRejected) as raised:
        platform.connector(secret="hunter2").poll(SUBMISSIONS, {})
    assert "hunter2" not in repr(raised.value)


def test_the_last_request_of_a_window_is_the_last(
    platform: Platform, sqlite_store: SqlStore
) -> None:
    """With none left, no poll asks before the reset, and nothing sleeps."""
    clock = FakeClock()
    gate = StoredGate(sqlite_store, "reddit", clock)
    connector = platform.connector(ConnectorContext(clock=clock, gate=gate))
    platform.reddit.remaining = 1
    connector.poll(SUBMISSIONS, {})
    began = time.monotonic()
    with pytest.raises(RateLimited) as raised:
        connector.poll(COMMENTS, {})
    assert time.monotonic() - began < 1
    assert raised.value.retry_at is not None
    assert START < raised.value.retry_at <= START + 10 * MINUTE
    assert platform.simulation.asked("comments/") == 0
    clock.micros = raised.value.retry_at
    assert connector.poll(COMMENTS, {}).more is False


def test_a_used_window_slows_nothing(platform: Platform) -> None:
    """The SDK would sleep up to ten seconds between calls."""
    platform.reddit.remaining = 20
    connector = platform.connector()
    began = time.monotonic()
    for _ in range(3):
        connector.poll(SUBMISSIONS, {})
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("reason", "error"),
    [
        ("private", AccessNotGranted),
        ("quarantined", AccessNotGranted),
        ("banned", Gone),
    ],
)
def test_closed_communities(
    platform: Platform, reason: str, error: type[WardwatchError]
) -> None:
    """A person must see that nothing is seen there."""
    platform.world.closed["austin"] = reason
    with pytest.raises(error, match="community"):
        platform.connector().poll(SUBMISSIONS, {})


def test_a_missing_community(platform: Platform) -> None:
    """Reddit leads to its search for communities instead."""
    platform.world.missing.add("austin")
    with pytest.raises(Gone, match="no such community"):
        platform.connector().poll(SUBMISSIONS, {})


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
@pytest.mark.parametrize("path", [TOKEN, "/r/austin/new"])
def test_faults_become_errors(
    platform: Platform, kind: FaultKind, error: type[WardwatchError], path: str
) -> None:
    """Each is asked once: neither the SDK nor we try again."""
    platform.simulation.strike(Fault(kind=kind, path=path))
    with pytest.raises(WardwatchError) as raised:
        platform.connector().poll(SUBMISSIONS, {})
    assert type(raised.value) is error
    assert platform.simulation.asked(path) == 1


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.text)
def test_a_fault_passes(platform: Platform, query: Query) -> None:
    """The connector that met one works on."""
    platform.world.join([SimUser(id="r1", name="riverside")])
    platform.simulation.strike(Fault(kind=FaultKind.BROKEN, times=1))
    connector = platform.connector()
    with pytest.raises(Unavailable):
        connector.poll(query, {})
    assert connector.poll(query, {}).responses


def test_a_rate_limit_says_until_when(platform: Platform) -> None:
    """Retry-After is a floor."""
    platform.simulation.strike(Fault(kind=FaultKind.RATE_LIMITED, retry_after=90))
    with pytest.raises(RateLimited) as raised:
        platform.connector().poll(SUBMISSIONS, {})
    assert raised.value.retry_at == START + 90 * SECOND


@pytest.mark.parametrize("query", [SUBMISSIONS, USERS], ids=lambda query: query.text)
def test_a_repeated_cursor_ends_the_run(platform: Platform, query: Query) -> None:
    """The platform answers with the same page again and again."""
    connector = platform.connector()
    platform.world.add(things(0, 3))
    platform.world.join([SimUser(id="r1", name="riverside")])
    platform.simulation.strike(Fault(kind=FaultKind.REPEATED_CURSOR))
    assert len(pages(connector, query, {"known": ["t3_x"], "newest": 0})) == 2


@pytest.mark.parametrize("kind", [FaultKind.STALLED, FaultKind.DRIPPING])
def test_one_deadline_holds_for_everything(platform: Platform, kind: FaultKind) -> None:
    """Neither silence nor a byte at a time outlasts it."""
    platform.world.add(things(0, 5))
    platform.simulation.strike(Fault(kind=kind))
    context = ConnectorContext(clock=TickingClock(), timeout=0.2)
    began = time.monotonic()
    with pytest.raises(Unavailable, match="in time"):
        platform.connector(context).poll(SUBMISSIONS, {})
    assert time.monotonic() - began < 10


def test_nobody_listening_is_unavailable() -> None:
    """A refused connection is a matter of time, and asked for once."""
    with serve(Simulation(Worlds()).answer) as base_url:
        closed = base_url
    began = time.monotonic()
    with pytest.raises(Unavailable):
        connector_at(closed).poll(SUBMISSIONS, {})
    assert time.monotonic() - began < 1


def test_the_environment_is_not_read(
    platform: Platform, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither variables nor a praw.ini that lies around, even a broken one."""
    (tmp_path / "praw.ini").write_text("[DEFAULT\noauth_url=http://127.0.0.1:1/\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Config, "CONFIG", None)
    monkeypatch.setenv("praw_site", "nowhere")
    monkeypatch.setenv("praw_username", "me")
    monkeypatch.setenv("praw_password", "hunter2")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    page = platform.connector().poll(SUBMISSIONS, {})
    assert json.loads(page.responses[0].body)["kind"] == "Listing"
