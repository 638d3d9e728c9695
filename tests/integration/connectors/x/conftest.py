"""The simulated platform, for the tests of this folder."""

from collections.abc import Iterator

import pytest

from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.world import World
from monitor.simulator.x import X
from monitor.simulator.x_world import SimXUser, XWorld
from tests.fakes.runtime import START
from tests.integration.connectors.x.platform import Platform


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform with one user, who has written nothing."""
    simulation = Simulation(World())
    author = SimXUser(id="1", username="neighbour", name="A neighbour")
    simulation.x = X(XWorld(users=[author], now=START // 1_000_000))
    with serve(simulation.answer) as base_url:
        yield Platform(simulation, base_url)
