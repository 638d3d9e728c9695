"""The composition root: the only place that builds real parts and joins them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from monitor.domain.sources import SourcePlan
from monitor.domain.watchlist import compile_watchlist
from monitor.fetch import build_fetcher
from monitor.images import build_picture_decoder
from monitor.pipeline.authors import Authors
from monitor.pipeline.cycle import Policy, Stages
from monitor.pipeline.deliver import Deliver, NamedChannel
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.ingest import Ingest
from monitor.pipeline.judge import Judge
from monitor.ports.channel import ChannelContext
from monitor.ports.connector import Connector, ConnectorContext
from monitor.ports.fetch import Fetcher
from monitor.ports.runtime import Clock, Rng
from monitor.registry import channel_specs, connector_specs, detector_specs
from monitor.settings import Settings
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare, require_head
from monitor.storage.store import SqlStore


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that `run` needs, built and joined.

    Attributes:
        store: At the head schema, with the configured sources and practices.
        stages: The pipeline.
        policy: Whom to watch and whom to tell.
    """

    store: SqlStore
    stages: Stages
    policy: Policy


@contextmanager
def open_store(settings: Settings) -> Iterator[SqlStore]:
    """Give the store to people's commands; its schema must be current.

    Raises:
        StorageError: It cannot be reached, or is of another version.
    """
    engine = open_engine(settings.database)
    try:
        require_head(engine)
        yield SqlStore(engine, settings.retention)
    finally:
        engine.dispose()


def build_app(settings: Settings, clock: Clock, rng: Rng) -> App:
    """Return the service, its database created or upgraded where that is ours.

    Raises:
        StorageError: The database cannot be used.
        ConfigError: A plugin refuses its options.
    """
    engine = open_engine(settings.database)
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        prepare(engine)
        store = SqlStore(engine, settings.retention)
        app = _build(store, settings, clock, rng)
        undo.pop_all()
    return app


def _build(store: SqlStore, settings: Settings, clock: Clock, rng: Rng) -> App:
    fetcher = build_fetcher(clock, settings.fetch_allow)
    connectors = _build_connectors(settings, clock, fetcher)
    stages = Stages(
        store=store,
        clock=clock,
        ingest=Ingest(store=store, clock=clock, rng=rng),
        enrich=Enrich(
            store=store,
            clock=clock,
            rng=rng,
            fetcher=fetcher,
            decoder=build_picture_decoder(),
            authors=Authors(store=store, clock=clock, connectors=connectors),
        ),
        judge=Judge(
            store=store, clock=clock, detectors=tuple(detector_specs().values())
        ),
        deliver=Deliver(store=store, clock=clock, rng=rng),
        connectors=connectors,
        channels=_build_channels(settings, clock),
    )
    _sync(store, settings, connectors, clock)
    watchlist = compile_watchlist(settings.practices)
    return App(
        store=store,
        stages=stages,
        policy=Policy(watchlist=watchlist, routes=settings.routes),
    )


def _build_connectors(
    settings: Settings, clock: Clock, fetcher: Fetcher
) -> Mapping[str, Connector]:
    specs = connector_specs()
    return {
        wanted.name: specs[wanted.type].build(
            wanted.options,
            ConnectorContext(clock=clock, every=wanted.every, fetcher=fetcher),
        )
        for wanted in settings.connectors
    }


def _build_channels(settings: Settings, clock: Clock) -> Sequence[NamedChannel]:
    specs = channel_specs()
    context = ChannelContext(clock=clock)
    return [
        NamedChannel(
            name=wanted.name,
            channel=specs[wanted.type].build(wanted.options, context),
            keyed=specs[wanted.type].keyed,
        )
        for wanted in settings.channels
    ]


def _sync(
    store: SqlStore,
    settings: Settings,
    connectors: Mapping[str, Connector],
    clock: Clock,
) -> None:
    """Let the database know what the configuration asks for."""
    plans: list[SourcePlan] = []
    for connector in connectors.values():
        plans.extend(connector.plan(settings.practices))
    now = clock.now()
    with store.write() as tx:
        tx.upkeep.sync_practices(settings.practices, now)
        tx.sources.sync(plans, now)
