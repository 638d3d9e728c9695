"""Troubles on a real store: cases that open, get worse, and close by themselves."""

import pytest

from monitor.domain.cases import Case, CaseId, CaseState, Resolution
from monitor.domain.errors import AuthRejected, Unavailable
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.sources import Outcome, SourceId
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.pipeline.cycle import watch_troubles
from monitor.pipeline.decide import Decision, decide
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import observations, records
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.integration.monitor.storage.rows import rows_of

DOWN = [Unavailable("HTTP 503")] * 1000
"""A platform that is down, whichever page is asked for."""


@pytest.fixture
def world(sqlite_store: SqlStore, clock: FakeClock) -> World:
    """A service that tells of coverage."""
    kinds = frozenset({FindingKind.COVERAGE})
    return World(sqlite_store, clock, FakeConnector(), kinds=kinds)


def only(world: World) -> tuple[CaseId, Case]:
    """Return the one case there is."""
    with world.store.read() as tx:
        [row] = tx.readers.cases(None, closed=True)
    return row.id, row.case


def told(world: World) -> list[tuple[str, str]]:
    """What people were told: the change and the severity."""
    return [
        (alert.change.value, alert.severity.value)
        for message in world.channel.messages
        for alert in message.alerts
    ]


def pass_hours(world: World, hours: int) -> None:
    """Run a cycle each hour."""
    for _ in range(hours):
        world.clock.advance(HOUR)
        world.cycle()


def close(world: World, resolution: Resolution) -> None:
    """Let a person close the case."""
    case_id, _ = only(world)
    decision = Decision(
        case_id=case_id, actor="ann", resolution=resolution, reason="known"
    )
    decide(world.store, decision, ["soc"], world.clock.now())


def test_a_refused_credential_opens_a_case(world: World) -> None:
    """It says what, and where; an impersonation route would not have it."""
    world.connector.pages = [AuthRejected("HTTP 401")]
    world.cycle()
    _, case = only(world)
    [message] = world.channel.messages
    [alert] = message.alerts

    assert (case.kind, case.severity) == (FindingKind.COVERAGE, Severity.HIGH)
    assert case.label == "fake: credential"
    assert alert.platform == "bluesky"
    assert alert.reasons[0].startswith("The credential is refused; 1 of 1 sources")


def test_the_end_of_a_credential_is_told_until_there_is_another(world: World) -> None:
    """The configuration has the days; the case closes itself."""
    world.cycle()
    world.expiries = {"fake": world.clock.now() + 10 * DAY}
    pass_hours(world, 5)
    world.expiries = {"fake": world.clock.now() + 90 * DAY}
    pass_hours(world, 1)

    assert only(world)[1].label == "fake: expiry"
    assert told(world) == [("opened", "medium"), ("closed", "medium")]


def test_an_outage_is_told_once_and_when_it_gets_worse(world: World) -> None:
    """Fifty cycles are no fifty alerts."""
    world.connector.pages = DOWN
    pass_hours(world, 5)
    world.clock.advance(DAY)
    pass_hours(world, 2)

    assert told(world) == [("opened", "medium"), ("severity_raised", "high")]


def test_what_stays_as_it_is_writes_nothing(world: World) -> None:
    """The service looks once a minute, for as long as an outage lasts."""
    world.connector.pages = DOWN
    pass_hours(world, 5)
    before = [rows_of(world.store, table) for table in (records, observations)]
    world.clock.advance(MINUTE)
    watch_troubles(world.stages, world.policy)

    assert all(before)
    assert before == [rows_of(world.store, table) for table in (records, observations)]


def test_a_case_closes_itself_when_all_is_well(world: World) -> None:
    """Who was told hears of it, and the case says who closed it."""
    world.connector.pages = DOWN
    pass_hours(world, 4)
    world.connector.pages = []
    pass_hours(world, 1)
    case_id, case = only(world)
    with world.store.read() as tx:
        detail = tx.readers.case(case_id, None)

    assert (case.state, case.resolution) == (CaseState.CLOSED, Resolution.RESOLVED)
    assert told(world) == [("opened", "medium"), ("closed", "medium")]
    assert detail is not None
    assert detail.decisions[0][1:] == ("wardwatch", "resolved", "all is well again")


def test_a_trouble_that_comes_back_opens_its_case_again(world: World) -> None:
    """It is the same case."""
    for pages in (DOWN, [], DOWN):
        world.connector.pages = pages
        pass_hours(world, 4)

    assert only(world)[1].state is CaseState.OPEN
    assert [change for change, _ in told(world)] == ["opened", "closed", "reopened"]


@pytest.mark.parametrize(
    ("resolution", "after"),
    [
        (Resolution.DISMISSED, ["opened", "closed"]),
        (Resolution.RESOLVED, ["opened", "closed", "reopened"]),
    ],
)
def test_a_persons_decision_stands(
    world: World, resolution: Resolution, after: list[str]
) -> None:
    """Whom a person dismissed never tells again, even after it was well meanwhile."""
    world.connector.pages = DOWN
    pass_hours(world, 4)
    close(world, resolution)
    pass_hours(world, 1)
    for pages in ([], DOWN):
        world.connector.pages = pages
        pass_hours(world, 4)

    assert [change for change, _ in told(world)] == after


def test_time_without_the_service_is_no_outage(world: World) -> None:
    """A weekend off and one failure afterwards say nothing of the platform."""
    world.cycle()
    world.clock.advance(3 * DAY)
    world.connector.pages = DOWN
    world.cycle()
    world.clock.advance(HOUR)
    world.cycle()

    assert told(world) == []


def test_a_source_that_falls_silent_opens_a_case(world: World) -> None:
    """After weeks of its usual news."""
    with world.store.write() as tx:
        for run in range(17):
            now = world.clock.now()
            tx.sources.note_news(SourceId(1), now, news=run < 13)
            tx.sources.end_run(SourceId(1), Outcome.CHECKED, "", now, now)
            world.clock.advance(3 * DAY)
    world.cycle()
    _, case = only(world)

    assert case.label == "fake accounts riverside: silent"
    assert case.severity is Severity.LOW
