"""One full cycle: the order of the stages, in one screen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from monitor.domain.routes import Route
from monitor.domain.sources import Source, SourcePlan
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.conclude import Judged
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.ingest import Ingest, Ingested
from monitor.pipeline.judge import Judge
from monitor.pipeline.own_pages import OwnPages
from monitor.pipeline.purge import purge_daily
from monitor.pipeline.recheck import recheck
from monitor.pipeline.rein_in import rein_in
from monitor.pipeline.sweep import sweep
from monitor.pipeline.troubles import Receivers, note_troubles
from monitor.ports.connector import Connector
from monitor.ports.progress import Progress, Silent
from monitor.ports.runtime import Clock
from monitor.ports.store import Store

_SILENT: Final = Silent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The four stages and the audit of own pages, with what they work on.

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
    own_pages: OwnPages
    connectors: Mapping[str, Connector]
    channels: Sequence[NamedChannel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the configuration says of whom to watch and whom to tell.

    Attributes:
        expiries: When credentials end, microseconds, by the connectors that use them.
    """

    watchlist: Watchlist
    routes: Sequence[Route]
    expiries: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a cycle did.

    Attributes:
        connectors: By their name in the configuration.
        sources: Each source that was read, with what it brought.
        judged: What judging brought.
        alerts_delivered: How many alerts receivers took.
    """

    connectors: Mapping[str, Ingested] = field(default_factory=dict)
    sources: Sequence[tuple[SourcePlan, Ingested]] = ()
    judged: Judged = field(default_factory=Judged)
    alerts_delivered: int = 0


def run_cycle(
    stages: Stages,
    policy: Policy,
    stop: Callable[[], bool],
    progress: Progress = _SILENT,
) -> Summary:
    """Run every stage until nothing is left to do, sources not yet due included."""
    rein_in(stages.store, stages.clock)
    with stages.store.read() as tx:
        sources = tx.sources.active()
    ingested = {name: Ingested() for name in stages.connectors}
    read: list[tuple[SourcePlan, Ingested]] = []
    for source in sources:
        name = source.plan.connector
        if stop() or name not in stages.connectors:
            continue
        done = poll(stages, policy, source, stop, progress)
        ingested[name] += done
        read.append((source.plan, done))
    sweep(stages.store, stages.clock, policy.watchlist)
    while not stop() and enrich(stages, policy, stop, progress):
        pass
    judged = judge_all(stages, policy, stop, progress)
    judged += audit_own_pages(stages, policy, stop)
    judged += watch_troubles(stages, policy)
    delivered = sum(
        _deliver_all(stages, channel, stop, progress) for channel in stages.channels
    )
    recheck(stages.store, stages.clock, stages.connectors.values(), stop)
    purge_daily(stages.store, stages.clock, stop)
    return Summary(
        connectors=ingested, sources=read, judged=judged, alerts_delivered=delivered
    )


def audit_own_pages(stages: Stages, policy: Policy, stop: Callable[[], bool]) -> Judged:
    """Audit own pages if it is time."""
    done = stages.own_pages.run_due(policy.watchlist, policy.routes, stop)
    return Judged() if done is None else done


def watch_troubles(stages: Stages, policy: Policy) -> Judged:
    """Open, update and close the cases of what keeps the watching from its work."""
    to = Receivers(
        routes=policy.routes,
        channels=frozenset(channel.name for channel in stages.channels),
        resolving=frozenset(one.name for one in stages.channels if one.resolves),
    )
    return note_troubles(stages.store, stages.clock, to, policy.expiries)


def _deliver_all(
    stages: Stages, channel: NamedChannel, stop: Callable[[], bool], progress: Progress
) -> int:
    delivered = 0
    while sent := stages.deliver.run(channel, stop, early=True):
        delivered += sent
        progress.count(channel.name, delivered=sent)
    return delivered


def enrich(
    stages: Stages, policy: Policy, stop: Callable[[], bool], progress: Progress
) -> int:
    """Fetch for one batch of records; return how many."""
    done = stages.enrich.run(policy.watchlist, stop)
    if done:
        progress.count("enrich", records=done)
    return done


def poll(
    stages: Stages,
    policy: Policy,
    source: Source,
    stop: Callable[[], bool],
    progress: Progress = _SILENT,
) -> Ingested:
    """Run one source now."""
    name = source.plan.connector
    progress.count(name)
    done = stages.ingest.run(source, stages.connectors[name], policy.watchlist, stop)
    progress.count(name, fetched=done.fetched, new=done.stored)
    return done


def judge_all(
    stages: Stages,
    policy: Policy,
    stop: Callable[[], bool],
    progress: Progress = _SILENT,
) -> Judged:
    """Judge until no job is due."""
    judged = Judged()
    while not stop():
        batch = judge(stages, policy, stop, progress)
        judged += batch
        if not batch.jobs:
            break
    return judged


def judge(
    stages: Stages, policy: Policy, stop: Callable[[], bool], progress: Progress
) -> Judged:
    """Judge one batch of records."""
    done = stages.judge.run(policy.watchlist, policy.routes, stop)
    if done.jobs:
        progress.count("judge", records=done.jobs, findings=done.findings)
    return done
