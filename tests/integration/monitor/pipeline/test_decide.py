"""Deciding: who hears that a case was closed or opened again, and what."""

from collections.abc import Sequence

import pytest

from monitor.domain.cases import CaseChange, CaseId, CaseState, Resolution
from monitor.domain.digests import parse_digest
from monitor.domain.errors import Gone
from monitor.domain.time import DAY, MINUTE
from monitor.pipeline.decide import Decision, decide
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import alerts, decisions, outbox
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import opened


@pytest.fixture
def world(store: SqlStore, clock: FakeClock) -> World:
    """A service that told "soc" of one case."""
    world = World(store, clock, FakeConnector([["billing-1"]]))
    world.cycle()
    return world


def close(
    world: World,
    resolution: Resolution | None = Resolution.RESOLVED,
    channels: Sequence[str] = ("soc", "pr"),
    resolving: Sequence[str] = (),
) -> None:
    """Decide on the one case, a minute later."""
    world.clock.advance(MINUTE)
    decision = Decision(
        case_id=CaseId(1), actor="ana", resolution=resolution, reason="taken down"
    )
    now = world.clock.now()
    decided = decide(world.store, decision, channels, now, resolving=resolving)
    assert decided is not None


def told(world: World) -> list[tuple[CaseChange, CaseState]]:
    """Send what is due; return what was sent after the first message."""
    world.connector = FakeConnector([[]])
    world.cycle()
    return [
        (view.change, view.state)
        for message in world.channel.messages[1:]
        for view in message.alerts
    ]


DAILY = parse_digest("daily 08:00 America/Chicago")
CLOSED = (CaseChange.CLOSED, CaseState.CLOSED)


@pytest.mark.parametrize("resolution", Resolution)
def test_who_was_told_hears_of_the_end(world: World, resolution: Resolution) -> None:
    """The channel that knows of the case, and no other."""
    close(world, resolution)

    assert told(world) == [CLOSED]
    assert {row.channel for row in rows_of(world.store, outbox)} == {"soc"}


def test_the_end_is_about_the_same_case(world: World) -> None:
    """Its key is the one that the receiver has seen."""
    close(world)
    told(world)
    first, last = world.channel.messages

    assert first.alerts[0].case_key == last.alerts[0].case_key


def test_opening_again_is_told(world: World) -> None:
    """As the case is when it is sent."""
    close(world)
    close(world, None)

    assert told(world) == [(CaseChange.REOPENED, CaseState.OPEN)]


@pytest.mark.parametrize("decided", [[None], [Resolution.RESOLVED] * 2])
def test_a_decision_that_changes_nothing_is_not_told(
    world: World, decided: Sequence[Resolution | None]
) -> None:
    """It is written down all the same."""
    for resolution in decided:
        close(world, resolution)

    assert len(told(world)) == len(decided) - 1
    assert len(rows_of(world.store, decisions)) == len(decided)


def test_a_case_that_nobody_heard_of_ends_quietly(store: SqlStore) -> None:
    """No alert is raised either."""
    case_id = opened(store).case_id
    decision = Decision(
        case_id=case_id, actor="ana", resolution=Resolution.DISMISSED, reason="a fan"
    )
    decide(store, decision, ["soc"], 1)

    assert rows_of(store, alerts) == []
    assert rows_of(store, outbox) == []


def test_a_channel_that_was_given_up_hears_nothing(
    store: SqlStore, clock: FakeClock
) -> None:
    """It wants no more messages."""
    world = World(store, clock, FakeConnector([["billing-1"]]))
    world.channel.failures = [Gone("it wants no more messages")]
    world.cycle()
    close(world)
    told(world)

    assert len(world.channel.tries) == 1


def test_a_channel_that_is_no_more_hears_nothing(world: World) -> None:
    """Nothing is queued that nobody would ever send."""
    close(world, channels=("pr",))

    assert [row.state for row in rows_of(world.store, outbox)] == ["sent"]


def test_news_that_waited_is_told_as_the_case_is_now(
    store: SqlStore, clock: FakeClock
) -> None:
    """A channel that was down learns of a closed case that it is closed."""
    world = World(store, clock, FakeConnector([["billing-1"]]))
    world.channel.failures = [ConnectionError("down")]
    world.cycle()
    close(world)
    told(world)
    views = [view for message in world.channel.messages for view in message.alerts]

    assert {view.state for view in views} == {CaseState.CLOSED}
    assert {view.change for view in views} == {CaseChange.OPENED, CaseChange.CLOSED}


@pytest.mark.parametrize(
    ("resolving", "groups"),
    [((), ["digest:", "digest:"]), (["soc"], ["digest:", "case:1"])],
)
def test_who_was_told_in_a_digest_hears_of_the_end_in_one(
    store: SqlStore, clock: FakeClock, resolving: Sequence[str], groups: Sequence[str]
) -> None:
    """But an incident that a person would have to end is ended at once."""
    world = World(store, clock, FakeConnector([["billing-1"]]), digest=DAILY)
    world.cycle()
    clock.advance(DAY)
    world.cycle()
    close(world, resolving=resolving)
    rows = rows_of(store, outbox)

    assert len(world.channel.messages) == 1
    assert [row.group_key.replace(str(DAILY), "") for row in rows] == groups


def test_a_case_that_is_reopened_is_told_in_the_digest(
    store: SqlStore, clock: FakeClock
) -> None:
    """Even where its end was told at once: the next news waits again."""
    world = World(store, clock, FakeConnector([["billing-1"]]), digest=DAILY)
    world.cycle()
    clock.advance(DAY)
    world.cycle()
    close(world)
    close(world, None)
    clock.advance(DAY)

    assert told(world) == [(CaseChange.REOPENED, CaseState.OPEN)]


def test_an_unknown_case(store: SqlStore) -> None:
    """Nothing is decided, nobody is told."""
    decision = Decision(case_id=CaseId(404), actor="ana", resolution=None, reason="?")

    assert decide(store, decision, ["soc"], 1) is None
