"""One full cycle: the order of the stages, in one screen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from monitor.domain.routes import Route
from monitor.domain.sources import Source
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.ingest import Ingest, Ingested
from monitor.pipeline.judge import Judge, Judged
from monitor.pipeline.purge import purge_daily
from monitor.pipeline.rein_in import rein_in
from monitor.pipeline.sweep import sweep
from monitor.ports.connector import Connector
from monitor.ports.runtime import Clock
from monitor.ports.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The four stages with what they work on.

    Attributes:
        connectors: By their name in the configuration.
        channels: In the order of the configuration.
    """

    store: Store
    clock: Clock
    ingest: Ingest
    enrich: Enrich
    judge: Judge
    deliver: Deliver
    connectors: Mapping[str, Connector]
    channels: Sequence[NamedChannel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the configuration says of whom to watch and whom to tell."""

    watchlist: Watchlist
    routes: Sequence[Route]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a cycle did."""

    connectors: Mapping[str, Ingested] = field(default_factory=dict)
    judged: Judged = field(default_factory=Judged)
    alerts_delivered: int = 0


def run_cycle(stages: Stages, policy: Policy, stop: Callable[[], bool]) -> Summary:
    """Run every stage until nothing is left to do, sources not yet due included."""
    rein_in(stages.store, stages.clock)
    with stages.store.read() as tx:
        sources = tx.sources.active()
    ingested = {name: Ingested() for name in stages.connectors}
    for source in sources:
        name = source.plan.connector
        if stop() or name not in stages.connectors:
            continue
        ingested[name] += poll(stages, policy, source, stop)
    sweep(stages.store, stages.clock)
    while not stop() and stages.enrich.run(stop):
        pass
    judged = judge_all(stages, policy, stop)
    delivered = sum(_deliver_all(stages, channel, stop) for channel in stages.channels)
    purge_daily(stages.store, stages.clock, stop)
    return Summary(connectors=ingested, judged=judged, alerts_delivered=delivered)


def _deliver_all(
    stages: Stages, channel: NamedChannel, stop: Callable[[], bool]
) -> int:
    delivered = 0
    while sent := stages.deliver.run(channel, stop, early=True):
        delivered += sent
    return delivered


def poll(
    stages: Stages, policy: Policy, source: Source, stop: Callable[[], bool]
) -> Ingested:
    """Run one source now."""
    connector = stages.connectors[source.plan.connector]
    return stages.ingest.run(source, connector, policy.watchlist, stop)


def judge_all(stages: Stages, policy: Policy, stop: Callable[[], bool]) -> Judged:
    """Judge until no job is due."""
    judged = Judged()
    while not stop():
        batch = stages.judge.run(policy.watchlist, policy.routes, stop)
        judged += batch
        if not batch.jobs:
            break
    return judged
