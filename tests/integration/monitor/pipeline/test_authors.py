"""Authors of posts: who is kept, who is looked up, and how often."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from connectors.mastodon import MastodonOptions
from connectors.mastodon import build as build_mastodon
from monitor.detectors.impersonation import SPEC
from monitor.domain.errors import AuthRejected, Gone, RateLimited
from monitor.domain.records import (
    Author,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.sources import Capability
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.pipeline.authors import Authors
from monitor.pipeline.cycle import Stages, run_cycle
from monitor.ports.connector import Connector, ConnectorContext, Page, RawItem
from monitor.simulator.mastodon import Mastodon
from monitor.simulator.mastodon_world import MastodonWorld, SimStatus
from monitor.simulator.reddit_world import RedditWorld, SimThing, SimUser
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import SimAccount
from monitor.simulator.world import World as SimWorld
from monitor.simulator.worlds import Worlds
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import evidence, records, responses
from monitor.storage.tables.work import cases
from tests.builders import account, practice, watch
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.connectors.reddit.platform import connector_at
from tests.integration.monitor.pipeline.world import World, never
from tests.integration.monitor.storage.rows import rows_of

OURS = "Waited for hours at Riverside Family Clinic"
NOT_OURS = "Lovely weather"


@dataclass
class Posting(FakeConnector):
    """Serves posts, each "author: text", and finds accounts by the author's name.

    Attributes:
        failures: What look-ups raise first.
        looked_up: Names so far.
    """

    failures: list[Exception] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return a post, or an account."""
        name, _, text = item.body.decode().partition(": ")
        return [post(name, text)] if text else [account(name, name)]

    def look_up(self, author: Author) -> Page:
        """Return the account, or fail as told."""
        self.looked_up.append(author.name)
        if self.failures:
            raise self.failures.pop(0)
        items = [RawItem(form="handle", body=author.name.encode())]
        return Page(items=items, cursor={}, more=False)


class Bringing(FakeConnector):
    """Serves posts, each with the account of its author."""

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return a post and its author's account."""
        name, _, text = item.body.decode().partition(": ")
        return [post(name, text), account(name, name)]


def post(author: str, text: str) -> Sighting:
    """One look at a post."""
    native_id = f"{author}: {text}"
    return Sighting(
        identity=Identity(
            platform="bluesky", kind=RecordKind.POST, native_id=native_id
        ),
        content=Post(form=PostForm.POST, text=text, author_name=author),
        observation=Observation(),
    )


def accounts(store: SqlStore) -> list[str]:
    """Return the native ids of the accounts that are stored."""
    found = (row for row in rows_of(store, records) if row.kind == "account")
    return sorted(row.native_id for row in found)


def test_an_account_beside_a_post_is_kept_if_the_post_concerns_a_practice(
    store: SqlStore, clock: FakeClock
) -> None:
    """Others are not: little is kept of whom nobody watches."""
    pages = [[f"riverside-billing: {OURS}", f"ann: {NOT_OURS}"]]
    world = World(store, clock, Bringing(pages))
    summary = world.cycle()

    assert accounts(store) == ["riverside-billing"]
    assert (summary.connectors["fake"].stored, summary.judged.cases) == (3, 1)


def test_an_author_who_is_only_named_is_looked_up(
    store: SqlStore, clock: FakeClock
) -> None:
    """And judged as any account."""
    pages = [[f"riverside-billing: {OURS}", f"ann: {NOT_OURS}"]]
    world = World(store, clock, Posting(pages))
    summary = world.cycle()

    assert accounts(store) == ["riverside-billing"]
    assert summary.judged.cases == 1


def test_an_author_is_looked_up_once_a_day(store: SqlStore, clock: FakeClock) -> None:
    """However many posts there are, in one page or many."""
    pages = [[f"ann: {OURS} {number}" for number in page] for page in ([1, 2], [3])]
    connector = Posting([*pages])
    world = World(store, clock, connector)
    world.cycle()
    clock.advance(HOUR)
    connector.pages = [*pages, [f"ann: {OURS} again"]]
    world.cycle()
    assert connector.looked_up == ["ann"]

    clock.advance(DAY)
    connector.pages = [*pages, [], [f"ann: {OURS} tomorrow"]]
    world.cycle()
    assert connector.looked_up == ["ann", "ann"]


def test_an_account_that_is_gone_is_not_looked_up_again(
    store: SqlStore, clock: FakeClock
) -> None:
    """For this post never, for others not today."""
    connector = Posting([[f"ann: {OURS}"]], failures=[Gone("no such account")])
    world = World(store, clock, connector)
    world.cycle()
    clock.advance(HOUR)
    connector.pages = [[], [f"ann: {OURS} again"]]
    world.cycle()

    assert connector.looked_up == ["ann"]
    assert [row.state for row in rows_of(store, evidence)] == ["failed"]


@pytest.mark.parametrize("error", [RateLimited, AuthRejected])
def test_a_platform_that_fails_rests(
    store: SqlStore, clock: FakeClock, error: type[Exception]
) -> None:
    """The others wait with it, and that costs them no attempt."""
    pages = [[f"ann: {OURS}", f"bob: {OURS}", f"cid: {OURS}"]]
    connector = Posting(pages, failures=[error("not now")])
    world = World(store, clock, connector)
    world.cycle()
    attempts = sorted(row.attempts for row in rows_of(store, evidence))
    assert (len(connector.looked_up), attempts) == (1, [0, 0, 1])

    clock.advance(HOUR)
    world.cycle()
    assert accounts(store) == ["ann", "bob", "cid"]


def test_the_platforms_floor_is_kept(store: SqlStore, clock: FakeClock) -> None:
    """`Retry-After` is the earliest time of the next look-up, of anybody."""
    floor = clock.now() + 90 * MINUTE
    connector = Posting(
        [[f"ann: {OURS}", f"bob: {OURS}"]], failures=[RateLimited("busy", floor)]
    )
    World(store, clock, connector).cycle()

    assert [row.retry_at for row in rows_of(store, evidence)] == [floor, floor]


def test_a_post_does_not_wait_for_its_author(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """It is judged at once."""
    world = World(sqlite_store, clock, Posting([[f"ann: {OURS}"]]))
    with sqlite_store.read() as tx:
        (source,) = tx.sources.active()
    watchlist, routes = world.policy.watchlist, world.policy.routes
    world.stages.ingest.run(source, world.connector, watchlist, never)

    assert world.stages.judge.run(watchlist, routes, never).jobs == 1


def test_an_author_of_a_post_that_is_gone_is_given_up(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Its content may be destroyed before anybody could ask."""
    connector = Posting([[f"ann: {OURS}"]], failures=[RateLimited("busy")])
    world = World(sqlite_store, clock, connector)
    world.cycle()
    connector.pages = []
    clock.advance(14 * DAY - 12 * HOUR)
    with sqlite_store.write() as tx:
        tx.upkeep.purge(clock.now() + 13 * HOUR, 100)
    world.cycle()

    assert connector.looked_up == ["ann"]


def caught(store: SqlStore, clock: FakeClock, connector: Connector, name: str) -> None:
    """Run a cycle that reads posts alone, judged by the real detector."""
    world = World(store, clock, FakeConnector())
    plans = connector.plan([practice()])
    posts = [p for p in plans if p.query.capability is Capability.MENTIONS]
    watch(store, *posts, now=clock.now())
    stages: Stages = world.stages
    authors = Authors(store=store, clock=clock, connectors={name: connector})
    stages = replace(
        stages,
        connectors={name: connector},
        enrich=replace(stages.enrich, authors=authors),
        judge=replace(stages.judge, detectors=[SPEC]),
    )
    run_cycle(stages, world.policy, never)


IMPOSTOR = "riversidefam_billing"
ASKS = "Send us your insurance id to settle your bill."


@contextmanager
def mastodon() -> Iterator[Connector]:
    """Serve an instance on which an impostor and a neighbour use a hashtag."""
    fake = SimAccount(
        did="did:plc:fake",
        handle=IMPOSTOR,
        display_name="Riverside Family Clinic",
        description=ASKS,
    )
    ann = SimAccount(did="did:plc:ann", handle="ann", display_name="Ann")
    world = MastodonWorld(
        SimWorld([fake, ann]),
        [
            SimStatus(id=1, author=fake.did, text="Riverside Family Clinic #austin"),
            SimStatus(id=2, author=ann.did, text="Lovely weather #austin"),
        ],
    )
    with serve(Mastodon(world, "public").answer) as base_url:
        options = MastodonOptions(
            name="mastodon", base_url=base_url, hashtags=("austin",)
        )
        yield build_mastodon(options, ConnectorContext(clock=FakeClock()))


@contextmanager
def reddit() -> Iterator[Connector]:
    """Serve a Reddit whose search finds an impostor's post and another."""
    users = [
        SimUser(id="fake1", name=IMPOSTOR, title="Riverside Family Clinic", bio=ASKS),
        SimUser(id="ann1", name="ann_austin"),
    ]
    things = [
        SimThing(id="1", title="Riverside Family Clinic bills", author=IMPOSTOR),
        SimThing(id="2", title="Weather", text=NOT_OURS, author="ann_austin"),
    ]
    simulation = Simulation(Worlds(reddit=RedditWorld(users, things)))
    with serve(simulation.answer) as base_url:
        yield connector_at(base_url)


@pytest.mark.parametrize(
    ("name", "platform"), [("mastodon", mastodon), ("reddit", reddit)]
)
def test_an_impostor_who_only_posts_gets_a_case(
    sqlite_store: SqlStore, clock: FakeClock, name: str, platform: object
) -> None:
    """No search for accounts found it; its neighbours are not stored."""
    assert callable(platform)
    with platform() as connector:
        caught(sqlite_store, clock, connector, name)
    (case,) = rows_of(sqlite_store, cases)

    assert case.label.startswith(IMPOSTOR)
    assert len(accounts(sqlite_store)) == 1


def test_what_a_look_up_answered_is_kept(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """So that it can be parsed again."""
    with reddit() as connector:
        caught(sqlite_store, clock, connector, "reddit")
    urls = [row.url for row in rows_of(sqlite_store, responses)]

    assert [f"/user/{IMPOSTOR}/about" in url for url in urls].count(True) == 1
