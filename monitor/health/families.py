"""Figures as Prometheus reads them.

All are gauges, counted from rows that go when their time has come. Names follow the
conventions of Prometheus: a prefix and base units. Labels name connectors, kinds and
queues, all from the configuration or this code: neither a practice nor an account.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from monitor.domain.spending import DOLLAR
from monitor.domain.time import SECOND
from monitor.ports.figures import Figures
from monitor.ports.runtime import Clock

Read = Callable[[int], Figures]
"""Returns the figures at a time in microseconds."""

_PREFIX: Final = "wardwatch"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Health(Collector):
    """Collects the figures anew each time that they are asked for.

    Attributes:
        read: Reads what is stored.
        sizes: Returns bytes by name: of the database and its log, free on its disk.
        late: Returns how many loops are late.
        leads: Returns whether this service leads.
        reloaded: Returns whether the configuration that was read last could be used.
        clock: The clock.
        version: Of Wardwatch.
    """

    read: Read
    sizes: Callable[[], Mapping[str, int]]
    late: Callable[[], int]
    leads: Callable[[], bool]
    reloaded: Callable[[], bool]
    clock: Clock
    version: str

    def collect(self) -> Iterator[Metric]:
        """Yield every family."""
        now = self.clock.now()
        found = self.read(now)
        yield _one("build_info", "This version.", 1, version=self.version)
        yield _one("leader", "1 if this service works, 0 if it waits.", self.leads())
        told = "1 if the configuration that was read last is used, 0 if it was refused."
        yield _one("config_last_reload_successful", told, self.reloaded())
        yield _one("loops_late", "Loops without progress in time.", self.late())
        yield from self._of_alerts(found, now)
        yield from self._of_sources(found, now)
        for name, size in self.sizes().items():
            yield _one(f"{name}_bytes", "Bytes.", size)

    def _of_alerts(self, found: Figures, now: int) -> Iterator[Metric]:
        yield _many("waiting", "What waits.", found.waiting, "queue")
        since = now if found.unsent_since is None else found.unsent_since
        age = max(0, now - since) / SECOND
        yield _one("unsent_age_seconds", "Age of the oldest alert that is due.", age)
        cases = GaugeMetricFamily(
            f"{_PREFIX}_cases_open", "Open cases.", labels=["kind", "severity"]
        )
        for labels, number in found.open_cases.items():
            cases.add_metric(labels, number)
        yield cases

    def _of_sources(self, found: Figures, now: int) -> Iterator[Metric]:
        told = "Sources whose last run failed."
        yield _many("sources_failing", told, found.failing, "connector")
        late = {n: max(0, now - at) / SECOND for n, at in found.due_at.items()}
        told = "How long a source has been due."
        yield _many("source_overdue_seconds", told, late, "connector")
        yield _many("gaps", "Stretches not read.", found.gaps, "connector")
        dollars = {name: spent / DOLLAR for name, spent in found.spent.items()}
        yield _many("spent_dollars", "Spent this month.", dollars, "connector")


def text_of(health: Health) -> bytes:
    """Return the figures, with those of the process, in Prometheus' text format."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(health)
    ProcessCollector(registry=registry)
    return generate_latest(registry)


def _one(name: str, told: str, value: float, **labels: str) -> Metric:
    family = GaugeMetricFamily(f"{_PREFIX}_{name}", told, labels=list(labels))
    family.add_metric(list(labels.values()), value)
    return family


def _many(name: str, told: str, found: Mapping[str, float], label: str) -> Metric:
    family = GaugeMetricFamily(f"{_PREFIX}_{name}", told, labels=[label])
    for key, value in found.items():
        family.add_metric([key], value)
    return family
