"""Scenes of what is counted: calls, money, signs of life, who leads."""

from collections.abc import Mapping
from typing import Final

from monitor.cli.health_port import _Probes
from monitor.detectors.negative_review import SPEC as NEGATIVE_REVIEW
from monitor.domain.allowances import Allowance
from monitor.domain.spending import Wish
from monitor.domain.time import DAY, SECOND
from monitor.scheduler.leadership import Leadership
from monitor.storage.budget import StoredBudget
from monitor.storage.gate import StoredGate
from monitor.storage.vectors import StoredVectors
from tests.integration.monitor.pipeline.test_dead_man import Lamp, dead_man
from tests.system.scenes.scene import Place, Scene, Work

_HOST: Final = "platform.example"
_LOGINS: Final = Allowance(name="logins", limit=300, window=DAY, path="/login")
_WISH: Final = Wish(purpose="mentions", least=1, most=5)
_LIMIT: Final = 100
_AT_LEAST_ONE: Final = "SELECT CASE WHEN count(*) > 0 THEN 1 ELSE 0 END FROM "


def _gate(place: Place) -> StoredGate:
    return StoredGate(place.store, "fake", place.clock, [_LOGINS])


def _enter(place: Place) -> Work:
    gate = _gate(place)
    return lambda: gate.enter(_HOST, "/login")


def _fail(place: Place) -> Work:
    gate = _gate(place)
    return lambda: gate.failed(_HOST)


def _answer(place: Place) -> Work:
    gate = _gate(place)
    return lambda: gate.answered(_HOST, 200, None)


def _pay(place: Place) -> Work:
    budget = StoredBudget(place.store, "fake", place.clock)

    def pay() -> None:
        budget.settle(budget.reserve(_WISH, _LIMIT), 1)

    return pay


def _sign(place: Place) -> Work:
    world = place.world()
    world.detectors = [NEGATIVE_REVIEW]
    switch = dead_man(world, Lamp())
    return lambda: switch.sign([])


def _probe(place: Place) -> Work:
    probes = _Probes(place.database, place.store, place.clock)
    return probes.write


def _lead(place: Place) -> Work:
    leadership = Leadership(store=place.store, clock=place.clock)

    def lead() -> None:
        leadership.seek()
        place.clock.advance(int(leadership.renewed_every * SECOND))
        leadership.seek()

    return lead


def _remember(place: Place) -> Work:
    vectors = StoredVectors(place.store, place.clock)
    return lambda: vectors.put("encoder", {"digest": b"vector"})


SCENES: Final[Mapping[str, Scene]] = {
    # What was counted for a call that was never made stays counted.
    "storage/gate:StoredGate.enter 1": Scene(
        build=_enter,
        there=("SELECT coalesce(max(made), 0) FROM calls",),
        at_last=(f"{_AT_LEAST_ONE} calls",),
    ),
    "storage/gate:StoredGate.failed 1": Scene(
        build=_fail,
        there=("SELECT coalesce(max(failures), 0) FROM endpoints",),
        at_last=(f"{_AT_LEAST_ONE} endpoints WHERE failures > 0",),
    ),
    "storage/gate:StoredGate.answered 1": Scene(
        prepare=lambda place: _fail(place)(),
        build=_answer,
        there=("SELECT 1 - count(*) FROM endpoints",),
    ),
    # What was set aside for a call whose end nobody knows counts as spent.
    "storage/budget:StoredBudget.reserve 1": Scene(
        build=_pay,
        there=("SELECT count(*) FROM spending WHERE spent IS NULL AND reserved = 5",),
        at_last=("SELECT count(*) FROM spending WHERE spent = 1",),
    ),
    "storage/budget:StoredBudget.settle 1": Scene(
        build=_pay,
        there=("SELECT count(*) FROM spending WHERE spent = 1",),
        at_last=(f"{_AT_LEAST_ONE} spending WHERE spent = 1",),
    ),
    "pipeline/dead_man:DeadMan.sign 1": Scene(
        build=_sign,
        there=("SELECT count(*) FROM heartbeats WHERE name = 'canary'",),
    ),
    "cli/health_port:_Probes.write 1": Scene(
        build=_probe,
        there=("SELECT count(*) FROM heartbeats WHERE name = 'ready'",),
    ),
    "scheduler/leadership:Leadership._renew 1": Scene(
        build=_lead,
        there=("SELECT count(*) FROM leases WHERE beat = 1",),
    ),
    "storage/vectors:StoredVectors.put 1": Scene(
        build=_remember,
        there=("SELECT count(*) FROM vectors",),
    ),
}
