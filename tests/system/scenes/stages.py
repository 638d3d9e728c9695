"""Scenes of the pipeline: what breaks, what comes late, what is looked at again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Final

import sqlalchemy as sa
from sqlalchemy import event

from monitor.domain.errors import ModelUnusable, StorageError, Unavailable
from monitor.domain.findings import FindingKind
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, Query, SourceId
from monitor.domain.time import DAY, HOUR
from monitor.pipeline.cycle import judge_all, poll, watch_troubles
from monitor.pipeline.own_pages import AGAIN_AFTER
from monitor.pipeline.parse import SUSPECT_AFTER
from monitor.pipeline.recheck import recheck
from monitor.pipeline.sight import Leads, sight
from monitor.ports.jobs import MAX_ATTEMPTS
from tests.builders import account, plan, watch
from tests.fakes.runtime import START
from tests.integration.monitor.pipeline.crowded import said
from tests.integration.monitor.pipeline.test_own_pages import (
    HANDLE,
    WATCHLIST,
    NoReader,
    world_of,
    written,
)
from tests.integration.monitor.pipeline.test_recheck import Asking
from tests.integration.monitor.pipeline.world import World, never
from tests.integration.monitor.storage.test_rechecks import post, see
from tests.system.scenes.scene import Place, Scene, Work

_WEEK: Final = 7 * DAY
_JUDGED: Final = "SELECT count(*) FROM revisions WHERE judged_digest IS NOT NULL"
_NO_JOB: Final = "SELECT 1 - count(*) FROM jobs"
_PARKED: Final = "SELECT count(*) FROM parked"
_FOUND: Final = (
    "SELECT count(*) FROM findings",
    "SELECT count(*) FROM cases",
    "SELECT count(*) FROM case_findings",
    "SELECT count(*) FROM alerts",
    "SELECT count(*) FROM outbox",
)
_UNREAD: Final = "SELECT count(*) FROM heartbeats WHERE name = 'own_pages'"


def _seen(seen: Sighting) -> Callable[[Place], None]:
    """Return what lets a source bring that, for judging."""

    def arrive(place: Place) -> None:
        world = place.world()
        with place.store.write() as tx:
            (source,) = tx.sources.active()
            leads = Leads(watchlist=world.policy.watchlist)
            found, now = SourceId(source.id), place.clock.now()
            sight(tx, [seen], leads, now, baseline=False, source_id=found)

    return arrive


def _judge(place: Place) -> Work:
    world = place.world()
    return lambda: judge_all(world.stages, world.policy, never)


def _judge_without_model(place: Place) -> Work:
    world = place.world()
    if not place.again:
        world.reader.failures.append(ModelUnusable("none"))
    return lambda: judge_all(world.stages, world.policy, never)


def _judge_until_given_up(place: Place) -> Work:
    world = place.world()

    def judge() -> None:
        for _ in range(MAX_ATTEMPTS + 1):
            judge_all(world.stages, world.policy, never)
            place.clock.advance(HOUR)

    return judge


def _judge_on_bad_disk(place: Place) -> Work:
    world = place.world()

    def judge() -> None:
        with suppress(StorageError), _finishing_fails():
            judge_all(world.stages, world.policy, never)

    return _judge(place) if place.again else judge


@contextmanager
def _finishing_fails() -> Iterator[None]:
    """Let the database refuse to delete a job."""

    def refuse(*asked: object) -> None:
        if str(asked[2]).startswith("DELETE FROM jobs"):
            raise sa.exc.OperationalError("", {}, OSError("the disk is full"))

    event.listen(sa.Engine, "before_cursor_execute", refuse)
    try:
        yield
    finally:
        event.remove(sa.Engine, "before_cursor_execute", refuse)


def _fail_to_read(place: Place) -> None:
    world = place.world(*[Unavailable("HTTP 503")] * SUSPECT_AFTER)
    for _ in range(SUSPECT_AFTER):
        _poll(world)
        place.clock.advance(HOUR)


def _read(place: Place) -> Work:
    world = place.world(["gardening"])
    return lambda: _poll(world)


def _poll(world: World) -> None:
    with world.store.read() as tx:
        (source,) = tx.sources.active()
    poll(world.stages, world.policy, source, never)


def _publish(place: Place) -> None:
    """Let a practice promise too much."""
    world_of(place.store, place.clock, written("1", "We guarantee results."))


def _with_own_page(place: Place) -> World:
    """Return a world whose source is the page of its practice."""
    world = place.world()
    own = Query(capability=Capability.OWN, text=HANDLE)
    watch(place.store, replace(plan(), query=own), now=place.clock.now())
    return world


def _audit(place: Place) -> Work:
    world = _with_own_page(place)
    world.kinds = frozenset({FindingKind.MISINFORMATION})
    routes = world.policy.routes
    return lambda: world.own_pages.run_due(WATCHLIST, routes, never)


def _audit_without_model(place: Place) -> Work:
    blind = replace(_with_own_page(place).own_pages, reader=NoReader())
    return lambda: blind.run_due(WATCHLIST, (), never)


def _recheck(place: Place) -> Work:
    asking = [Asking(gone=frozenset({"t3_1"}))]
    return lambda: recheck(place.store, place.clock, asking, never)


def _look(expires: int | None) -> Callable[[Place], Work]:
    """Return what looks for troubles, while a credential ends then or never."""

    def build(place: Place) -> Work:
        world = place.world()
        world.kinds = frozenset({FindingKind.COVERAGE})
        world.expiries = {} if expires is None else {"fake": expires}
        return lambda: watch_troubles(world.stages, world.policy)

    return build


SCENES: Final[Mapping[str, Scene]] = {
    "pipeline/gather:gather 1": Scene(
        prepare=_seen(said("r1", ago=START - HOUR)),
        build=_judge,
        there=("SELECT count(*) FROM mentions",),
        at_last=("SELECT count(*) FROM mentions", _JUDGED, _NO_JOB),
    ),
    "pipeline/judge:Judge._broke 1": Scene(
        prepare=_seen(account("1", "choke")),
        build=_judge_until_given_up,
        there=(_PARKED, _JUDGED, _NO_JOB),
        later=DAY,
    ),
    "pipeline/judge:Judge._hold 1": Scene(
        prepare=_seen(said("r1", ago=START - HOUR)),
        build=_judge_without_model,
        there=("SELECT count(*) FROM jobs WHERE lease_token IS NULL AND attempts = 0",),
        at_last=(_JUDGED, _NO_JOB),
    ),
    "pipeline/give_back:_release 1": Scene(
        prepare=_seen(account("1", "gardening")),
        build=_judge_on_bad_disk,
        there=("SELECT count(*) FROM jobs WHERE lease_token IS NULL AND attempts = 0",),
        at_last=(_JUDGED, _NO_JOB),
    ),
    "pipeline/parse:Parse._tried 1": Scene(
        prepare=_fail_to_read,
        build=_read,
        at=DAY,
        there=(_PARKED,),
        at_last=("SELECT count(*) FROM records", "SELECT 1 - count(*) FROM parked"),
    ),
    "pipeline/parse:Parse._tried 2": Scene(
        prepare=_fail_to_read,
        build=_read,
        at=DAY,
        there=("SELECT 1 - count(*) FROM parked",),
        at_last=("SELECT count(*) FROM records", "SELECT 1 - count(*) FROM parked"),
    ),
    "pipeline/own_pages:OwnPages._write 1": Scene(
        prepare=_publish, build=_audit, at=_WEEK, later=_WEEK, there=_FOUND
    ),
    "pipeline/own_pages:OwnPages._again 1": Scene(
        prepare=_publish,
        build=_audit_without_model,
        at=_WEEK,
        later=_WEEK,
        there=(f"{_UNREAD} AND expected_by = {START + _WEEK + AGAIN_AFTER}",),
        at_last=(f"{_UNREAD} AND expected_by = {START + 2 * _WEEK + AGAIN_AFTER}",),
    ),
    "pipeline/recheck:_recheck_all 1": Scene(
        prepare=lambda place: see(place.store, post("t3_1")),
        build=_recheck,
        at=DAY,
        there=(
            "SELECT count(*) FROM revisions WHERE body IS NULL",
            "SELECT 1 - count(*) FROM observations",
        ),
    ),
    "pipeline/troubles:_begin 1": Scene(
        build=_look(START + DAY),
        there=("SELECT count(*) FROM records", _JUDGED, *_FOUND),
    ),
    "pipeline/troubles:_end 1": Scene(
        prepare=lambda place: _look(START + DAY)(place)(),
        build=_look(None),
        there=("SELECT count(*) FROM revisions WHERE number = 2",),
        at_last=(
            "SELECT count(*) FROM revisions WHERE number = 2",
            "SELECT count(*) FROM cases WHERE state = 'closed'",
            "SELECT count(*) FROM decisions",
        ),
    ),
}
