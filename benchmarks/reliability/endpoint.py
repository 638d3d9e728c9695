"""The only host of a platform, which remembers what it was asked, and when."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.faults.crowd import crowd, publish
from benchmarks.faults.grounds import PLATFORMS, OptionValues
from benchmarks.faults.reading import TrialClock
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds


@dataclass
class Endpoint:
    """A platform's only host, which remembers when it was asked.

    Attributes:
        type: The connector that reads it.
        clock: The service's; time passes by it.
        simulation: What answers while nothing is wrong.
        instead: What it answers while something is, or None.
        options: What points the connector there.
        calls: When it was asked, microseconds, and for which path.
    """

    type: str
    clock: TrialClock
    simulation: Simulation
    instead: Callable[[Request], Answer] | None = None
    options: OptionValues = field(default_factory=dict)
    calls: list[tuple[int, str]] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """Answer."""
        self.calls.append((self.clock.now(), request.path))
        return (self.instead or self.simulation.answer)(request)

    def asked(self, since: int, until: int) -> Sequence[int]:
        """Return when it was asked within a while."""
        return [at for at, _ in self.calls if since <= at < until]

    def count(self, method: str) -> int:
        """Return how often it was asked for a path that ends with `method`."""
        return sum(path.endswith(method) for _, path in self.calls)


@contextmanager
def endpoint_of(connector: str, clock: TrialClock) -> Iterator[Endpoint]:
    """Serve the platform of a connector; there is something to see."""
    worlds = Worlds()
    publish(worlds, crowd(range(10), clock.now()))
    endpoint = Endpoint(connector, clock, Simulation(worlds))
    with serve(endpoint.answer) as base_url:
        endpoint.options = PLATFORMS[connector](base_url)
        yield endpoint
