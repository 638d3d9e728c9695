"""Delivering: retries, doubts, giving up, and digests."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from monitor.domain.alerts import LARGEST_MESSAGE
from monitor.domain.cases import CaseChange, CaseId
from monitor.domain.digests import parse_digest
from monitor.domain.errors import (
    AuthRejected,
    Gone,
    RateLimited,
    StorageError,
    Unavailable,
)
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.pipeline.deliver import RETRY_AFTER
from monitor.pipeline.raise_alerts import queue_alert
from monitor.storage.outbox import LEASE
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import outbox
from tests.fakes.channel import FakeChannel
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import WorkerDied, World, never
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import sighted

DAILY = parse_digest("daily 08:00 America/Chicago")


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


def digest_world(store: SqlStore, clock: FakeClock, *pages: Sequence[str]) -> World:
    """Return a world whose alerts wait for 08:00 in Chicago, after a cycle each.

    It is two hours before that at the first.
    """
    world = World(store, clock, FakeConnector([]), digest=DAILY)
    for number, page in enumerate(pages):
        find(world, number, page)
        clock.advance(MINUTE)
    return world


def find(world: World, number: int, page: Sequence[str]) -> None:
    """Run a cycle that finds `page` after `number` others."""
    world.connector = FakeConnector([*[[]] * number, page])
    world.cycle()


def told(world: World) -> list[list[str]]:
    """Return the labels of each message."""
    return [[view.label for view in one.alerts] for one in world.channel.messages]


def test_a_digest_is_one_message_a_day(store: SqlStore, clock: FakeClock) -> None:
    """What is found after it waits for the next."""
    world = digest_world(store, clock, ["billing-1"], ["billing-2"], ["billing-3"])
    clock.advance(2 * HOUR)
    deliver(world)
    find(world, 3, ["billing-4"])
    first = told(world)
    clock.advance(DAY)
    deliver(world)

    assert first == [["billing-1", "billing-2", "billing-3"]]
    assert told(world) == [*first, ["billing-4"]]
    assert {message.digest for message in world.channel.messages} == {DAILY}


def test_after_days_without_service_there_is_one(
    store: SqlStore, clock: FakeClock
) -> None:
    """It holds all that waited."""
    world = digest_world(store, clock, ["billing-1"], [], [], ["billing-2"])
    clock.advance(5 * DAY)
    deliver(world)
    deliver(world)

    assert told(world) == [["billing-1", "billing-2"]]


def test_a_digest_lists_a_hundred_and_counts_the_rest(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """In one message, and all of them count as delivered."""
    handles = [f"billing-{number}" for number in range(130)]
    world = digest_world(sqlite_store, clock, handles)
    clock.advance(DAY)
    delivered = deliver(world)
    (message,) = world.channel.messages

    assert delivered == 130
    assert (len(message.alerts), message.unlisted) == (LARGEST_MESSAGE, 30)


def test_a_digest_that_failed_does_not_repeat_what_was_told_at_once(
    store: SqlStore, clock: FakeClock
) -> None:
    """A case that got worse meanwhile is told once."""
    world = digest_world(store, clock, ["billing-1"])
    world.channel.failures = [Unavailable("down")]
    clock.advance(DAY)
    deliver(world)
    subject, now = sighted(store), clock.now()
    with store.write() as tx:
        raised = CaseChange.SEVERITY_RAISED
        news = tx.cases.raise_alert(CaseId(1), raised, subject, now)
        queue_alert(tx, CaseId(1), news, {"soc": None}, now)
    for _ in range(3):
        deliver(world)
        clock.advance(HOUR)

    assert [one.digest for one in world.channel.messages] == [None]
    assert told(world) == [["billing-1"]]


def test_a_crash_amid_a_digest_resends_it_whole(
    store: SqlStore, clock: FakeClock
) -> None:
    """Under its key, and what came since waits for the next."""
    world = digest_world(store, clock, ["billing-1", "billing-2"])
    clock.advance(DAY)
    with store.write() as tx:
        lost = tx.outbox.lease("soc", clock.now())
    find(world, 1, ["billing-3"])
    clock.advance(LEASE)
    deliver(world)
    (message,) = world.channel.messages

    assert lost is not None
    assert message.id == lost.message_id
    assert told(world) == [["billing-1", "billing-2"]]


def test_a_digest_whose_sender_died_keeps_its_key(
    store: SqlStore, clock: FakeClock
) -> None:
    """A receiver that has it already knows it again."""
    world = digest_world(store, clock, ["billing-1", "billing-2"])
    world.channel.failures = [WorkerDied()]
    clock.advance(DAY)
    with pytest.raises(WorkerDied):
        deliver(world)
    clock.advance(LEASE)
    deliver(world)
    first, again = world.channel.tries

    assert (first.id, first.alerts) == (again.id, again.alerts)
    assert len(again.alerts) == 2


class FirstTryFailedError(Exception):
    """Ends the first try, so that the crash can be staged by hand."""


def _crash_mid_send(store: SqlStore, clock: FakeClock) -> None:
    """Lease as a process does that dies before it hears the answer."""
    clock.advance(HOUR)
    with store.write() as tx:
        assert tx.outbox.lease("soc", clock.now()) is not None
    clock.advance(LEASE)


def _break() -> str:
    raise StorageError("the database failed")


@pytest.mark.parametrize(
    ("blind", "told"), [(lambda: "9 places", "9 places"), (_break, "")]
)
def test_a_message_says_what_nobody_watches(
    sqlite_store: SqlStore, clock: FakeClock, blind: Callable[[], str], told: str
) -> None:
    """If that can be told; no alert waits for it."""
    world = world_with(sqlite_store, clock, Unavailable("503"))
    clock.advance(5 * SECOND)
    stages = world.stages
    replace(stages.deliver, blind=blind).run(stages.channels[0], never)

    assert [message.blind for message in world.channel.messages] == [told]


def test_what_nobody_watches_is_looked_up_once_for_many_messages(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """It takes half a second with a thousand practices."""
    world = digest_world(sqlite_store, clock, ["billing-1", "billing-2"])
    clock.advance(DAY)
    subject, now = sighted(sqlite_store), clock.now()
    with sqlite_store.write() as tx:
        news = tx.cases.raise_alert(CaseId(1), CaseChange.SEVERITY_RAISED, subject, now)
        queue_alert(tx, CaseId(1), news, {"soc": None}, now)
    asked: list[str] = []

    def blind() -> str:
        asked.append("")
        return "9 places"

    stages = world.stages
    replace(stages.deliver, blind=blind).run(stages.channels[0], never)

    assert [message.blind for message in world.channel.messages] == ["9 places"] * 2
    assert len(asked) == 1
