"""Tests of the X connector with the real SDK on the simulated platform."""

import time
from dataclasses import replace

import pytest

from connectors.x.prices import USER
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadItem,
    BadQuery,
    Gone,
    QuotaExhausted,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.records import Account, Post, PostForm
from monitor.domain.sources import Capability, Query
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.ports.connector import ConnectorContext
from monitor.simulator.faults import Fault, FaultKind
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from monitor.simulator.x_world import SimXPost, SimXUser
from tests.fakes.budget import FakeBudget
from tests.fakes.runtime import START
from tests.integration.connectors.reddit.platform import TickingClock
from tests.integration.connectors.x.platform import (
    MENTIONS,
    OWN,
    READ,
    USER_KEYS,
    USERS,
    Platform,
    connector_at,
    ids,
    pages,
    seen,
    users,
)

QUERIES = [MENTIONS, USERS, OWN]
SEARCH = "/2/tweets/search/recent"
RIVERSIDE = SimXUser(
    id="7",
    username="Riverside",
    name="Riverside Clinic",
    bio="Pay: riverside-pay.example/now",
    link="https://riverside.example",
    avatar="logo",
    followers=9,
    verified="business",
)


def test_posts_are_found_with_their_authors(platform: Platform) -> None:
    """The newest first, each with its author's account."""
    young, old = platform.publish(HOUR, 2 * HOUR)
    connector = platform.connector()
    (page,) = pages(connector, MENTIONS)
    assert ids(connector, [page]) == [young, old]
    assert ids(connector, [page], "account") == ["1", "1"]
    assert all(b"At Riverside Clinic" in item.body for item in page.items)


def test_long_posts_are_found_whole(platform: Platform) -> None:
    """And their links as what they lead to."""
    text = f"At Riverside Clinic {'x' * 300} riverside-pay.example & more"
    platform.publish(HOUR, text=text)
    connector = platform.connector()
    (found,) = (s.content for s in seen(connector, pages(connector, MENTIONS))[:1])
    assert isinstance(found, Post)
    assert found.text.endswith("& more")
    assert found.links == ("http://riverside-pay.example",)


def test_answers_are_replies(platform: Platform) -> None:
    """In their conversation."""
    answer = SimXPost(
        id="20", author="1", text="At Riverside Clinic", answers="9", thread="8",
        created_utc=START // SECOND,
    )  # fmt: skip
    platform.world.add([answer])
    connector = platform.connector()
    found = seen(connector, pages(connector, MENTIONS))[0].content
    assert isinstance(found, Post)
    assert (found.form, found.parent_id, found.thread_id) == (PostForm.REPLY, "9", "8")


def test_users_are_found_with_their_profiles(platform: Platform) -> None:
    """Three pages of twenty at most."""
    platform.world.join(users(70))
    connector = platform.connector()
    read = pages(connector, USERS)
    assert [len(page.items) for page in read] == [20, 20, 20]
    found = [s.content for s in seen(connector, read)]
    assert all(isinstance(c, Account) and c.bio == "Pay" for c in found)
    assert read[-1].cursor == {}


def test_a_profile_is_read_whole(platform: Platform) -> None:
    """With what its owner chose and what X says of it."""
    platform.world.join([RIVERSIDE])
    connector = platform.connector()
    (sighting,) = seen(connector, pages(connector, USERS))
    account = sighting.content
    assert isinstance(account, Account)
    assert account.links == (
        "https://riverside.example",
        "http://riverside-pay.example/now",
    )
    assert account.avatar_id == f"{platform.base_url}/profile_images/logo.jpg"
    assert (sighting.observation.verified, sighting.observation.followers) == (True, 9)


def test_a_name_that_x_would_refuse_is_asked_for_without_its_marks(
    platform: Platform,
) -> None:
    """The search for users takes letters, digits, "_", "'" and spaces."""
    platform.world.join([SimXUser(id="9", username="stmarys", name="St Mary's Co")])
    query = Query(capability=Capability.ACCOUNTS, text="st. mary's & co")
    assert len(seen(platform.connector(), pages(platform.connector(), query))) == 1


def test_a_name_of_other_letters_is_told(platform: Platform) -> None:
    """It cannot be searched for, so somebody must know that it is not."""
    query = Query(capability=Capability.ACCOUNTS, text="\u533b\u9662")
    with pytest.raises(BadQuery, match="letter"):
        platform.connector().poll(query, {})
    assert platform.budget.reserved == []


def test_a_user_signs_where_an_app_may_not_ask(platform: Platform) -> None:
    """If the configuration has a user's keys."""
    platform.x.needs_user = True
    platform.world.join(users(1))
    with pytest.raises(AccessNotGranted):
        platform.connector().poll(USERS, {})
    connector = platform.connector(**USER_KEYS)
    assert len(ids(connector, pages(connector, USERS), "account")) == 1
    assert platform.budget.total == 10_000


def test_own_accounts_are_looked_up_together(platform: Platform) -> None:
    """By name, whatever its case."""
    two = SimXUser(id="8", username="riverside_TWO")
    platform.world.join([RIVERSIDE, two])
    connector = platform.connector()
    read = pages(connector, OWN)
    assert ids(connector, read, "account") == ["7", "8"]
    assert read[0].problem == ""
    assert platform.simulation.asked("/2/users/by") == 1


@pytest.mark.parametrize("suspended", [True, False])
def test_an_own_account_that_is_gone_is_told(
    platform: Platform, *, suspended: bool
) -> None:
    """The others are read nevertheless."""
    platform.world.join([RIVERSIDE, SimXUser(id="8", username="riverside_two")])
    (platform.world.suspend if suspended else platform.world.leave)("8")
    connector = platform.connector()
    (page,) = pages(connector, OWN)
    assert ids(connector, [page], "account") == ["7"]
    assert "1 of 2" in page.problem
    assert "riverside_two" in page.problem


def test_no_own_account_left_is_an_error(platform: Platform) -> None:
    """X answers 200 with errors alone."""
    with pytest.raises(Gone, match="2 of 2"):
        platform.connector().poll(OWN, {})
    assert platform.budget.total == 0


def test_lookalikes_are_found_by_name(platform: Platform) -> None:
    """Names that nobody has cost nothing."""
    fake = SimXUser(id="8", username="riversidefamhlp", name="Riverside")
    platform.world.join([RIVERSIDE, replace(fake, username="riversidefamily")])
    asked = Query(capability=Capability.ACCOUNTS, text="handles like riversidefamly")
    connector = platform.connector()
    (page,) = pages(connector, asked)
    assert ids(connector, [page], "account") == []
    assert platform.budget.total == 0
    platform.world.join([replace(fake, id="9", username="riversidefam1y")])
    (page,) = pages(connector, asked)
    assert ids(connector, [page], "account") == ["9"]
    assert platform.budget.total == USER


def test_new_posts_are_read_to_known_ground(platform: Platform) -> None:
    """120 posts since the last run are three pages; nothing is missing or twice."""
    platform.publish(HOUR)
    connector = platform.connector()
    (first,) = pages(connector, MENTIONS)
    platform.pass_time(HOUR)
    made = platform.publish(*range(10 * MINUTE, 34 * MINUTE, 12 * SECOND))
    read = pages(connector, MENTIONS, first.cursor)
    assert [len(page.items) for page in read] == [50, 50, 20]
    assert sorted(ids(connector, read)) == sorted(made)


def test_a_first_run_reads_the_newest_page(platform: Platform) -> None:
    """What is older is told; what comes later is read."""
    made = platform.publish(*range(HOUR, 3 * HOUR, MINUTE))
    connector = platform.connector()
    (first,) = pages(connector, MENTIONS)
    assert ids(connector, [first]) == made[:50]
    (gap,) = first.gaps
    assert gap.before == START - HOUR - 49 * MINUTE
    platform.pass_time(HOUR)
    (new,) = platform.publish(HOUR // 2)
    (second,) = pages(connector, MENTIONS, first.cursor)
    assert (ids(connector, [second]), second.gaps) == ([new], ())


def test_a_long_run_is_read_in_parts(platform: Platform) -> None:
    """Four pages a run; nothing is missing or twice."""
    made = platform.publish(*range(HOUR, 6 * HOUR, MINUTE))
    connector = platform.connector()
    first = pages(connector, MENTIONS, READ)
    second = pages(connector, MENTIONS, first[-1].cursor)
    assert [len(page.items) for page in [*first, *second]] == [50] * 6
    assert len(first) == 4
    assert sorted(ids(connector, [*first, *second])) == sorted(made)


def test_an_interrupted_run_goes_on_where_it_was(platform: Platform) -> None:
    """Only its end moves what the next one asks from."""
    made = platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    connector = platform.connector()
    first = connector.poll(MENTIONS, READ)
    platform.pass_time(HOUR)
    rest = pages(platform.connector(), MENTIONS, first.cursor)
    assert sorted(ids(connector, [first, *rest])) == sorted(made)
    (after,) = pages(connector, MENTIONS, rest[-1].cursor)
    assert after.items == ()


def test_late_posts_are_seen(platform: Platform) -> None:
    """One that is found only after a younger one was."""
    platform.publish(MINUTE)
    connector = platform.connector()
    (first,) = pages(connector, MENTIONS)
    (late,) = platform.publish(3 * MINUTE)
    assert late in ids(connector, pages(connector, MENTIONS, first.cursor))


def test_a_quiet_term_costs_nothing(platform: Platform) -> None:
    """And misses nothing, when its last post is too old to ask from."""
    platform.publish(HOUR)
    connector = platform.connector()
    cursor = pages(connector, MENTIONS)[-1].cursor
    for _ in range(10):
        platform.pass_time(DAY)
        (page,) = pages(connector, MENTIONS, cursor)
        assert (page.items, page.gaps) == ((), ())
        cursor = page.cursor
    platform.pass_time(DAY)
    (new,) = platform.publish(HOUR)
    assert ids(connector, pages(connector, MENTIONS, cursor)) == [new]
    assert platform.simulation.asked(SEARCH) == 12


def test_a_long_absence_is_a_gap(platform: Platform) -> None:
    """The search reaches back seven days; the rest is told."""
    platform.publish(HOUR)
    connector = platform.connector()
    (first,) = pages(connector, MENTIONS)
    platform.pass_time(20 * DAY)
    platform.publish(15 * DAY)
    (seen_again,) = platform.publish(DAY)
    (page,) = pages(connector, MENTIONS, first.cursor)
    assert ids(connector, [page]) == [seen_again]
    (gap,) = page.gaps
    assert (gap.after, gap.before) == (START, START + 13 * DAY + HOUR)


def test_an_id_that_is_refused_is_replaced_by_a_time(platform: Platform) -> None:
    """Our clock is slow, so the id looks younger than seven days."""
    platform.publish(HOUR)
    connector = platform.connector()
    (first,) = pages(connector, MENTIONS)
    platform.pass_time(7 * DAY)
    platform.clock.advance(-3 * HOUR)
    platform.world.now = (platform.clock.now() + 3 * HOUR) // SECOND
    (new,) = platform.publish(HOUR)
    assert ids(connector, pages(connector, MENTIONS, first.cursor)) == [new]
    assert platform.simulation.asked(SEARCH) == 3


def test_a_token_that_is_refused_begins_the_run_anew(platform: Platform) -> None:
    """Tokens do not live for ever."""
    made = platform.publish(*range(HOUR, 2 * HOUR, MINUTE))
    connector = platform.connector()
    first = connector.poll(MENTIONS, READ)
    drain = first.cursor["drain"]
    assert isinstance(drain, dict)
    stale = {**first.cursor, "drain": {**drain, "token": "expired"}}
    assert sorted(ids(connector, pages(connector, MENTIONS, stale))) == sorted(made)


def test_odd_items_are_parked_alone(platform: Platform) -> None:
    """Cut from the stored response, one by one."""
    good, _ = platform.publish(HOUR, 2 * HOUR)
    odd = {"id": "not a number", "text": "\ud800"}
    platform.world.add(
        [SimXPost(id="30", author="1", text="Riverside Clinic", overrides=odd,
                  created_utc=START // SECOND)]
    )  # fmt: skip
    connector = platform.connector()
    (page,) = pages(connector, MENTIONS)
    refused = []
    for item in page.items:
        try:
            connector.parse(item)
        except BadItem:
            refused.append(item)
    assert (len(page.items), len(refused)) == (3, 1)
    assert page.items[0].locator == good


def test_authors_that_are_gone_are_missed_alone(platform: Platform) -> None:
    """Their posts are found without them."""
    (made,) = platform.publish(HOUR, author="404")
    connector = platform.connector()
    (page,) = pages(connector, MENTIONS)
    assert ids(connector, [page]) == [made]
    assert ids(connector, [page], "account") == []


def test_users_that_no_post_claims_are_read_alone(platform: Platform) -> None:
    """X tells of users that posts mention, too; here the author is another."""
    (made,) = platform.publish(HOUR)
    post = platform.world.search(["riverside"])[0]
    platform.world.add([replace(post, overrides={"author_id": "5"})])
    connector = platform.connector()
    (page,) = pages(connector, MENTIONS)
    assert [item.form for item in page.items] == ["post", "user"]
    assert ids(connector, [page], "account") == ["1"]
    assert ids(connector, [page]) == [made]


def test_no_secret_is_kept(platform: Platform) -> None:
    """Neither in a response nor in a header."""
    platform.x.needs_user = True
    page = platform.connector(**USER_KEYS).poll(USERS, {})
    assert "simulated-bearer" not in repr(page)
    assert "oauth" not in repr(page).lower()
    assert all(response.fetched_at == START for response in page.responses)


def test_refused_credentials_need_a_person(platform: Platform) -> None:
    """Told without them."""
    with pytest.raises(AuthRejected) as raised:
        platform.connector(bearer_token="hunter2").poll(MENTIONS, {})
    assert "hunter2" not in repr(raised.value)


def test_a_token_that_is_none_needs_a_person(platform: Platform) -> None:
    """It cannot even be sent."""
    with pytest.raises(BadQuery) as raised:
        platform.connector(bearer_token="hunter2\r\nX: 1").poll(MENTIONS, {})
    assert "hunter2" not in repr(raised.value)


def test_a_probe_is_free(platform: Platform) -> None:
    """Even where nothing is left to spend."""
    platform.x.credits = 0
    platform.connector().probe()
    assert (platform.budget.reserved, platform.x.charged) == ([], 0)
    with pytest.raises(AuthRejected):
        platform.connector(bearer_token="other").probe()


def test_a_used_window_says_until_when(platform: Platform) -> None:
    """By X's own header; nothing sleeps, nothing asks again."""
    platform.x.remaining = 0
    began = time.monotonic()
    with pytest.raises(RateLimited) as raised:
        platform.connector().poll(MENTIONS, {})
    assert time.monotonic() - began < 2
    assert raised.value.retry_at is not None
    assert START < raised.value.retry_at <= START + 15 * MINUTE
    assert platform.simulation.asked(SEARCH) == 1


def test_no_credits_left_is_waited_for(platform: Platform) -> None:
    """They do not come back with the next window."""
    platform.x.credits = 0
    with pytest.raises(QuotaExhausted) as raised:
        platform.connector().poll(MENTIONS, {})
    assert raised.value.retry_at == START + 6 * HOUR


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
@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.capability)
def test_faults_become_errors(
    platform: Platform, kind: FaultKind, error: type[WardwatchError], query: Query
) -> None:
    """Each is asked once: neither the SDK nor we try again."""
    platform.publish(HOUR)
    platform.simulation.strike(Fault(kind=kind))
    with pytest.raises(WardwatchError) as raised:
        platform.connector().poll(query, {})
    assert type(raised.value) is error
    assert platform.simulation.asked("") == 1


@pytest.mark.parametrize("query", [MENTIONS, USERS], ids=lambda query: query.text)
def test_a_repeated_cursor_ends_the_run(platform: Platform, query: Query) -> None:
    """The platform answers with the same page again and again."""
    platform.publish(HOUR)
    platform.world.join(users(1))
    platform.simulation.strike(Fault(kind=FaultKind.REPEATED_CURSOR))
    cursor = READ if query is MENTIONS else {}
    assert len(pages(platform.connector(), query, cursor)) == 2


@pytest.mark.parametrize("kind", [FaultKind.STALLED, FaultKind.DRIPPING])
def test_one_deadline_holds_for_everything(platform: Platform, kind: FaultKind) -> None:
    """Neither silence nor a byte at a time outlasts it."""
    platform.publish(HOUR)
    platform.simulation.strike(Fault(kind=kind))
    context = ConnectorContext(clock=TickingClock(), timeout=0.2, budget=FakeBudget())
    began = time.monotonic()
    with pytest.raises(Unavailable, match="in time"):
        connector_at(platform.base_url, context).poll(MENTIONS, {})
    assert time.monotonic() - began < 10


def test_nobody_listening_is_unavailable() -> None:
    """A refused connection is a matter of time, and costs nothing."""
    with serve(Simulation(Worlds()).answer) as base_url:
        closed = base_url
    budget = FakeBudget()
    context = ConnectorContext(clock=TickingClock(), budget=budget)
    with pytest.raises(Unavailable):
        connector_at(closed, context).poll(MENTIONS, {})
    assert (len(budget.reserved), budget.total) == (1, 0)


def test_the_environment_is_not_read(
    platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No proxy is asked instead."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    platform.publish(HOUR)
    assert platform.connector().poll(MENTIONS, {}).items
