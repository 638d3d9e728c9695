"""A sign of life goes out only while everything works."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from monitor.detectors.negative_review import SPEC as NEGATIVE_REVIEW
from monitor.domain.errors import ModelUnusable, Unavailable, WardwatchError
from monitor.domain.time import MINUTE
from monitor.pipeline.canary import Canary, CanaryDied
from monitor.pipeline.dead_man import COMMITTED, DeadMan
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.pipeline.world import World


@dataclass
class Lamp:
    """A beacon that counts."""

    lit: int = 0
    failures: list[Exception] = field(default_factory=list)

    def light(self) -> None:
        """Count, or fail as told."""
        if self.failures:
            raise self.failures.pop(0)
        self.lit += 1


@pytest.fixture
def world(sqlite_store: SqlStore, clock: FakeClock) -> World:
    """A service that judges reviews."""
    return World(sqlite_store, clock, FakeConnector(), detectors=[NEGATIVE_REVIEW])


def dead_man(world: World, lamp: Lamp) -> DeadMan:
    """The switch of a service, pressed every minute."""
    canary = Canary(
        store=world.store,
        clock=world.clock,
        detectors=world.detectors,
        reader=world.reader,
    )
    return DeadMan(
        store=world.store,
        clock=world.clock,
        canary=canary,
        channels=[world.channel],
        beacon=lamp,
        every=60,
    )


def test_a_sign_is_given_and_remembered(world: World) -> None:
    """With the time by which the next is expected."""
    lamp = Lamp()
    dead_man(world, lamp).sign([])
    with world.store.read() as tx:
        beats = tx.readers.heartbeats()

    assert lamp.lit == 1
    assert beats[COMMITTED] == (START, START + 2 * MINUTE)


def _break_model(world: World) -> None:
    world.reader.failures.append(ModelUnusable("gone"))


def _break_receiver(world: World) -> None:
    world.channel.failures.append(Unavailable("down"))


def _break_judge(world: World) -> None:
    world.detectors = ()


@pytest.mark.parametrize("fault", [_break_model, _break_receiver, _break_judge])
def test_no_sign_is_given_if_something_is_broken(
    world: World, fault: Callable[[World], None]
) -> None:
    """Whatever it is; silence tells."""
    lamp = Lamp()
    fault(world)

    with pytest.raises(WardwatchError):
        dead_man(world, lamp).sign([])
    assert lamp.lit == 0


def test_what_the_canary_taught_a_memory_is_forgotten(world: World) -> None:
    """Nothing of it is left, however often it goes."""
    taught = dead_man(world, Lamp()).canary.run()
    with world.store.write() as tx:
        tx.vectors.put("fake", {taught: b"vector"}, START)
    dead_man(world, Lamp()).sign([])
    with world.store.read() as tx:
        kept = tx.vectors.get("fake", [taught])

    assert not kept


def test_no_sign_is_given_while_a_loop_hangs(world: World) -> None:
    """The canary goes without it, and would not notice."""
    lamp = Lamp()

    with pytest.raises(CanaryDied, match="without progress: judge"):
        dead_man(world, lamp).sign(["judge"])
    assert lamp.lit == 0
