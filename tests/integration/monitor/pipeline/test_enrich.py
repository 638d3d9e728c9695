"""Enriching: fetches, their outcomes, and hosts that do not answer."""

from dataclasses import dataclass, field, replace

from monitor.domain.errors import AddressRefused, Unavailable
from monitor.domain.records import Account
from monitor.domain.time import HOUR, MINUTE, SECOND
from monitor.pipeline.sight import Leads, sight
from monitor.ports.fetch import Fetched
from monitor.ports.jobs import MAX_ATTEMPTS
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import evidence, revisions
from monitor.storage.tables.operations import jobs
from tests.builders import account
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import FakeFetcher, World, never
from tests.integration.monitor.storage.rows import rows_of


def world_with(
    store: SqlStore, clock: FakeClock, *failures: Exception, handles: int = 1
) -> World:
    """Return a world whose accounts have avatars, after one cycle."""
    names = [f"billing-{number}" for number in range(handles)]
    connector = FakeConnector([names], avatar_url="https://cdn.example/a.png")
    world = World(store, clock, connector, fetcher=FakeFetcher(list(failures)))
    world.cycle()
    return world


def test_an_avatar_becomes_evidence(store: SqlStore, clock: FakeClock) -> None:
    """Its bytes are kept by hash and the record is judged with it."""
    world_with(store, clock)
    (row,) = rows_of(store, evidence)
    (revision,) = rows_of(store, revisions)

    assert (row.state, row.media_type) == ("ok", "image/png")
    assert revision.judged_evidence == 1


def test_a_host_that_failed_is_skipped_for_the_rest_of_the_cycle(
    store: SqlStore, clock: FakeClock
) -> None:
    """A dead host is waited for once, not once for each record."""
    world = world_with(store, clock, Unavailable("no answer"), handles=4)

    assert len(world.fetcher.urls) == 1
    assert {row.state for row in rows_of(store, evidence)} == {"retry"}


def test_a_record_is_judged_though_its_avatar_failed(
    store: SqlStore, clock: FakeClock
) -> None:
    """And judged again when the avatar arrives."""
    world = world_with(store, clock, Unavailable("no answer"))
    alerts = len(world.channel.messages)
    clock.advance(HOUR)
    again = world.cycle()

    assert alerts == 1
    assert again.judged.findings == 1
    assert [row.state for row in rows_of(store, evidence)] == ["ok"]


def test_what_is_refused_is_never_fetched_again(
    store: SqlStore, clock: FakeClock
) -> None:
    """An address that is not public stays refused."""
    world = world_with(store, clock, AddressRefused("not public"))
    clock.advance(100 * HOUR)
    world.cycle()

    assert len(world.fetcher.urls) == 1
    assert [row.state for row in rows_of(store, evidence)] == ["failed"]


def test_the_hosts_floor_is_kept(store: SqlStore, clock: FakeClock) -> None:
    """`Retry-After` is the earliest time of the next try."""
    floor = clock.now() + 90 * MINUTE
    world_with(store, clock, Unavailable("later", retry_at=floor))

    assert [row.retry_at for row in rows_of(store, evidence)] == [floor]


def test_a_fetch_that_keeps_failing_is_given_up(
    store: SqlStore, clock: FakeClock
) -> None:
    """After the last attempt it is failed for good."""
    failures = [Unavailable("no answer") for _ in range(10)]
    world = world_with(store, clock, *failures)
    for _ in range(10):
        clock.advance(100 * HOUR)
        world.cycle()

    assert len(world.fetcher.urls) == MAX_ATTEMPTS
    assert [row.state for row in rows_of(store, evidence)] == ["failed"]


@dataclass
class SlowFetcher(FakeFetcher):
    """Takes twenty seconds for each answer, or failure."""

    clock: FakeClock = field(default_factory=FakeClock)

    def fetch(self, url: str) -> Fetched:
        """Answer, later."""
        self.clock.advance(20 * SECOND)
        return super().fetch(url)


def test_a_slow_batch_gives_back_what_it_has_no_time_for(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """No other worker may think that this one died, and count that."""
    names = [f"billing-{number}" for number in range(4)]
    connector = FakeConnector([names], avatar_url="https://cdn.example/a.png")
    world = World(sqlite_store, clock, connector, fetcher=SlowFetcher(clock=clock))
    with sqlite_store.read() as tx:
        (source,) = tx.sources.active()
    world.stages.ingest.run(source, connector, world.policy.watchlist, never)
    done = world.stages.enrich.run(world.policy.watchlist, never)
    waiting = [row for row in rows_of(sqlite_store, jobs) if row.stage == "enrich"]

    assert (done, len(world.fetcher.urls)) == (2, 2)
    assert [(row.attempts, row.lease_until) for row in waiting] == [(0, None)] * 2


def test_waiting_for_a_host_costs_no_attempt(store: SqlStore, clock: FakeClock) -> None:
    """One bad answer of a shared host gives nobody's picture up."""
    world_with(store, clock, Unavailable("no answer"), handles=4)

    assert sorted(row.attempts for row in rows_of(store, evidence)) == [0, 0, 0, 1]


def test_links_of_shorteners_take_no_more_than_their_time(
    store: SqlStore, clock: FakeClock
) -> None:
    """A crowd of profiles may lead to a server that never answers."""
    failures: list[Exception] = [Unavailable("no answer") for _ in range(10)]
    fetcher = SlowFetcher(failures, clock=clock)
    world = World(store, clock, FakeConnector([]), fetcher=fetcher)
    links = [f"https://bit.ly/{number}" for number in range(10)]
    crowd = [replace(account(link), content=Account(links=(link,))) for link in links]
    with store.write() as tx:
        leads = Leads(watchlist=world.policy.watchlist)
        sight(tx, crowd, leads, clock.now(), baseline=False)
    enrich = world.stages.enrich
    while enrich.run(world.policy.watchlist, never):
        pass

    assert len(fetcher.urls) == 3
    clock.advance(10 * MINUTE)
    while enrich.run(world.policy.watchlist, never):
        pass
    assert len(fetcher.urls) == 6
