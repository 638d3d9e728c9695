"""Delivering: retries, doubts and giving up."""

from monitor.domain.errors import AuthRejected, Gone, RateLimited, Unavailable
from monitor.domain.time import DAY, HOUR, SECOND
from monitor.pipeline.deliver import RETRY_AFTER
from monitor.storage.outbox import LEASE
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import outbox
from tests.fakes.channel import FakeChannel
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World, never
from tests.integration.monitor.storage.rows import rows_of


def world_with(
    store: SqlStore, clock: FakeClock, *failures: Exception, keyed: bool = True
) -> World:
    """Return a world with one alert, after its first try."""
    channel = FakeChannel(list(failures))
    connector = FakeConnector([["billing"]])
    world = World(store, clock, connector, channel=channel, keyed=keyed)
    world.cycle()
    return world


def deliver(world: World) -> int:
    """Send what is due."""
    stages = world.stages
    return stages.deliver.run(stages.channels[0], never)


def test_a_failed_alert_is_sent_again_under_the_same_id(
    store: SqlStore, clock: FakeClock
) -> None:
    """So that the receiver can tell that it is the same."""
    world = world_with(store, clock, Unavailable("503"))
    clock.advance(5 * SECOND)
    delivered = deliver(world)

    assert delivered == 1
    assert world.channel.tries[0].id == world.channel.messages[0].id
    assert not world.channel.messages[0].possible_repeat


def test_the_receivers_floor_is_kept(store: SqlStore, clock: FakeClock) -> None:
    """Nothing is sent before `Retry-After`."""
    world = world_with(store, clock, RateLimited("429", clock.now() + HOUR))
    clock.advance(HOUR - 1)
    too_soon = deliver(world)
    clock.advance(1)

    assert (too_soon, deliver(world)) == (0, 1)


def test_an_alert_is_tried_for_three_days_then_dead(
    store: SqlStore, clock: FakeClock
) -> None:
    """Every try of the schedule is made, and the row says what became of it."""
    failures = [Unavailable("503") for _ in range(20)]
    world = world_with(store, clock, *failures)
    start = clock.now()
    while deliver(world) == 0 and clock.now() < start + 10 * DAY:
        clock.advance(HOUR)

    assert len(world.channel.tries) == len(RETRY_AFTER) + 1
    assert [(row.state, row.last_error) for row in rows_of(store, outbox)] == [
        ("dead", "unavailable: 503")
    ]


def test_a_receiver_that_is_gone_is_given_up_at_once(
    store: SqlStore, clock: FakeClock
) -> None:
    """410 means never again."""
    world_with(store, clock, Gone("410"))

    assert [row.state for row in rows_of(store, outbox)] == ["dead"]


def test_a_refused_credential_is_tried_again(store: SqlStore, clock: FakeClock) -> None:
    """A person may mend it, and then nothing was lost."""
    world = world_with(store, clock, AuthRejected("401"))
    clock.advance(HOUR)

    assert deliver(world) == 1


def test_a_bug_in_a_channel_loses_nothing(store: SqlStore, clock: FakeClock) -> None:
    """The alert waits for the next try."""
    world = world_with(store, clock, ZeroDivisionError())
    clock.advance(HOUR)

    assert deliver(world) == 1


def test_a_crash_mid_send_is_resent_under_its_key(
    store: SqlStore, clock: FakeClock
) -> None:
    """A keyed receiver needs no warning."""
    world = world_with(store, clock, FirstTryFailedError())
    _crash_mid_send(store, clock)
    deliver(world)

    assert [message.possible_repeat for message in world.channel.messages] == [False]


def test_a_crash_mid_send_is_marked_where_there_is_no_key(
    store: SqlStore, clock: FakeClock
) -> None:
    """The reader is told that it may be a repeat."""
    world = world_with(store, clock, FirstTryFailedError(), keyed=False)
    _crash_mid_send(store, clock)
    deliver(world)

    assert [message.possible_repeat for message in world.channel.messages] == [True]


class FirstTryFailedError(Exception):
    """Ends the first try, so that the crash can be staged by hand."""


def _crash_mid_send(store: SqlStore, clock: FakeClock) -> None:
    """Lease as a process does that dies before it hears the answer."""
    clock.advance(HOUR)
    with store.write() as tx:
        assert tx.outbox.lease("soc", clock.now()) is not None
    clock.advance(LEASE)
