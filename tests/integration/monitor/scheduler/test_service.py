"""Tests of the service, on a real scheduler and a real store."""

import math
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from threading import Event, Thread

import pytest
from apscheduler.schedulers import base
from structlog.testing import capture_logs

from benchmarks.memory import memory_of
from monitor.domain.alerts import Message
from monitor.domain.errors import RetryLater, StorageError
from monitor.domain.sources import JSONValue, Query
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.ports.connector import Page
from monitor.ports.store import Store, Transaction
from monitor.runtime import SystemClock
from monitor.scheduler.heartbeats import Loop
from monitor.scheduler.service import Service, loop_names
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import revisions
from tests.builders import plan, watch
from tests.fakes.channel import FakeChannel
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.scheduler.at_work import (
    FAST,
    backlog,
    heartbeats,
    leadership,
    running,
    wait_for_beat,
    wait_until_alerted,
)
from tests.integration.monitor.storage.rows import rows_of
from tests.waiting import DEADLINE, wait_for

YEARS = 10 * 365 * DAY


@dataclass
class Held(FakeConnector):
    """A connector whose polls wait until they are let go."""

    begun: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)
    polls: int = 0

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Answer once it is let go."""
        self.polls += 1
        self.begun.set()
        assert self.let_go.wait(DEADLINE)
        return super().poll(query, cursor)


@dataclass
class HeldChannel(FakeChannel):
    """A channel that hangs until it is let go."""

    begun: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)

    def send(self, message: Message) -> None:
        """Send once it is let go."""
        self.begun.set()
        assert self.let_go.wait(DEADLINE)
        super().send(message)


@dataclass
class Manager:
    """A supervisor that remembers what it was told."""

    patience: float | None = 0.0
    told: list[str] = field(default_factory=list)

    def ready(self) -> None:
        """Remember it."""
        self.told.append("ready")

    def alive(self) -> None:
        """Remember it."""
        self.told.append("alive")

    def stopping(self) -> None:
        """Remember it."""
        self.told.append("stopping")


def wait_for_a_round(manager: Manager) -> None:
    """Wait until the service has looked at the clock again, and done what follows."""
    told = len(manager.told)
    wait_for(lambda: len(manager.told) > told + 1)


def next_due_at(store: SqlStore) -> int:
    """Return when the only source is due."""
    with store.read() as tx:
        (source,) = tx.sources.active()
    return source.next_due_at


def wait_until_polled(world: World) -> None:
    """Wait until a run of the only source has ended well."""
    wait_for(lambda: next_due_at(world.store) == world.clock.now() + 15 * MINUTE)


@pytest.fixture
def world(store: SqlStore, clock: FakeClock) -> World:
    """A world in which there is an impostor to be found."""
    return World(store, clock, FakeConnector([["riverside-billing", "gardening"]]))


def test_the_main_job(world: World) -> None:
    """What a source brings ends at the channel, without anybody's help."""
    with running(world):
        wait_until_alerted(world)
        wait_for(lambda: world.channel.messages)

    (message,) = world.channel.messages
    assert [alert.label for alert in message.alerts] == ["riverside-billing"]


def test_a_source_is_polled_only_when_it_is_due(world: World, clock: FakeClock) -> None:
    """The database says when, whatever the scheduler ticks."""
    with running(world):
        wait_until_polled(world)
        clock.advance(14 * MINUTE)
        wait_for_beat(world, "poll:1")
        assert len(world.connector.asked) == 1
        clock.advance(MINUTE)
        wait_for(lambda: len(world.connector.asked) == 2)


def test_a_restart_polls_nothing_early(world: World, clock: FakeClock) -> None:
    """When a source is due survives the process."""
    with running(world):
        wait_until_polled(world)
    with running(world):
        clock.advance(MINUTE)
        wait_for_beat(world, "poll:1")

    assert len(world.connector.asked) == 1


@pytest.mark.parametrize("step", [HOUR, YEARS])
def test_a_clock_that_was_ahead_and_is_corrected_puts_no_poll_off(
    sqlite_store: SqlStore, clock: FakeClock, step: int
) -> None:
    """What was stored meanwhile is brought back."""
    world = World(sqlite_store, clock, FakeConnector())
    with running(world):
        wait_until_polled(world)
        clock.micros += step
        wait_until_polled(world)
        clock.micros -= step
        polled = len(world.connector.asked)
        wait_for(lambda: next_due_at(sqlite_store) <= clock.now() + 30 * MINUTE)
        clock.advance(30 * MINUTE)
        wait_for(lambda: len(world.connector.asked) > polled)


def test_a_clock_that_was_set_while_nothing_ran_puts_no_poll_off(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Every start looks for times that are too far ahead."""
    world = World(sqlite_store, clock, FakeConnector())
    clock.micros += YEARS
    world.cycle()
    clock.micros -= YEARS
    with running(world):
        clock.advance(30 * MINUTE)
        wait_for(lambda: len(world.connector.asked) == 2)


@dataclass
class MachineClock(FakeClock):
    """The machine's clock, which tests set by moving `micros`."""

    micros: int = 0

    def now(self) -> int:
        """Return the machine's time as it was set."""
        return SystemClock().now() + self.micros

    def monotonic(self) -> float:
        """Return the machine's, which nobody sets."""
        return SystemClock().monotonic()


def let_scheduler_see(clock: MachineClock, patch: pytest.MonkeyPatch) -> None:
    """Let APScheduler, which reads the time itself, read it from `clock`."""

    class Set(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Set":
            return cls.fromtimestamp(clock.now() / SECOND, tz)

    patch.setattr(base, "datetime", Set)


def test_a_step_back_of_the_machine_stops_no_tick(
    sqlite_store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scheduler plans by the same clock, and is not taken for dead instead."""
    clock = MachineClock()
    let_scheduler_see(clock, monkeypatch)
    world = World(sqlite_store, clock, FakeConnector())
    watch(sqlite_store, replace(plan(), every=SECOND // 10), now=clock.now())
    asked = world.connector.asked
    with running(world, intervals=replace(FAST, dead=HOUR)):
        wait_for(lambda: len(asked) > 1)
        clock.micros -= HOUR
        before = len(asked)
        # One may have been going on.
        wait_for(lambda: len(asked) > before + 2)


def content(store: SqlStore) -> Sequence[str | None]:
    """Return what is left of the revisions."""
    return [row.body for row in rows_of(store, revisions)]


@pytest.mark.parametrize("step", [YEARS, -START + HOUR])
def test_a_step_of_years_destroys_nothing(
    world: World, clock: FakeClock, step: int
) -> None:
    """Neither while the clock is wrong nor when it is right again."""
    with running(world):
        wait_until_polled(world)
        wait_for(lambda: "purged" in heartbeats(world.store))
        for there in (step, -step):
            clock.micros += there
            wait_for_beat(world, "purge")
            wait_for_beat(world, "sweep")

    assert len(content(world.store)) == 2
    assert all(content(world.store))


def test_a_clock_that_stays_is_trusted_after_a_day(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The purge never stops for good."""
    world = World(sqlite_store, clock, FakeConnector([["gardening"]]))
    manager = Manager()
    with running(world, lease=2 * DAY / SECOND, supervisor=manager):
        wait_until_polled(world)
        clock.micros += 60 * DAY
        wait_for_beat(world, "purge")
        # A step that is noticed late is one that ends late.
        wait_for_a_round(manager)
        assert all(content(sqlite_store))
        clock.advance(DAY)
        wait_for_beat(world, "purged")

    assert content(sqlite_store) == [None]


def test_a_source_never_overlaps_itself(store: SqlStore, clock: FakeClock) -> None:
    """Its ticks are left out as long as a poll takes."""
    connector = Held([["gardening"]])
    world = World(store, clock, connector)
    # No jump is longer than the lease, which a service would lose.
    with running(world, lease=DAY / SECOND):
        assert connector.begun.wait(DEADLINE)
        for _ in range(3):
            clock.advance(HOUR)
            wait_for_beat(world, "judge")
        begun = connector.polls
        connector.let_go.set()

    assert begun == 1


def test_many_sources_do_not_start_at_once(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Each has its first tick later than the one before."""
    plans = [plan(text=f"term {number}") for number in range(3)]
    connector = FakeConnector()
    world = World(sqlite_store, clock, connector)
    watch(sqlite_store, *plans, now=clock.now())
    with running(world, intervals=replace(FAST, spread=HOUR)):
        wait_for(lambda: len(connector.asked) == 1)
        clock.advance(MINUTE)
        wait_for_beat(world, "judge")

    assert len(connector.asked) == 1


@dataclass
class Flaky:
    """A store whose every third transaction for reading breaks."""

    store: Store
    reads: int = 0

    def write(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that writes."""
        return self.store.write()

    def rehearse(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that is taken back."""
        return self.store.rehearse()

    def read(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that reads, or break."""
        self.reads += 1
        if self.reads > 1 and self.reads % 3 == 0:
            raise ZeroDivisionError
        return self.store.read()

    def scrub(self) -> None:
        """Destroy what is left of rows that are gone."""
        self.store.scrub()


def test_a_tick_that_breaks_stops_nothing(world: World) -> None:
    """Neither its own loop nor another."""
    flaky = Flaky(world.store)
    with running(world, replace(world.stages, store=flaky)):
        wait_until_alerted(world)
        wait_for(lambda: world.channel.messages)
        wait_for(lambda: flaky.reads > 30)


class BrokenDeliver(Deliver):
    """A stage with a bug."""

    def run(
        self, to: NamedChannel, stop: Callable[[], bool], *, early: bool = False
    ) -> int:
        """Break."""
        raise ZeroDivisionError(to.name, stop, early)


def test_only_work_that_succeeded_is_progress(world: World, clock: FakeClock) -> None:
    """A loop that breaks each time becomes late."""
    start, good = clock.now(), world.stages.deliver
    broken = BrokenDeliver(store=good.store, clock=good.clock, rng=good.rng)
    with running(world, replace(world.stages, deliver=broken)):
        clock.advance(HOUR)
        wait_for_beat(world, "judge")

    assert heartbeats(world.store)["deliver:soc"][0] == start


def test_every_loop_is_expected_from_the_start(
    store: SqlStore, clock: FakeClock
) -> None:
    """So that one whose first tick hangs is missed."""
    connector = Held([["gardening"]])
    with running(World(store, clock, connector)):
        assert connector.begun.wait(DEADLINE)
        with store.read() as tx:
            names = loop_names(tx.sources.active(), ["soc"])
        assert heartbeats(store).keys() >= names
        connector.let_go.set()


def test_stopping_finishes_what_has_begun(store: SqlStore, clock: FakeClock) -> None:
    """The page that is being read is stored with its cursor; the next one waits."""
    connector = Held([["a"], ["b"], ["c"]])
    world = World(store, clock, connector)
    with running(world) as stopping:
        assert connector.begun.wait(DEADLINE)
        stopping.set()
        connector.let_go.set()

    with store.read() as tx:
        (source,) = tx.sources.active()
    assert (len(connector.asked), source.cursor.value) == (1, {"page": 1})
    world.cycle()
    assert len(connector.asked) == 3


def test_a_slow_channel_holds_up_nothing_else(
    store: SqlStore, clock: FakeClock
) -> None:
    """Sources are polled while a receiver hangs."""
    channel = HeldChannel()
    world = World(store, clock, FakeConnector([["riverside-billing"]]), channel)
    with running(world):
        wait_until_alerted(world)
        assert channel.begun.wait(DEADLINE)
        clock.advance(HOUR)
        wait_for(lambda: len(world.connector.asked) == 2)
        channel.let_go.set()


def test_a_receiver_that_fails_is_tried_again(world: World, clock: FakeClock) -> None:
    """After its wait, by the same service."""
    world.channel.failures = [RetryLater("busy")]
    with running(world):
        wait_until_alerted(world)
        wait_for(lambda: not backlog(world.store).get("outbox.sending"))
        wait_for(lambda: world.channel.tries)
        clock.advance(MINUTE)
        wait_for(lambda: world.channel.messages)

    assert len({message.id for message in world.channel.tries}) == 1


def test_a_purge_a_day(world: World, clock: FakeClock) -> None:
    """However often it is looked at."""
    start = clock.now()
    with running(world):
        wait_for(lambda: "purged" in heartbeats(world.store))
        clock.advance(DAY - MINUTE)
        wait_for_beat(world, "purge")
        assert heartbeats(world.store)["purged"][0] == start
        clock.advance(MINUTE)
        wait_for_beat(world, "purged")


def test_memory_that_was_freed_is_given_back(world: World) -> None:
    """Most of 60 MiB, of which one piece in fifty is still used."""
    with running(world):
        pieces = [bytearray(1_000) for _ in range(60_000)]
        full = memory_of(os.getpid()).resident
        kept = pieces[::50]
        del pieces
        wait_for(lambda: memory_of(os.getpid()).resident < full - 30)

    assert len(kept) == 1_200


def test_a_late_tick_of_a_stopped_service_does_nothing(
    world: World, clock: FakeClock
) -> None:
    """Stopping before the first tick leaves the source as it was."""
    stopping = Event()
    stopping.set()
    service = Service(
        stages=world.stages,
        policy=world.policy,
        leadership=leadership(world),
        stopping=stopping,
    )
    service.run()

    assert world.connector.asked == []


def test_the_supervisor_hears_of_start_life_and_end(world: World) -> None:
    """In this order, and of life again and again."""
    manager = Manager()
    with running(world, supervisor=manager):
        wait_for(lambda: manager.told.count("alive") > 1)

    assert (manager.told[0], manager.told[-1]) == ("ready", "stopping")


@pytest.mark.parametrize(("seconds", "told"), [(0, ["alive"]), (1, [])])
def test_a_loop_that_is_late_is_not_called_alive(
    world: World, clock: FakeClock, seconds: int, told: list[str]
) -> None:
    """Progress is what counts, and that of the service's own loops alone."""
    manager = Manager()
    service = Service(
        stages=world.stages,
        policy=world.policy,
        leadership=leadership(world),
        stopping=Event(),
        supervisor=manager,
    )
    judging = Loop(name="judge", seconds=1, work=lambda: False)
    polling = Loop(name="poll:1", seconds=0, work=lambda: False, vital=False)
    service._heartbeats.begin([judging, polling])
    clock.advance(judging.patience + seconds * SECOND)
    service._tell_alive(-math.inf)

    assert manager.told == told


def test_a_long_poll_is_no_reason_to_start_again(
    store: SqlStore, clock: FakeClock
) -> None:
    """The service is alive while its own loops are, however late a source."""
    connector, manager = Held([["gardening"]]), Manager()
    with running(World(store, clock, connector), supervisor=manager):
        assert connector.begun.wait(DEADLINE)
        clock.advance(HOUR)
        wait_for(lambda: heartbeats(store)["poll:1"][1] < clock.now())
        told = manager.told.count("alive")
        wait_for(lambda: manager.told.count("alive") > told + 1)
        late = heartbeats(store)["poll:1"][1] < clock.now()
        connector.let_go.set()

    assert late


@pytest.mark.parametrize("step", [HOUR, -HOUR])
def test_a_step_of_the_clock_makes_no_loop_late(
    world: World, clock: FakeClock, step: int
) -> None:
    """All are expected anew; the purge would not tick for a quarter of an hour."""
    manager = Manager()
    with running(world, intervals=replace(FAST, purge=15 * 60), supervisor=manager):
        # From here on the service would notice a step.
        wait_for(lambda: "alive" in manager.told)
        clock.micros += step
        wait_for_beat(world, "purge")


def test_the_supervisor_is_told_twice_within_its_patience(world: World) -> None:
    """More would only cost."""
    manager = Manager(patience=10.0)
    stopping = Event()
    service = Service(
        stages=world.stages,
        policy=world.policy,
        leadership=leadership(world),
        stopping=stopping,
        supervisor=manager,
    )
    asked_at = service._tell_alive(world.clock.monotonic())
    world.clock.advance(5 * SECOND)
    asked_again_at = service._tell_alive(asked_at)

    assert manager.told == ["alive"]
    assert asked_again_at == asked_at + 5


def test_of_two_services_one_works(world: World, clock: FakeClock) -> None:
    """The other one waits, and goes on when the first has ended."""
    connector = FakeConnector()
    other = World(world.store, clock, connector)
    waiting, manager = Event(), Manager()
    second = Service(
        stages=other.stages,
        policy=other.policy,
        leadership=leadership(other),
        stopping=waiting,
        intervals=FAST,
        supervisor=manager,
    )
    thread = Thread(target=second.run)
    with running(world):
        wait_until_polled(world)
        thread.start()
        wait_for(lambda: "alive" in manager.told)
        assert not connector.asked
    clock.advance(15 * MINUTE)
    wait_for(lambda: connector.asked)
    waiting.set()
    thread.join(DEADLINE)

    assert manager.told[-1] == "stopping"


def test_a_service_that_lost_the_lease_works_no_more(
    world: World, clock: FakeClock
) -> None:
    """Until it gets it back."""
    with capture_logs() as logged, running(world):
        wait_until_polled(world)
        with world.store.write() as tx:
            version = tx.leases.take("service", "rival", tx.leases.see("service"))
        assert version == 2
        clock.advance(MINUTE)
        wait_for(lambda: "leadership_lost" in [each["event"] for each in logged])
        asked = len(world.connector.asked)
        clock.advance(15 * MINUTE)
        with world.store.write() as tx:
            tx.leases.give_back("service", "rival", version)
        wait_for(lambda: len(world.connector.asked) > asked)
        events = [each["event"] for each in logged]

    assert events.count("service_started") == 2


@dataclass
class FullAtFirst(Flaky):
    """A store on a disk that is full for the first transaction that writes."""

    writes: int = 0

    def write(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that writes, once there is room."""
        self.writes += 1
        if self.writes == 1:
            raise StorageError("the database failed: disk is full")
        return self.store.write()

    def read(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that reads."""
        return self.store.read()


def test_a_database_that_fails_at_the_start_is_tried_again(world: World) -> None:
    """A disk that is full ends no service."""
    with (
        capture_logs() as logged,
        running(world, replace(world.stages, store=FullAtFirst(world.store))),
    ):
        wait_until_polled(world)
    events = [each["event"] for each in logged]

    assert events.index("start_failed") < events.index("service_started")
